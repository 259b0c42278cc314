using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Linking;

namespace StudyBot.Testing;

/// <summary>
/// A conversation with the real router and handlers and a store in memory: they say this, we say that. Ann is there,
/// and an admin;
/// everybody else is a member.
/// </summary>
public sealed class Chat
{
    private const string Ann = "ann";

    private readonly MessageRouter _router;
    private readonly ConversationId _id;
    private readonly ConversationKind _kind;
    private readonly string _platform;
    private readonly List<Reply> _screen = [];
    private int _count;

    private Chat(
        ConversationKind kind, string? language, Shelf? shelf, IStudyStore? store, string platform = Some.Platform)
    {
        _kind = kind;
        _platform = platform;
        _id = new ConversationId(platform, kind == ConversationKind.Group ? "everybody" : "ann-and-bot");
        Language = language;
        Store = store ?? new MemoryStudyStore();
        Shelf = new ChangeableShelf(shelf ?? Some.Shelf(Some.Pack));
        _router = new MessageRouter(Store, Shelf, Handlers(), () => ++_count);
    }

    public IStudyStore Store { get; }

    public ChangeableShelf Shelf { get; }

    /// <summary>Stands still until <see cref="Waits"/> or an assignment moves it.</summary>
    public Instant Now { get; set; } = Some.Time;

    /// <summary>Do messages show that the bot may write here? <see cref="IncomingMessage.ShowsOpen"/>.</summary>
    public bool ShowsOpen { get; set; }

    /// <summary>Does the platform show answers to one person alone? <see cref="IncomingMessage.AnswersAlone"/>.</summary>
    public bool AnswersAlone { get; set; }

    /// <summary>What is to be seen, oldest first; what was replaced is gone.</summary>
    public IReadOnlyList<Reply> Screen => _screen;

    /// <summary>What was pleasant to see at its time (<see cref="Reply.IsFleeting"/>), the last of it.</summary>
    public Reply? Fleeting { get; private set; }

    /// <summary>What people call the conversation, as the platform would tell it.</summary>
    public string? Place { get; set; }

    private string? Language { get; }

    /// <param name="language">Of the people's app; null: unknown.</param>
    public static Chat Private(
        string? language = "zh", Shelf? shelf = null, IStudyStore? store = null, string platform = Some.Platform) =>
        new(ConversationKind.Private, language, shelf, store, platform);

    /// <summary>Ann and the bot, where the bot may not write by itself.</summary>
    public static Chat Aside(string? language = "zh") => new(ConversationKind.Aside, language, null, null);

    /// <param name="language">Chosen for the group before; null: not chosen.</param>
    /// <param name="hint">Of the people's app; null: unknown.</param>
    public static async Task<Chat> Group(
        string? language = "zh", Shelf? shelf = null, IStudyStore? store = null, string? hint = null)
    {
        var group = new Chat(ConversationKind.Group, hint, shelf, store);
        await group.Change(conversation => conversation with { Language = language });
        return group;
    }

    public Task<Said> Says(string text) => Says(Ann, text);

    public Task<Said> Says(string who, string text) =>
        CommandParser.Parse(text, "StudyBot", isAddressed: _kind != ConversationKind.Group) is { } body
            ? Sends(who, body)
            : Task.FromResult(new Said([]));

    public Task<Said> Presses(string label) => Presses(Ann, label);

    /// <param name="label">Of a button or an option on the screen, the latest first.</param>
    public Task<Said> Presses(string who, string label) => Sends(who, PressOf(label));

    /// <summary>Picks several options of the latest question at once, in this order.</summary>
    public Task<Said> Picks(string who, params IEnumerable<string> options)
    {
        var question = LatestQuestion();
        return Sends(who, new Pressed(
            question.Action, [.. options.Select(option => Text(question.Options.IndexOf(option)))]));
    }

    /// <summary>Answers the latest question through its form.</summary>
    public Task<Said> FillsIn(string who, string text) => Sends(who, new Pressed(LatestQuestion().Action, [text]));

    public Task<Said> Searches(string text, string? command = null) => Sends(Ann, new Searching(text, command));

    public Task<Said> Sends(string who, MessageBody body) => RouteAsync(
        body, Some.Sender(who, isAdmin: _kind != ConversationKind.Group || who == Ann, Language, _platform), $"reply-{_count}");

