using System.Collections.Immutable;

namespace StudyBot.Core.Lookup;

/// <summary>
/// How characters are read, without tones (ü is v); read from <c>Data/pinyin.txt</c> when first asked for.
/// </summary>
public static class Pinyin
{
    private static readonly Lazy<Dictionary<char, ImmutableArray<string>>> _readings = new(LoadReadings);
    private static readonly Lazy<ImmutableHashSet<string>> _syllables =
        new(() => _readings.Value.Values.SelectMany(readings => readings).ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>All common readings of a simplified character; empty for other characters.</summary>
    public static ImmutableArray<string> Of(char character) =>
        _readings.Value.TryGetValue(character, out var readings) ? readings : [];

    /// <summary>Is it the reading of some character?</summary>
    public static bool IsSyllable(string letters) => _syllables.Value.Contains(letters);

    private static Dictionary<char, ImmutableArray<string>> LoadReadings()
    {
        var readings = new Dictionary<char, ImmutableArray<string>>(8000);
        foreach (var (syllable, characters) in DataFile.Read("pinyin.txt"))
        {
            foreach (var character in characters)
            {
                readings[character] = readings.GetValueOrDefault(character, []).Add(syllable);
            }
        }

        return readings;
    }
}
