namespace StudyBot.Core.Content.Essays;

/// <summary>Chooses the phrase by which a sentence is found again.</summary>
internal static class DraftAnchor
{
    private const int Shortest = 6;

    /// <summary>The first clause that is long enough, cut at a word's end; null where there is none.</summary>
    public static string? Choose(string sentence)
    {
        var text = sentence.Trim();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOfAny(['，', '、', '；', '。', '：', ',', ';', ':', '"', '\\'], start);
            end = end < 0 ? text.Length : end;
            var clause = text[start..end].Trim();
            if (clause.Length >= Shortest)
            {
                return Cut(clause);
            }

            start = end + 1;
        }

        return null;
    }

    private static string Cut(string clause)
    {
        if (clause.Length <= PackLimits.Quotation)
        {
            return clause;
        }

        var end = PackLimits.Quotation;
        var space = clause.LastIndexOf(' ', end, end - Shortest);
        end = !Script.IsWide(clause[end]) && space > 0 ? space : end;
        return clause[..(char.IsHighSurrogate(clause[end - 1]) ? end - 1 : end)].TrimEnd();
    }
}
