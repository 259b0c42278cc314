using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;

namespace StudyBot.Core.Handlers;

/// <summary>
/// The road from a message to its committed replies: opens the conversation's unit of work, finds the handler, puts what it
/// returns into the outbox. What is thrown here was not saved.
/// </summary>
public sealed class MessageRouter
{
    /// <summary>How long this process has to show what it committed before another may.</summary>
    public static readonly Duration DeliveryLease = Duration.FromSeconds(60);

    private static readonly IReadOnlyList<Reply> Nothing = [];

    private readonly IStudyStore _store;
    private readonly IShelf _shelf;
    private readonly Func<int> _nextSeed;
    private readonly Action<IncomingMessage, Happening>? _onHappened;
    private readonly string _usualZoneId;
    private readonly Dictionary<CommandDescription, ICommandHandler> _commands;
    private readonly Dictionary<string, IPressHandler> _presses;
    private readonly Dictionary<string, IDueHandler> _dues;
    private readonly List<IHandler> _all;

    /// <param name="nextSeed">Chance: called once a message.</param>
    /// <param name="onHappened">Told what happened, after it was committed.</param>
    /// <param name="usualZoneId">The time zone of learners who have not named one.</param>
    public MessageRouter(
        IStudyStore store,
        IShelf shelf,
        IEnumerable<IHandler> handlers,
        Func<int> nextSeed,
        Action<IncomingMessage, Happening>? onHappened = null,
        string usualZoneId = "UTC")
    {
        _store = store;
        _shelf = shelf;
        _nextSeed = nextSeed;
        _onHappened = onHappened;
        _usualZoneId = usualZoneId;
        _all = [.. handlers];
        _commands = _all.OfType<ICommandHandler>().ToDictionary(handler => handler.Command);
        _presses = _all.OfType<IPressHandler>()
            .SelectMany(handler => handler.Verbs.Select(verb => (verb, handler)))
            .ToDictionary(pair => pair.verb, pair => pair.handler, StringComparer.Ordinal);
        _dues = _all.OfType<IDueHandler>().ToDictionary(handler => handler.DueKind, StringComparer.Ordinal);
    }

    /// <returns>The replies, committed; the caller shows them.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was saved.</exception>
    public async Task<ImmutableArray<OutboxItem>> RouteAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var (replies, happenings) = await _store.InConversationAsync(
            message.Conversation, work => HandleAsync(message, work), cancellationToken);
        if (_onHappened is not null)
        {
            happenings.ForEach(happening => _onHappened(message, happening));
        }

        return replies;
    }

    private async ValueTask<(ImmutableArray<OutboxItem> Replies, List<Happening> Happenings)> HandleAsync(
        IncomingMessage message, IUnitOfWork work)
    {
        if (message.UpdateKey is { } key && !await work.IsFirstTimeAsync(key, message.At))
        {
            return ([], []);
        }

        if (message.Body is CameDue due && !await work.TakeDueAsync(due.Kind, due.Key, message.At))
        {
            return ([], []);
        }

        var request = await RequestAsync(message, work);
        var replies = await DispatchAsync(request);
        var items = ImmutableArray.CreateBuilder<OutboxItem>(replies.Count);
        foreach (var reply in replies)
        {
            items.Add(reply.IsFleeting
                ? new OutboxItem(0, reply.To ?? message.Conversation, message.Kind, reply, message.ReplyHandle, message.At)
                : await work.AddReplyAsync(reply, message.ReplyHandle, message.At, message.At + DeliveryLease));
        }

        return (items.MoveToImmutable(), request.Happenings);
    }

    private async ValueTask<Request> RequestAsync(IncomingMessage message, IUnitOfWork work)
    {
        var conversation = await work.ConversationAsync(message.Kind, message.At);
        if (message.ShowsOpen && !conversation.IsOpen)
        {
            conversation = conversation with { IsOpen = true };
            await work.SaveConversationAsync(conversation);
        }

        var hint = Phrases.For(message.Sender?.LanguageHint);
        var isPrivate = message.Kind is ConversationKind.Private or ConversationKind.Aside;
        if (conversation.Language is null && isPrivate && hint is not null)
        {
            conversation = conversation with { Language = hint.Language };
            await work.SaveConversationAsync(conversation);
        }

        var learner = message.Sender is { } sender
            ? await work.LearnerAsync(sender.Account, InputCleaner.CleanName(sender.Name), message.At)
            : null;
        var shelf = _shelf.Current;
        var pack = shelf.Find(conversation.PackId);
        var phrases = Phrases.For(conversation.Language) ?? Phrases.For(pack.Pack.OwnLanguage) ?? Phrases.English;
        message = message with
        {
            Body = Shortcuts.Resolve(InputCleaner.Clean(message.Body)),
            Place = message.Place is { } place ? InputCleaner.CleanName(place) : null,
        };
        return new Request(message, conversation, learner, pack, shelf, phrases, _nextSeed(), work)
        {
            UsualZoneId = _usualZoneId,
        };
    }

    private ValueTask<IReadOnlyList<Reply>> DispatchAsync(Request request) => request.Message.Body switch
    {
        Command command when Commands.Find(command.Name) is { } known && _commands.TryGetValue(known, out var handler) =>
            known.NeedsAdmin && !request.IsAdmin && command.Arguments.Length > 0
                ? Only(request.OnlyForSender(request.Phrases.OnlyAdmins(known.Name)))
                : handler.HandleAsync(request, command),
        Command command => ToBodyHandler(request, command),
        Pressed pressed => _presses.TryGetValue(Actions.Read(pressed.Action).Verb, out var handler)
            ? handler.HandleAsync(request, pressed)
            : Only(request.OnlyForSender(request.Phrases.OldButton)),
        CameDue due => _dues.TryGetValue(due.Kind, out var handler)
            ? handler.HandleAsync(request, due)
            : ValueTask.FromResult(Nothing),
        TypedText text => ToBodyHandler(request, text),
        Searching searching => ToBodyHandler(request, searching),
        Joined joined => ToBodyHandler(request, joined),
        Left left => ToBodyHandler(request, left),
        Moved moved => ToBodyHandler(request, moved),
        _ => throw new InvalidOperationException($"No way for {request.Message.Body.GetType().Name}."),
    };

    private ValueTask<IReadOnlyList<Reply>> ToBodyHandler<TBody>(Request request, TBody body)
        where TBody : MessageBody =>
        _all.OfType<IBodyHandler<TBody>>().SingleOrDefault() is { } handler
            ? handler.HandleAsync(request, body)
            : ValueTask.FromResult(Nothing);

    private static ValueTask<IReadOnlyList<Reply>> Only(Reply reply) =>
        ValueTask.FromResult<IReadOnlyList<Reply>>([reply]);
}
