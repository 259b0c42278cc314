using System.Collections.Immutable;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Reviewing;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary><c>/due</c>: how many cards wait today, and how many come in the next seven days.</summary>
public sealed class DueHandler : ICommandHandler, IPressHandler
{
    private const string Verb = "due";

    public CommandDescription Command => Commands.Due;

    public IReadOnlyList<string> Verbs { get; } = [Verb];

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) =>
        request is { IsAlone: true, Learner: not null }
            ? [await DueAsync(request)]
            : PrivateOffer.Of(request, request.Phrases.DueButton, Verb);

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed) =>
        request.Learner is null ? [] : [await DueAsync(request)];

    private static async ValueTask<Reply> DueAsync(Request request)
    {
        var phrases = request.Phrases;
        var plan = await ReviewPlan.MakeAsync(request, request.Pack, null);
        var lines = new List<RichText>
        {
            phrases.DueNow(plan.Due.InSteps.Length + plan.Backlog.Today, plan.New),
        };
        lines.AddRange(await ReviewEnding.ComingAsync(request, request.Pack, plan));
        foreach (var other in request.Shelf.Packs.Values.Where(pack => pack.Pack.Id != request.Pack.Pack.Id))
        {
            if (await CountAsync(request, other) is > 0 and var count)
            {
                lines.Add(phrases.DueElsewhere(other.Pack.In(phrases.Language).Title, count));
            }
        }

        ImmutableArray<Choice> buttons = plan.IsEmpty
            ? []
            : [new Choice(phrases.ReviewButton, ReviewActions.Start, Style: ChoiceStyle.Primary)];
        return PrivateOffer.Alone(request, Buttons.Below(RichText.Lines(lines), buttons));
    }

    /// <summary>Cards of a pack that are due now.</summary>
    public static async ValueTask<int> CountAsync(Request request, StudyPack pack)
    {
        var settings = await request.SettingsAsync(request.Learner!.Id, pack.Pack.Id);
        var edition = pack.Pack.In(request.Phrases.Language);
        var due = await DueCards.LoadAsync(
            request.Work,
            request.Learner.Id,
            pack.Pack.Id,
            settings,
            request.At,
            id => edition.Question(id) is not null);
        return due.Count;
    }
}
