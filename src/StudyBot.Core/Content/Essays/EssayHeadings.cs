namespace StudyBot.Core.Content.Essays;

/// <summary>Tells headings from paragraphs in text that does not mark them.</summary>
internal static class EssayHeadings
{
    private const int LongestWide = 60;
    private const int LongestWestern = 120;

    private static readonly string[] Abstracts =
        ["内容摘要", "中文摘要", "摘要", "摘 要", "提要", "Abstract", "Summary", "Аннотация", "Резюме"];

    private static readonly HashSet<string> Unnumbered = new(StringComparer.OrdinalIgnoreCase)
    {
        "引言", "前言", "导论", "绪论", "结论", "结语", "结束语", "总结", "余论", "参考文献", "致谢",
        "Introduction", "Conclusion", "Conclusions", "References", "Bibliography",
        "Введение", "Заключение", "Литература",
    };

    /// <summary>The abstract's heading and where its text begins; null where this is none.</summary>
    public static (string Heading, int TextStart)? Abstract(string text)
    {
        foreach (var word in Abstracts)
        {
            var start = text.StartsWith('【') || text.StartsWith('[') ? 1 : 0;
            if (string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                continue;
            }

            var end = start + word.Length;
            var isMarked = end == text.Length || text[end] is '：' or ':' or '】' or ']';
            while (end < text.Length && (text[end] is '：' or ':' or '】' or ']' || char.IsWhiteSpace(text[end])))
            {
                end++;
            }

            if (isMarked)
            {
                return (word.Replace(" ", "", StringComparison.Ordinal), end);
            }
        }

        return null;
    }

    public static bool IsUnnumbered(string text) => Unnumbered.Contains(text.TrimEnd('：', ':'));

    /// <summary>Short, and no sentence.</summary>
    public static bool CanBeNumbered(string text) =>
        text.Length <= (text.Any(Script.IsHan) ? LongestWide : LongestWestern)
        && text[^1] is not ('。' or '；' or '，' or '！' or '.' or ';' or ',' or '：' or ':');

    public static bool CanBeTitle(string text) =>
        text.Length > 0
            && text.Length <= 2 * (text.Any(Script.IsHan) ? LongestWide : LongestWestern)
            && text[^1] is not ('。' or '；' or '.' or ';' or ',' or '，');
}
