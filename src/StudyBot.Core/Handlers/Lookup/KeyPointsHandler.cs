using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary><c>/keypoints</c>: all key points of the essay or of a section, in pages; and each by itself.</summary>
public sealed class KeyPointsHandler : ICommandHandler, IPressHandler
{
    /// <summary>With a section's number (or <see cref="WholeEssay"/>) and a page.</summary>
    internal const string PageVerb = "keypoints";

    private const string OneVerb = "keypoint";

    private const string WholeEssay = "all";

    public CommandDescription Command => Commands.KeyPoints;

    public IReadOnlyList<string> Verbs => [PageVerb, OneVerb];

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) =>
        ValueTask.FromResult(Pages(request, command.Arguments, 1, turns: false));

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed)
    {
        var (arguments, turns) = TurningPages.Read(pressed);
        if (Actions.Read(pressed.Action).Verb == PageVerb)
        {
            var section = arguments is [var first, ..] && first != WholeEssay ? first : "";
            var page = arguments is [_, var second, ..] ? NumberReader.Read(second) ?? 1 : 1;
            return ValueTask.FromResult(Pages(request, section, page, turns));
        }

        return ValueTask.FromResult<IReadOnlyList<Reply>>(
            [arguments is [var id] ? One(request, id) : Reply.Say(request.Phrases.NotInThisPack)]);
    }

    private static Reply One(Request request, string id) => request.Edition.KeyPoint(id) is { } keyPoint
        ? Buttons.Below(
            KeyPointView.Of(request, keyPoint),
            Evidence.Choices(request, keyPoint),
            [KeyPointView.Quiz(request, keyPoint)])
        : Reply.Say(request.Phrases.NotInThisPack);

    private static IReadOnlyList<Reply> Pages(Request request, string asked, int page, bool turns)
    {
        var section = asked.Length == 0 ? null : SectionReader.Find(request.Edition, asked);
        var reply = asked.Length > 0 && section is null
            ? Buttons.Below(
                SectionHandler.NoSuchSection(request),
                request.Edition.Sections.Select(one => To(
                    request.Phrases.SectionName(one.Number), one.Number.ToString(CultureInfo.InvariantCulture), 1)))
            : Page(request, section, page);
        return TurningPages.In(PageVerb, turns, reply);
    }

    private static Reply Page(Request request, Section? section, int page)
    {
        var keyPoints = request.Edition.KeyPoints
            .Where(keyPoint => section is null || keyPoint.SectionId == section.Id).ToImmutableArray();
        var pages = KeyPointPages.Of(request, keyPoints);
        if (pages.IsEmpty)
        {
            return Reply.Say(request.Phrases.NoKeyPoints);
        }

        var at = Math.Clamp(page, 1, pages.Length);
        var shown = pages[at - 1];
        var of = section?.Number.ToString(CultureInfo.InvariantCulture);
        var heading = request.Phrases.KeyPointsHeading(section?.Number, keyPoints.Length, at, pages.Length);
        return Buttons.Below(
            RichText.Lines(shown.Lines.Prepend(heading)),
            shown.KeyPoints.Select(one => new Choice(
                one.Number.ToString(CultureInfo.InvariantCulture), Actions.Of(OneVerb, one.KeyPoint.Id))),
            TurningPages.Either(
                at > 1 ? To(request.Phrases.PreviousPage, of ?? WholeEssay, at - 1) : null,
                at < pages.Length ? To(request.Phrases.NextPage, of ?? WholeEssay, at + 1) : null),
            [of is null ? Choice.Typing("/quiz") : SectionHandler.ToQuiz(request, of)]);
    }

    private static Choice To(string label, string section, int page) =>
        new(label, TurningPages.Turn(PageVerb, section, page.ToString(CultureInfo.InvariantCulture)));
}
