using System.Collections.Immutable;
using System.Text.Json;
using StudyBot.Core.Lookup;

namespace StudyBot.Core.Tests.Lookup;

/// <summary>
/// A query of <c>queries.json</c> and what must be found; nothing, when the essay does not answer it.
/// </summary>
/// <param name="KeyPoints">Ids of which any will do.</param>
/// <param name="Footnote">The reader's number of the footnote that will do.</param>
/// <param name="Section">Any result of that section will do.</param>
/// <param name="Anchors">Any result that quotes one of these phrases of the essay will do.</param>
public sealed record LookupQuery(
    string Group,
    string Query,
    ImmutableArray<string> KeyPoints = default,
    int? Footnote = null,
    int? Section = null,
    ImmutableArray<string> Anchors = default)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    public bool IsAnswerable => Group != "unanswerable";

    public static ImmutableArray<LookupQuery> ReadAll(string json) =>
        JsonSerializer.Deserialize<ImmutableArray<LookupQuery>>(json, _options);

    public bool IsHit(LookupResult result)
    {
        var isOnlySection = KeyPoints.IsDefaultOrEmpty && Anchors.IsDefaultOrEmpty && Footnote is null;
        return (!KeyPoints.IsDefault && KeyPoints.Contains(result.Id))
            || (Footnote is not null && result.Footnote == Footnote)
            || (isOnlySection && result.SectionNumber == Section)
            || (!Anchors.IsDefault && Anchors.Any(anchor =>
                (result.Passage ?? result.Text).Contains(anchor, StringComparison.Ordinal)));
    }
}
