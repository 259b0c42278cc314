using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary><c>/lookup</c>: the passage that the words, or the question, are about; or that the essay has none.</summary>
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
    public ValueTask<IReadOnlyList<Reply>> AnswerAsync(Request request, string words) => Only(Answer(request, words.Trim()));

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

        var results = request.Pack.Index.Search(Bounded(words), request.Phrases.Language, OthersShown + 1);
        request.Happenings.Add(new LookedUp(results.IsConfident));
        return results switch
        {
            { IsConfident: true, Ranked: [var best, .. var others] } => Best(request, best, others),
            { Ranked: [] } => Reply.Say(request.Phrases.NotInEssay(TextCutter.Cut(words, 40))),
            { Ranked: var nearest } => Buttons.Below(
                request.Phrases.NotInEssay(TextCutter.Cut(words, 40)) + "\n" + request.Phrases.NearestIs,
                OneARow(request, nearest.Take(OthersShown))),
        };
    }

    private static Reply Best(Request request, LookupResult best, IEnumerable<LookupResult> others)
    {
        var (text, evidence, quiz) = View(request, best);
        var rest = OneARow(request, others).ToList();
        return Buttons.Below(
            rest.Count == 0 ? text : text + "\n\n" + RichText.Styled(request.Phrases.AlsoFound, TextStyle.Faint),
            [evidence, [quiz], .. rest]);
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

        if (result.Footnote is { } number)
        {
            var heading = RichText.Of($"📖 {request.Phrases.FootnoteName(number):b}\n{MarkedText.Of(result.Text, result.Marks)}");
            var doubt = request.Edition.Footnote(number)?.Note is { } note ? "\n\n" + request.Phrases.Doubt(note) : RichText.Empty;
            return (heading + doubt, [Evidence.ToFootnote(request, number)], Quiz(request, "footnote", number));
        }

        var evidence = FoundParagraph.Find(request, result.Id)?.Footnotes(result.Passage) ?? [];
        return (
            FoundParagraph.Marked(request, result),
            evidence.Take(Buttons.PerRow - 1).Select(footnote => Evidence.ToFootnote(request, footnote))
                .Prepend(new Choice(request.Phrases.WholeParagraph, Actions.Of(FoundParagraph.Verb, result.Id))),
            Quiz(request, "section", result.SectionNumber));
    }

    /// <summary>Further results, each a button of its own.</summary>
    private static IEnumerable<IEnumerable<Choice>> OneARow(Request request, IEnumerable<LookupResult> results) =>
        results.Select(result => new Choice[]
        {
            new(
                TextCutter.Cut($"{request.Phrases.SectionName(result.SectionNumber)} · {result.Text}", 60),
                result switch
                {
                    { Kind: LookupKind.KeyPoint } => Actions.Of("keypoint", result.Id),
                    { Footnote: { } number } => Evidence.ToFootnote(request, number).Action,
                    _ => Actions.Of(FoundParagraph.Verb, result.Id),
                }),
        });

    private static Choice Quiz(Request request, string what, int number) => new(
        request.Phrases.QuizMeOnThis,
        Actions.Of("quiz", what, number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Style: ChoiceStyle.Primary);

    /// <summary>Something that the pack itself answers.</summary>
    private static string Example(Edition edition) =>
        edition.Sections.FirstOrDefault(section => section.Number > 0)?.Heading ?? edition.Title;

    private static ValueTask<IReadOnlyList<Reply>> Only(Reply reply) => ValueTask.FromResult<IReadOnlyList<Reply>>([reply]);
}
