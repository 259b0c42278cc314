using System.Collections.Immutable;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override string Previous => "← Previous";

    public override string Next => "Next →";

    public override string PreviousPage => "← Previous page";

    public override string NextPage => "Next page →";

    public override string QuizThisSection => "Quiz this section";

    public override string KeyPointsInFull => "All key points";

    public override string AllFootnotes => "All footnotes";

    public override string OpenSource => "Open the source ↗";

    public override string WholeParagraph => "Whole paragraph";

    public override RichText NoFootnotes => "This essay has no footnotes.";

    public override RichText NearestIs => "Perhaps you mean:";

    public override RichText NotInThisPack => "The notes no longer have this entry. Try /lookup to find it again.";

    public override RichText NoKeyPoints => "There are no key points here yet.";

    public override string FootnoteOf(int number, int count) => $"Footnote {number} of {count}";

    public override RichText FootnoteListHeading(int count) => RichText.Of($"{$"Footnotes ({count})":b}");

    public override RichText NoSuchFootnote(int first, int last) => first == last
        ? RichText.Of($"There is no such footnote. The essay has only footnote {first}.")
        : RichText.Of($"There is no such footnote. The essay’s footnotes are {first} to {last}.");

    public override RichText NoFootnoteWith(string words, int first, int last) => RichText.Of(
        $"I found no footnote for “{words}”. Give its number ({first} to {last}), or an author or a title.");

    public override RichText FootnotesWith(string words) => $"Several footnotes mention “{words}”:";

    public override RichText CitedIn(IEnumerable<string> sections) => $"Cited in: {string.Join(", ", sections)}";

    public override string CitesFootnotes(IEnumerable<int> footnotes) =>
        $"Cites footnotes: {string.Join(", ", footnotes)}";

    public override RichText AndMore(int count) => $"… and {count} more.";

    public override RichText Doubt(string note) => RichText.Of($"{"In doubt: " + note:i}");

    public override RichText InTheEssay(int section, int paragraph, RichText sentence) =>
        RichText.Of($"In the essay ({SectionName(section)}, paragraph {paragraph}): “{sentence}”");

    public override RichText LookupUsage(string example) => RichText.Of(
        $"What shall I look up? Put words or a question after the command, for example: {$"/lookup {example}":c}");

    public override RichText NotInEssay(string words) => $"The essay gives no answer on “{words}”.";

    public override string SeeAlso(string place, string text) => $"See also {place}: {text}";

    public override RichText SectionListHeading(string title) => RichText.Of($"{Titled(title):b}");

    public override RichText SectionWithCounts(int number, string heading, int keyPoints, int questions) =>
        $"{SectionTitle(number, heading)} ({Count(keyPoints, "key point")}, {Count(questions, "question")})";

    public override string SectionTitle(int number, string heading) =>
        number == 0 ? SectionName(number) : $"{SectionName(number)}: {heading}";

    public override RichText NoSuchSection(int first, int last) =>
        "There is no such section. The essay has: "
        + $"{SectionName(first)}{(first == last ? "" : $" to {SectionName(last)}")}.";

    public override RichText KeyPointsHeading(int? section, int count, int page, int pages)
    {
        var where = section is { } number ? $"Key points of {SectionName(number)}" : "Key points";
        return RichText.Of($"{$"{where} ({count})":b}{(pages > 1 ? $" · page {page} of {pages}" : "")}");
    }

    public override string InBrackets(string text) => $" ({text})";

    public override string Titled(string title) => $"“{title}”";

    public override RichText PackCounts(
        int keyPoints, int footnotes, int facts, int questions, ImmutableArray<(string Kind, int Count)> kinds) =>
        RichText.Lines(
            $"{Count(keyPoints, "key point")} · {Count(footnotes, "footnote")} · {Count(facts, "daily fact")}",
            $"{Count(questions, "question")}: {string.Join(", ", kinds.Select(kind => $"{kind.Kind} ({kind.Count})"))}");

    public override RichText PackParticulars(IEnumerable<string> languages, string licence, bool hasEssay) =>
        RichText.Lines(new RichText[]
        {
            $"Languages: {string.Join(", ", languages)}",
            licence.Length == 0 ? RichText.Empty : $"Licence of the notes: {licence}",
            hasEssay
                ? "The essay’s own text is here: lookups quote its sentences."
                : "The essay’s own text has not been imported: lookups show key points only.",
        }.Where(line => !line.IsEmpty));

    public override RichText PackChosen(string title) => RichText.Of($"✅ You are now studying {Titled(title):b}.");

    public override RichText NoSuchPack(string words) => $"I know no essay called “{words}”. There are:";

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
