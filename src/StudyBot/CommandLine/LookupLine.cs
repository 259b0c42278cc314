using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudyBot.Core.Lookup;

namespace StudyBot.CommandLine;

/// <summary>What was found for one query, as text.</summary>
public static class LookupLine
{
    public const int MostResults = 10;

    /// <summary>One line, Chinese readable.</summary>
    public static string Json(string query, LookupResults results, TimeSpan took) => JsonSerializer.Serialize(
        new LookupAnswer(
            query,
            results.IsConfident,
            Math.Round(took.TotalMilliseconds, 3),
            [.. results.Ranked.Take(MostResults).Select(result => new LookupHit(
                NameOf(result.Kind),
                result.Id,
                result.SectionNumber,
                result.Footnote,
                result.Text,
                result.Passage,
                Math.Round(result.Score, 6)))]),
        LookupJson.Readable.LookupAnswer);

    public static string ForPeople(LookupResults results)
    {
        var text = new StringBuilder();
        if (!results.IsConfident)
        {
            text.AppendLine("Nothing was found that answers this.");
        }

        var rank = 0;
        foreach (var result in results.Ranked.Take(results.IsConfident ? MostResults : 0))
        {
            rank++;
            text.AppendLine(
                $"{rank}. {result.Text} [{NameOf(result.Kind)} {result.Id}, section {result.SectionNumber}]");
            if (result.Passage is { } passage && passage != result.Text)
            {
                text.AppendLine($"   {passage}");
            }
        }

        return text.ToString();
    }

    private static string NameOf(LookupKind kind) => kind switch
    {
        LookupKind.KeyPoint => "keypoint",
        LookupKind.Footnote => "footnote",
        _ => "paragraph",
    };
}

/// <param name="Ms">How long the search took, in milliseconds.</param>
internal sealed record LookupAnswer(string Query, bool Confident, double Ms, ImmutableArray<LookupHit> Ranked);

/// <param name="Section">The reader's number; 0 is the abstract.</param>
/// <param name="Footnote">The reader's number when the result is that footnote.</param>
internal sealed record LookupHit(
    string Kind, string Id, int Section, int? Footnote, string Text, string? Passage, double Score);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LookupAnswer))]
internal sealed partial class LookupJson : JsonSerializerContext
{
    public static readonly LookupJson Readable = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });
}
