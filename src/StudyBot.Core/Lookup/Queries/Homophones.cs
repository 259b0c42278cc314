namespace StudyBot.Core.Lookup.Queries;

/// <summary>
/// Characters that sound alike, without tones and with the endings and beginnings that are often mixed up.
/// </summary>
internal static class Homophones
{
    private static readonly Lazy<Dictionary<string, List<char>>> _bySound = new(GroupBySound);

    public static bool SoundAlike(char left, char right) =>
        left == right || Pinyin.Of(left).Any(reading => Pinyin.Of(right).Any(other => Sound(reading) == Sound(other)));

    /// <summary>All characters with that reading, or one often mixed up with it.</summary>
    public static IEnumerable<char> Read(string syllable) => _bySound.Value.GetValueOrDefault(Sound(syllable)) ?? [];

    public static IEnumerable<char> Of(char character) => Pinyin.Of(character).SelectMany(Read).Distinct();

    private static string Sound(string syllable)
    {
        var sound = syllable.Replace('v', 'u');
        if (sound.Length > 2 && sound[1] == 'h')
        {
            sound = sound[0] + sound[2..];
        }

        return sound is [_, .., 'a' or 'e' or 'i', 'n', 'g'] ? sound[..^1] : sound;
    }

    /// <summary>一 stands as 1 in folded text.</summary>
    private static char Folded(char character) =>
        Digits.IsFormal(character) || Digits.Value(character) < 0 ? character : (char)('0' + Digits.Value(character));

    private static Dictionary<string, List<char>> GroupBySound()
    {
        var groups = new Dictionary<string, List<char>>(StringComparer.Ordinal);
        foreach (var (syllable, characters) in DataFile.Read("pinyin.txt"))
        {
            var sound = Sound(syllable);
            if (!groups.TryGetValue(sound, out var group))
            {
                groups[sound] = group = [];
            }

            group.AddRange(characters.Select(Folded));
        }

        return groups;
    }
}
