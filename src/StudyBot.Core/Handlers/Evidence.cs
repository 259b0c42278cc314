using StudyBot.Core.Content;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers;

/// <summary>On what an answer rests, shown the same way everywhere.</summary>
public static class Evidence
{
    /// <summary>
    /// "— Section 2 · Footnote 1", with whose word it is where the essay does not vouch for it with a source.
    /// </summary>
    public static RichText Line(Request request, KeyPoint keyPoint) =>
        Line(request, keyPoint, keyPoint.Kind is KeyPointKind.Claimed or KeyPointKind.Opinion);

    /// <summary>The same, and always whose word it is.</summary>
    public static RichText LineWithKind(Request request, KeyPoint keyPoint) => Line(request, keyPoint, true);

    /// <summary>A button to the section and one to each footnote (the first four, so that they fit one row).</summary>
    public static IEnumerable<Choice> Choices(Request request, KeyPoint keyPoint)
    {
        var section = request.Edition.Section(keyPoint.SectionId).Number;
        return keyPoint.Footnotes.Take(Buttons.PerRow - 1)
            .Select(number => ToFootnote(request, number))
            .Prepend(ToSection(request, section));
    }

    public static Choice ToSection(Request request, int number) =>
        new(request.Phrases.SectionName(number), Actions.Of("section", Invariant(number)));

    public static Choice ToFootnote(Request request, int number) =>
        new(request.Phrases.FootnoteName(number), Actions.Of("footnote", Invariant(number)));

    /// <summary>A quiz on exactly this.</summary>
    /// <param name="what">What it is: <c>keypoint</c>, <c>footnote</c>, <c>section</c> or <c>fact</c>.</param>
    /// <param name="which">Its id or number.</param>
    public static Choice ToQuiz(Request request, string what, string which) =>
        new(request.Phrases.QuizMeButton, Actions.Of("quiz", what, which), Style: ChoiceStyle.Primary);

    private static RichText Line(Request request, KeyPoint keyPoint, bool withKind)
    {
        var phrases = request.Phrases;
        var parts = keyPoint.Footnotes.Select(phrases.FootnoteName)
            .Prepend(phrases.SectionName(request.Edition.Section(keyPoint.SectionId).Number))
            .Concat(withKind ? [phrases.KindInWords(keyPoint.Kind, keyPoint.QuotedFrom)] : []);
        return RichText.Styled("— " + string.Join(" · ", parts), TextStyle.Faint);
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
