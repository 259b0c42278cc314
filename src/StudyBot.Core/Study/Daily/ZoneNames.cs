using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace StudyBot.Core.Study.Daily;

/// <summary>Every name a zone is known by: the database's own, their last parts, and <see cref="CityNames"/>.</summary>
internal sealed class ZoneNames
{
    private const int MostSuggestions = 3;
    private const int LongestName = 60;

    /// <summary>Old names that as single words would mean something else.</summary>
    private static readonly FrozenSet<string> NoLastPart =
        FrozenSet.Create(StringComparer.Ordinal, "North", "South", "West", "East", "ACT", "NSW", "LHI", "General");

    private static readonly Lazy<ZoneNames> Lazily = new(() => new ZoneNames());

    private readonly Dictionary<string, Named> _byKey = new(StringComparer.Ordinal);

    private ZoneNames()
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids.Where(id => id != "Factory").ToArray();
        Add(ids.Where(id => id.Contains('/')));
        foreach (var line in CityNames.Table.Split('\n'))
        {
            var (zoneIds, names) = line.Split(": ") is [var left, var right] ? (left, right) : ("", "");
            foreach (var name in names.Split(", "))
            {
                _byKey.TryAdd(KeyOf(name), new Named(name, zoneIds.Split(", ")));
            }
        }

        foreach (var byLastPart in ids.Where(IsPlace).GroupBy(id => KeyOf(id[(id.LastIndexOf('/') + 1)..])))
        {
            // Of two names for the same zone (Asia/Istanbul, Europe/Istanbul) the database's own main one.
            var zoneIds = byLastPart.OrderByDescending(id => Main(id) == id).DistinctBy(Main).ToArray();
            _byKey.TryAdd(byLastPart.Key, new Named(zoneIds[0], zoneIds));
        }

        // Last the old names without a place (Hongkong, Singapore, EST), so that Hong Kong is Asia/Hong_Kong.
        Add(ids);
        LongestIdeographic = _byKey.Keys.Where(key => IsIdeograph(key[0])).Max(key => key.Length);

        void Add(IEnumerable<string> zoneIds)
        {
            foreach (var id in zoneIds)
            {
                _byKey.TryAdd(KeyOf(id), new Named(id, [id]));
            }
        }
    }

    /// <param name="Spelling">How it is suggested.</param>
    /// <param name="ZoneIds">Several: the name alone does not tell.</param>
    public sealed record Named(string Spelling, string[] ZoneIds);

    public static ZoneNames Shared => Lazily.Value;

    public int LongestIdeographic { get; }

    public static bool IsIdeograph(char character) => character is >= '\u3400' and <= '\u9FFF';

    public static bool AreSame(string zoneId, string otherZoneId) => Main(zoneId) == Main(otherZoneId);

    public Named? Find(string words) => words.Length <= LongestName ? _byKey.GetValueOrDefault(KeyOf(words)) : null;

    /// <summary>
    /// The names most like a misspelt one, nearest first, each of another zone, and how many edits off the nearest is.
    /// </summary>
    public (string[] Spellings, int Edits) Nearest(string words)
    {
        var word = KeyOf(words);
        var near = Spelling.Nearest(word, _byKey.Keys)
            .Select(found => (Name: _byKey[found.Candidate], found.Edits))
            .DistinctBy(found => Main(found.Name.ZoneIds[0]))
            .Take(MostSuggestions)
            .ToArray();
        var edits = near is [var first, ..] ? first.Edits : int.MaxValue;
        return (Array.ConvertAll(near, found => found.Name.Spelling), edits);
    }

    /// <summary>Spaces, slashes, underscores and hyphens do not count, but the sign of Etc/GMT-5 does.</summary>
    private static string KeyOf(string words)
    {
        var folded = ScheduleText.Fold(words);
        return string.Concat(folded.Where((character, i) =>
            !(character is ' ' or '/' or '_' or '.' or '\'')
            && !(character == '-' && !(i + 1 < folded.Length && char.IsAsciiDigit(folded[i + 1])))));
    }

    private static string Main(string zoneId) =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zoneId, out var main) ? main : zoneId;

    private static bool IsPlace(string id) =>
        id.IndexOf('/') is > 0 and var slash
        && id[..slash] is "Africa" or "America" or "Antarctica" or "Arctic" or "Asia" or "Atlantic" or "Australia"
            or "Europe" or "Indian" or "Pacific"
        && !NoLastPart.Contains(id[(slash + 1)..]);
}
