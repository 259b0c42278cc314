using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary><c>/section</c>: the essay's sections, or one of them in short.</summary>
public sealed class SectionHandler : ICommandHandler, IPressHandler
{
    private const string Verb = "section";

    private const int KeyPointsShown = 8;

    public CommandDescription Command => Commands.Section;

    public IReadOnlyList<string> Verbs => [Verb];

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) =>
        ValueTask.FromResult(TurningPages.In(Verb, false, Answer(request, command.Arguments)));

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed)
    {
        var (arguments, turns) = TurningPages.Read(pressed);
        var asked = arguments is [var number, ..] ? number : "";
        return ValueTask.FromResult(TurningPages.In(Verb, turns, Answer(request, asked)));
    }

    /// <summary>There is no such section: which there are.</summary>
    internal static RichText NoSuchSection(Request request)
    {
        var numbers = request.Edition.Sections.Select(section => section.Number).ToList();
        return request.Phrases.NoSuchSection(numbers.Min(), numbers.Max());
    }

    /// <param name="number">The section's.</param>
    internal static Choice ToQuiz(Request request, string number) =>
        new(request.Phrases.QuizThisSection, Actions.Of("quiz", Verb, number), Style: ChoiceStyle.Primary);

    private static Reply Answer(Request request, string asked)
    {
        if (asked.Length == 0)
        {
            return List(request, request.Phrases.SectionListHeading(request.Edition.Title));
        }

        return SectionReader.Find(request.Edition, asked) is { } section
            ? One(request, section)
            : List(request, NoSuchSection(request));
    }

    private static Reply List(Request request, RichText heading) => Buttons.Below(
        RichText.Lines(request.Edition.Sections
            .Select(section => request.Phrases.SectionWithCounts(
                section.Number,
                section.Heading,
                KeyPoints(request, section).Length,
                request.Edition.Questions.Count(question => request.Edition.SectionOf(question) == section)))
            .Prepend(heading)),
        request.Edition.Sections.Select(section => To(request.Phrases.SectionName(section.Number), section)));

    private static Reply One(Request request, Section section)
    {
        var keyPoints = KeyPoints(request, section);
        var footnotes = keyPoints.SelectMany(keyPoint => keyPoint.Footnotes).Distinct().Order().ToList();
        var lines = keyPoints.Take(KeyPointsShown)
            .Select((keyPoint, index) => RichText.Of($"{index + 1}. {TextCutter.Cut(keyPoint.Text, 100)}"))
            .Prepend(RichText.Of($"{request.Phrases.SectionTitle(section.Number, section.Heading):b}"));
        if (keyPoints.Length > KeyPointsShown)
        {
            lines = lines.Append(request.Phrases.AndMore(keyPoints.Length - KeyPointsShown));
        }

        if (footnotes.Count > 0)
        {
            lines = lines.Append(RichText.Styled(request.Phrases.CitesFootnotes(footnotes), TextStyle.Faint));
        }

        var number = section.Number.ToString(CultureInfo.InvariantCulture);
        return Buttons.Below(
            RichText.Lines(lines),
            Turns(request, section),
            [
                ToQuiz(request, number),
                new Choice(request.Phrases.KeyPointsInFull, Actions.Of(KeyPointsHandler.PageVerb, number, "1")),
            ],
            footnotes.Take(Buttons.PerRow * 2).Select(footnote => Evidence.ToFootnote(request, footnote)));
    }

    private static IEnumerable<Choice> Turns(Request request, Section section)
    {
        var all = request.Edition.Sections;
        var at = all.IndexOf(section);
        return TurningPages.Either(
            at > 0 ? To($"← {request.Phrases.SectionName(all[at - 1].Number)}", all[at - 1]) : null,
            at < all.Length - 1 ? To($"{request.Phrases.SectionName(all[at + 1].Number)} →", all[at + 1]) : null);
    }

    private static Choice To(string label, Section section) =>
        new(label, TurningPages.Turn(Verb, section.Number.ToString(CultureInfo.InvariantCulture)));

    private static ImmutableArray<KeyPoint> KeyPoints(Request request, Section section) =>
        [.. request.Edition.KeyPoints.Where(keyPoint => keyPoint.SectionId == section.Id)];
}
