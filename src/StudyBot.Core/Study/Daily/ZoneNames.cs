using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace StudyBot.Core.Study.Daily;

/// <summary>Every name a zone is known by: the time zone database's own, their last parts, and <see cref="CityNames"/>.</summary>
internal sealed class ZoneNames
{
    private const int MostSuggestions = 3;

    /// <summary>Old names that as single words would mean something else.</summary>
    private static readonly FrozenSet<string> NoLastPart =
        FrozenSet.Create(StringComparer.Ordinal, "North", "South", "West", "East", "ACT", "NSW", "LHI", "General");

    private static readonly Lazy<ZoneNames> Lazily = new(() => new ZoneNames());

    private readonly Dictionary<string, Named> _byKey = new(StringComparer.Ordinal);

    private ZoneNames()
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids.Where(id => id != "Factory").ToArray();
        foreach (var id in ids)
        {
            _byKey[KeyOf(id)] = new Named(id, [id]);
        }

        foreach (var line in CityNames.Table.Split('\n'))
        {
            var (zoneIds, names) = line.Split(": ") is [var left, var right] ? (left.Split(", "), right.Split(", ")) : ([], []);
            foreach (var name in names)
            {
                _byKey.TryAdd(KeyOf(name.Trim()), new Named(name.Trim(), zoneIds));
            }
        }

        foreach (var byLastPart in ids.Where(IsPlace).GroupBy(id => KeyOf(id[(id.LastIndexOf('/') + 1)..])))
        {
            // Of two names for the same zone (Asia/Istanbul, Europe/Istanbul) the database's own main one.
            var zoneIds = byLastPart.OrderByDescending(id => Main(id) == id).DistinctBy(Main).ToArray();
            _byKey.TryAdd(byLastPart.Key, new Named(zoneIds[0], zoneIds));
        }

        LongestIdeographic = _byKey.Keys.Where(key => IsIdeograph(key[0])).Max(key => key.Length);
    }

    /// <param name="Spelling">How it is suggested.</param>
    /// <param name="ZoneIds">Several: the name alone does not tell.</param>
    public sealed record Named(string Spelling, string[] ZoneIds);

    public static ZoneNames Shared => Lazily.Value;

    public int LongestIdeographic { get; }

    public static bool IsIdeograph(char character) => character is >= '\u3400' and <= '\u9FFF';

    public static bool AreSame(string zoneId, string otherZoneId) => Main(zoneId) == Main(otherZoneId);

    public Named? Find(string words) => _byKey.GetValueOrDefault(KeyOf(words));

    /// <summary>The names most like a misspelt one, nearest first, each of another zone, and how many edits off the nearest is.</summary>
    public (string[] Spellings, int Edits) Nearest(string words)
    {
        var word = KeyOf(words);
        var near = Spelling.Nearest(word, _byKey.Keys.Where(key => word.Length > 0 && IsIdeograph(key[0]) == IsIdeograph(word[0])))
            .Select(found => (Name: _byKey[found.Candidate], found.Edits))
            .DistinctBy(found => Main(found.Name.ZoneIds[0]))
            .Take(MostSuggestions)
            .ToArray();
        return (Array.ConvertAll(near, found => found.Name.Spelling), near is [var first, ..] ? first.Edits : int.MaxValue);
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
