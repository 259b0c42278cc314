using System.Buffers;

namespace StudyBot.Core.Lookup.Language;

/// <summary>
/// Light stems of folded English and Russian words: enough that the forms of a word meet, no more. What a stem looks
/// like is of no matter as long as both sides are stemmed.
/// </summary>
internal static class Stemmer
{
    private static readonly SearchValues<char> _vowels = SearchValues.Create("aeiouy");

    private static readonly string[] _russianEndings =
    [
        "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "иями", "иях", "ией", "ать", "ять", "ить", "ает", "ует",
        "ах", "ях", "ов", "ев", "ей", "ой", "ои", "еи", "ом", "ем", "ам", "ям", "ыи", "ии", "ая", "яя", "ое", "ее",
        "ые", "ие",
        "ую", "юю", "их", "ых", "ым", "им", "а", "я", "ы", "и", "о", "е", "у", "ю", "ь",
    ];

    public static string Stem(string word) => word.Length switch
    {
        < 4 => word,
        _ when char.IsAsciiLetter(word[^1]) => English(word),
        _ when word[^1] is >= '\u0400' and <= '\u04FF' => Russian(word),
        _ => word,
    };

    private static string English(string word)
    {
        var stem = word;
        if (stem.EndsWith("ies", StringComparison.Ordinal) && stem.Length > 4)
        {
            stem = stem[..^3] + "y";
        }
        else if (stem.EndsWith("sses", StringComparison.Ordinal) || stem.EndsWith("xes", StringComparison.Ordinal))
        {
            stem = stem[..^2];
        }
        else if (stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i'))
        {
            stem = stem[..^1];
        }

        stem = WithoutEnding(stem, "ing") ?? WithoutEnding(stem, "ed") ?? WithoutAdverb(stem);
        stem = stem.Replace("isation", "ization", StringComparison.Ordinal);
        if (stem.EndsWith("ization", StringComparison.Ordinal))
        {
            stem = stem[..^5];
        }
        else if (stem.EndsWith("ise", StringComparison.Ordinal) && stem.Length > 5)
        {
            stem = stem[..^2] + "z";
        }

        if (stem.Length > 5 && stem.EndsWith("our", StringComparison.Ordinal))
        {
            stem = stem[..^2] + "r";
        }

        return stem.Length > 4 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    private static string? WithoutEnding(string word, string ending)
    {
        var length = word.Length - ending.Length;
        if (length < 3 || !word.EndsWith(ending, StringComparison.Ordinal)
            || !word.AsSpan(0, length).ContainsAny(_vowels))
        {
            return null;
        }

        var doubled = word[length - 1] == word[length - 2] && word[length - 1] is not ('l' or 's' or 'z' or 'e');
        return word[..(doubled ? length - 1 : length)];
    }

    private static string WithoutAdverb(string word) =>
        word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal) ? word[..^2] : word;

    private static string Russian(string word)
    {
        for (var round = 0; round < 3; round++)
        {
            var ending = Array.Find(
                _russianEndings,
                ending => word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal));
            if (ending is null)
            {
                break;
            }

            word = word[..^ending.Length];
        }

        return word;
    }
}
