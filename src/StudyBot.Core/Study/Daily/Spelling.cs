namespace StudyBot.Core.Study.Daily;

/// <summary>Which known word was meant by a misspelt one.</summary>
internal static class Spelling
{
    /// <summary>
    /// The candidates within one edit for every three letters (ideographs: the first for two), nearest first, then
    /// those that begin alike. An edit is a letter too many, too few, wrong, or two swapped.
    /// </summary>
    public static IEnumerable<(string Candidate, int Edits)> Nearest(string word, IEnumerable<string> candidates)
    {
        const int longest = 40;
        if (word.Length is < 2 or > longest)
        {
            return [];
        }

        var most = (word.Length + (ZoneNames.IsIdeograph(word[0]) ? 1 : 0)) / 3;
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= most)
            .Select(candidate => (Candidate: candidate, Edits: Edits(word, candidate)))
            .Where(found => found.Edits <= most)
            .OrderBy(found => found.Edits)
            .ThenBy(found => found.Candidate[0] != word[0]);
    }

    private static int Edits(string left, string right)
    {
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}
