namespace StudyBot.Core.Content.Parsing;

/// <summary>What somebody may have meant by a misspelt word.</summary>
internal static class Nearest
{
    /// <summary>The one that is at most two edits away; otherwise all there are.</summary>
    public static string Cure(string word, IReadOnlyCollection<string> known, string mark = "")
    {
        var nearest = known.MinBy(candidate => Distance(word, candidate));
        return nearest is not null && Distance(word, nearest) <= Math.Min(2, nearest.Length / 2)
            ? $"did you mean {mark}{nearest}?"
            : $"there are {string.Join(", ", known.Select(candidate => mark + candidate))}";
    }

    /// <summary>Letters added, left out, replaced or swapped; a large number where it is certainly over two.</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 2)
        {
            return int.MaxValue;
        }

        int[] above = [], beforeThat = [];
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            (beforeThat, above, row) = (above, row, new int[right.Length + 1]);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(row[j - 1], above[j]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeThat[j - 2] + 1);
                }
            }
        }

        return row[^1];
    }
}
