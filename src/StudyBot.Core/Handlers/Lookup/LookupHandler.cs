using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary>
/// <c>/lookup</c>: the passage that the words, or the question, are about; or that the essay has none.
/// </summary>
public sealed class LookupHandler : ICommandHandler, IPressHandler
{
    private const int LongestQuery = 500;

    private const int OthersShown = 3;

    public CommandDescription Command => Commands.Lookup;

    public IReadOnlyList<string> Verbs => [FoundParagraph.Verb];

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) =>
        AnswerAsync(request, command.Arguments);

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed) => Only(
        Actions.Read(pressed.Action).Arguments is [var id] && FoundParagraph.Find(request, id) is { } paragraph
            ? paragraph.Whole(request)
            : Reply.Say(request.Phrases.NotInThisPack));

    /// <summary>Answers what somebody wants to know in their own words.</summary>
    public ValueTask<IReadOnlyList<Reply>> AnswerAsync(Request request, string words) =>
        Only(Answer(request, words.Trim()));

    /// <summary>No question is longer; the rest of an endless text is not searched for.</summary>
    internal static string Bounded(string words) => words.Length <= LongestQuery
        ? words
        : words[..(char.IsHighSurrogate(words[LongestQuery - 1]) ? LongestQuery - 1 : LongestQuery)];

    private static Reply Answer(Request request, string words)
    {
        if (words.Length == 0)
        {
            return Reply.Say(request.Phrases.LookupUsage(Example(request.Edition)));
        }

        var results = request.Pack.Index.Search(Bounded(words), request.Phrases.Language, OthersShown + 2);
        request.Happenings.Add(new LookedUp(results.IsConfident));
        return results switch
        {
            { IsConfident: true, Ranked: [var best, .. var others] } => Best(request, best, others),
            { Ranked: [] } => Reply.Say(request.Phrases.NotInEssay(TextCutter.Cut(words, 40))),
            { Ranked: var nearest } => Buttons.Below(
                request.Phrases.NotInEssay(TextCutter.Cut(words, 40)) + "\n" + request.Phrases.NearestIs,
                OneARow(request, nearest.Take(OthersShown), (place, text) => $"{place} · {text}")),
        };
    }

    private static Reply Best(Request request, LookupResult best, IEnumerable<LookupResult> others)
    {
        var (text, evidence, quiz) = View(request, best);
        var further = others.Where(other => !IsAroundPassage(request, best, other)).Take(OthersShown);
        return Buttons.Below(text, [evidence, [quiz], .. OneARow(request, further, request.Phrases.SeeAlso)]);
    }

    private static (RichText Text, IEnumerable<Choice> Evidence, Choice Quiz) View(Request request, LookupResult result)
    {
        if (result.Kind == LookupKind.KeyPoint && request.Edition.KeyPoint(result.Id) is { } keyPoint)
        {
            return (
                KeyPointView.Of(request, keyPoint, result),
                Evidence.Choices(request, keyPoint),
                KeyPointView.Quiz(request, keyPoint));
        }

        if (result.Footnote is { } number && request.Edition.Footnote(number) is { } footnote)
        {
            return (
                FootnoteView.Found(request, footnote, result),
                FootnoteView.SectionsCiting(request, footnote).Take(Buttons.PerRow - 1)
                    .Select(section => Evidence.ToSection(request, section))
                    .Prepend(Evidence.ToFootnote(request, number)),
                Quiz(request, "footnote", number));
        }

        var evidence = FoundParagraph.Find(request, result.Id)?.Footnotes(result.Passage) ?? [];
        return (
            FoundParagraph.Marked(request, result),
            evidence.Take(Buttons.PerRow - 1).Select(footnote => Evidence.ToFootnote(request, footnote))
                .Prepend(new Choice(request.Phrases.WholeParagraph, Actions.Of(FoundParagraph.Verb, result.Id))),
            Quiz(request, "section", result.SectionNumber));
    }

    /// <summary>Is the other the paragraph of the very sentence that the best rests on?</summary>
    private static bool IsAroundPassage(Request request, LookupResult best, LookupResult other) =>
        other.Kind == LookupKind.Paragraph && request.Edition.KeyPoint(best.Id)?.Passage is { } passage
        && other.Id == FoundParagraph.IdOf(passage);

    /// <summary>Results as buttons with a label made of a place and a text.</summary>
    private static IEnumerable<IEnumerable<Choice>> OneARow(
        Request request, IEnumerable<LookupResult> results, Func<string, string, string> label) =>
        results.Select(result => new Choice[]
        {
            new(
                TextCutter.Cut(result.Footnote is { } cited && request.Edition.Footnote(cited) is { } footnote
                    ? label(request.Phrases.FootnoteName(cited), footnote.Citation)
                    : label(request.Phrases.SectionName(result.SectionNumber), result.Text), 60),
                result switch
                {
                    { Kind: LookupKind.KeyPoint } => Actions.Of("keypoint", result.Id),
                    { Footnote: { } number } => Evidence.ToFootnote(request, number).Action,
                    _ => Actions.Of(FoundParagraph.Verb, result.Id),
                }),
        });

    private static Choice Quiz(Request request, string what, int number) =>
        Evidence.ToQuiz(request, what, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Something that the pack itself answers.</summary>
    private static string Example(Edition edition) =>
        edition.Sections.FirstOrDefault(section => section.Number > 0)?.Heading ?? edition.Title;

    private static ValueTask<IReadOnlyList<Reply>> Only(Reply reply) =>
        ValueTask.FromResult<IReadOnlyList<Reply>>([reply]);
}