    /// <summary>
    /// What the platform itself tells: <see cref="Joined"/>, <see cref="Left"/>, <see cref="Moved"/>.
    /// </summary>
    public Task<Said> Happens(MessageBody body) => RouteAsync(body, null, null);

    /// <summary>Time passes; what comes due meanwhile is done in order, each at its own time.</summary>
    public async Task<Said> Waits(Duration duration)
    {
        var until = Now + duration;
        var replies = ImmutableArray.CreateBuilder<Reply>();
        while (await Store.NextDueAsync(default) is { } next && next <= until)
        {
            Now = Instant.Max(Now, next);
            foreach (var due in await Store.LeaseDueAsync(Now, Now + Duration.FromMinutes(1), 10, default))
            {
                replies.AddRange((await RouteAsync(new CameDue(due.Kind, due.Key), null, null)).Replies);
            }
        }

        Now = until;
        return new Said(replies.DrainToImmutable());
    }

    /// <summary>Shows what was said elsewhere to this conversation.</summary>
    public Said Sees(Said said)
    {
        var here = new Said([.. said.Replies.Where(reply => reply.To == _id)]);
        foreach (var reply in here.Replies)
        {
            Show(reply);
        }

        return here;
    }

    /// <summary>What the store has on this conversation.</summary>
    public Task<T> Reads<T>(Func<IUnitOfWork, ValueTask<T>> read) => Store.InConversationAsync(_id, read, default);

    public Task<Conversation> Record() => Reads(work => work.ConversationAsync(_kind, Now));

    public Task<Conversation> Change(Func<Conversation, Conversation> change) => Reads(async work =>
    {
        var changed = change(await work.ConversationAsync(_kind, Now));
        await work.SaveConversationAsync(changed);
        return changed;
    });

    /// <summary>Every handler of the middle, as the program would make them.</summary>
    private static List<IHandler> Handlers()
    {
        var services = new ServiceCollection().AddSingleton<IDateTimeZoneProvider>(DateTimeZoneProviders.Tzdb);
        services.AddSingleton<ChanceSource>(_ => count => [.. RandomNumberGenerator.GetBytes(count)]);
        var types = typeof(IHandler).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IHandler))).ToList();
        types.ForEach(type => services.AddSingleton(type));
        var provider = services.BuildServiceProvider();
        return types.Select(type => (IHandler)provider.GetRequiredService(type)).ToList();
    }

    private async Task<Said> RouteAsync(MessageBody body, Sender? sender, string? replyHandle)
    {
        var message = new IncomingMessage(
            _id, _kind, sender, Now, body, $"update-{++_count}", replyHandle, Place, ShowsOpen,
            AnswersAlone);
        var items = await _router.RouteAsync(message, default);
        Fleeting = items.LastOrDefault(item => item.Reply.IsFleeting)?.Reply ?? Fleeting;
        items = [.. items.Where(item => !item.Reply.IsFleeting)];
        var deliveries = items.Select(item => new Delivery(item.Id, item.To, item.Reply.Slot, $"shown-{item.Id}"));
        await Store.DeliveredAsync([.. deliveries], default);
        foreach (var reply in items.Where(item => item.To == _id).Select(item => item.Reply))
        {
            Show(reply);
        }

        return new Said([.. items.Select(item => item.Reply)]);
    }

    private void Show(Reply reply)
    {
        var earlier = reply is { Replaces: true, Slot: { } slot } ? _screen.FindLastIndex(shown => shown.Slot == slot) : -1;
        if (earlier < 0)
        {
            _screen.Add(reply);
        }
        else
        {
            _screen[earlier] = reply;
        }
    }

    private Pressed PressOf(string label)
    {
        foreach (var part in _screen.AsEnumerable().Reverse().SelectMany(reply => reply.Parts.Reverse()))
        {
            if (part is ChoicesPart choices
                && choices.Rows.SelectMany(row => row).FirstOrDefault(choice => choice.Label == label)?.Action is { } action)
            {
                return new Pressed(action);
            }

            if (part is QuestionPart question && question.Options.IndexOf(label) is >= 0 and var index)
            {
                return new Pressed(question.Action, [Text(index)]);
            }
        }

        throw new InvalidOperationException(
            $"There is no button '{label}' to press. To be seen:\n{string.Join("\n\n", _screen.Select(ReplyText.Of))}");
    }

    private QuestionPart LatestQuestion() => _screen.SelectMany(reply => reply.Parts).OfType<QuestionPart>().Last();

    private static string Text(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
