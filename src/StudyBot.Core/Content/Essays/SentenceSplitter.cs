using System.Collections.Immutable;

namespace StudyBot.Core.Content.Essays;

/// <summary>Cuts a paragraph into sentences; together they are the paragraph, spaces included.</summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "vol", "pp", "ed", "eds", "vs", "cf", "fig", "jr", "sr",
        "approx", "см", "стр", "им",
    };

    public static ImmutableArray<string> Split(string paragraph)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (!IsEnd(paragraph, start, i))
            {
                continue;
            }

            var end = i + 1;
            while (end < paragraph.Length && (IsWideEnd(paragraph[end]) || IsClosing(paragraph, start, end)))
            {
                end++;
            }

            while (end < paragraph.Length && char.IsWhiteSpace(paragraph[end]))
            {
                end++;
            }

            sentences.Add(paragraph[start..end]);
            start = end;
            i = end - 1;
        }

        if (start < paragraph.Length)
        {
            sentences.Add(paragraph[start..]);
        }

        return sentences.ToImmutable();
    }

    private static bool IsEnd(string text, int start, int index) => text[index] switch
    {
        '!' or '?' => IsFollowedByStart(text, start, index),
        '.' => IsFollowedByStart(text, start, index) && !IsAbbreviation(text, start, index),
        var character => IsWideEnd(character),
    };

    private static bool IsWideEnd(char character) => character is '。' or '！' or '？' or '；' or '｡';

    private static bool IsClosing(string text, int start, int index) => text[index] switch
    {
        '”' or '’' or '」' or '』' or '）' or '》' or '】' or ')' or ']' or '»' => true,
        '"' => text.AsSpan(start, index - start).Count('"') % 2 == 1,
        _ => false,
    };

    private static bool IsFollowedByStart(string text, int start, int index)
    {
        var next = index + 1;
        while (next < text.Length && (text[next] is '.' or '!' or '?' || IsClosing(text, start, next)))
        {
            next++;
        }

        if (next == text.Length)
        {
            return true;
        }

        var isSpaced = char.IsWhiteSpace(text[next]);
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        return next == text.Length || Script.IsHan(text[next])
            || (isSpaced && (char.IsUpper(text[next]) || char.IsDigit(text[next]) || "\"“‘«(《".Contains(text[next])));
    }

    /// <summary>Mr. · K. N. · U.S. · the number that a line begins with. What is doubtful goes on.</summary>
    private static bool IsAbbreviation(string text, int start, int index)
    {
        var begin = index;
        while (begin > start && (char.IsLetterOrDigit(text[begin - 1]) || text[begin - 1] == '.'))
        {
            begin--;
        }

        var word = text[begin..index];
        var isInitial = word.Length > 0 && char.IsLetter(word[^1]) && !Script.IsWide(word[^1])
            && (word.Length == 1 || word[^2] == '.');
        return word.Length == 0 || isInitial || Abbreviations.Contains(word)
            || (begin == start && word.All(char.IsDigit));
    }
}
