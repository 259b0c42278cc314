using StudyBot.Core.Lookup.Language;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>Reads pinyin without tones as ideographs that stand in the pack.</summary>
internal sealed class PinyinReader(Postings postings, NameTable names)
{
    private const int LongestSyllable = 6;
    /// <summary>Two characters stand together by chance, and need to be a word.</summary>
    private const int LeastStanding = 3;

    private const int MostReadings = 16;
    private const int MostCandidates = 64;

    private readonly Lazy<Dictionary<string, string>> _byInitials = new(() => Initials(names));

    /// <summary>The ideographs that the letters stand for, or null. Initials alone are read as a name only.</summary>
    public string? Read(string letters)
    {
        if (letters.Length is < 2 or > 60)
        {
            return null;
        }

        return Syllables(letters, 0).Take(MostReadings)
            .Select(ReadSyllables)
            .OfType<string>()
            .OrderBy(text => text.Length)
            .FirstOrDefault() ?? _byInitials.Value.GetValueOrDefault(letters);
    }

    /// <summary>Could the letters be pinyin?</summary>
    public static bool IsPinyin(string letters) => letters.Length <= 60 && Syllables(letters, 0).Any();

    private static IEnumerable<string[]> Syllables(string letters, int start)
    {
        if (start == letters.Length)
        {
            yield return [];
            yield break;
        }

        for (var length = Math.Min(LongestSyllable, letters.Length - start); length > 0; length--)
        {
            var syllable = letters.Substring(start, length);
            if (Pinyin.IsSyllable(syllable) || Pinyin.IsSyllable(syllable.Replace('u', 'v')))
            {
                foreach (var rest in Syllables(letters, start + length))
                {
                    yield return [syllable, .. rest];
                }
            }
        }
    }

    private string? ReadSyllables(string[] syllables)
    {
        var text = "";
        for (var at = 0; at < syllables.Length;)
        {
            if (LongestWord(syllables.AsSpan(at)) is not { } word)
            {
                return null;
            }

            text += word;
            at += word.Length;
        }

        return text;
    }

    /// <summary>
    /// The longest known word with these first readings, else the longest run that stands in the pack.
    /// </summary>
    private string? LongestWord(ReadOnlySpan<string> syllables)
    {
        string? known = null;
        string? standing = null;
        var candidates = new List<string> { "" };
        for (var at = 0; at < syllables.Length && candidates.Count > 0; at++)
        {
            var longer = new List<string>();
            foreach (var character in Homophones.Read(syllables[at]).Distinct())
            {
                longer.AddRange(candidates.Where(text => text.Length == 0 || postings.Contains(text[^1], character))
                    .Select(text => text + character));
            }

            candidates = at == 0 ? longer : [.. longer.OrderByDescending(Count).Take(MostCandidates)];
            if (at > 0)
            {
                known = candidates.Find(IsKnown) ?? known;
                standing = at < LeastStanding - 1 ? null : candidates.Find(text => Count(text) > 0) ?? standing;
            }
        }

        return known ?? standing;
    }

    private int Count(string text) => Alternative.OfPhrase(text, 1).Count(postings);

    private bool IsKnown(string text) =>
        names.TryFind(text, out _) || Lexicon.Shared.TryFind(text, out _) || Synonyms.Shared.Knows(text);

    private static Dictionary<string, string> Initials(NameTable names)
    {
        var byInitials = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var form in names.Ideographic.Where(form => form.Length >= 3))
        {
            var readings = form.Select(character => Pinyin.Of(character)).ToList();
            if (readings.TrueForAll(reading => reading.Length > 0))
            {
                byInitials.TryAdd(string.Concat(readings.Select(reading => reading[0][0])), form);
            }
        }

        return byInitials;
    }
}
