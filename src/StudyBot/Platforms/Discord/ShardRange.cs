using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.Platforms.Discord;

/// <summary>Which shards this process runs: <c>First</c> to <c>Last</c> of <c>Total</c>, counted from 0.</summary>
public readonly partial record struct ShardRange(int First, int Last, int Total)
{
    /// <summary>More than Discord has ever asked of anybody.</summary>
    public const int MaxTotal = 16_384;

    public static ShardRange All(int total) => new(0, total - 1, total);

    /// <summary>Reads <c>0-1/4</c>, <c>2/4</c> and <c>4</c>, which is all of four.</summary>
    /// <returns>Null when it is none of these, or such shards cannot be.</returns>
    public static ShardRange? TryParse(string text)
    {
        if (Form.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var total = int.Parse(match.Groups["total"].ValueSpan, CultureInfo.InvariantCulture);
        var range = match.Groups["first"].Success
            ? new ShardRange(Number("first"), match.Groups["last"].Success ? Number("last") : Number("first"), total)
            : All(total);
        return range.First <= range.Last && range.Last < total && total <= MaxTotal ? range : null;

        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    public override string ToString() => $"{First}-{Last}/{Total}";

    [GeneratedRegex(@"\A((?<first>[0-9]{1,5})(-(?<last>[0-9]{1,5}))?/)?(?<total>[0-9]{1,5})\z")]
    private static partial Regex Form { get; }
}
