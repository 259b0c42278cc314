using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>
/// The parameters of a review as the log keeps them: nothing where they are the usual ones. The policy is always the
/// bot's.
/// </summary>
public static class FsrsParametersText
{
    private static readonly string _usual = Text(FsrsParameters.Default);

    /// <returns>Null: the usual ones.</returns>
    public static string? Write(FsrsParameters parameters)
    {
        if (ReferenceEquals(parameters, FsrsParameters.Default))
        {
            return null;
        }

        var text = Text(parameters);
        return text == _usual ? null : text;
    }

    /// <exception cref="JsonException"><see cref="Write"/> did not write it.</exception>
    public static FsrsParameters Read(string? text)
    {
        if (text is null)
        {
            return FsrsParameters.Default;
        }

        var saved = JsonSerializer.Deserialize(text, SavedParametersJson.Default.SavedParameters)
            ?? throw new JsonException("Empty parameters of a review.");
        return new FsrsParameters(
            saved.Weights ?? FsrsParameters.DefaultWeights,
            saved.Retention,
            [.. saved.Learning.Select(Duration.FromSeconds)],
            [.. saved.Relearning.Select(Duration.FromSeconds)],
            saved.Maximum,
            saved.Fuzz,
            saved.ShortTerm,
            FsrsPolicy.Bot);
    }

    private static string Text(FsrsParameters parameters) => JsonSerializer.Serialize(
        new SavedParameters(
            parameters.DesiredRetention,
            [.. parameters.LearningSteps.Select(Seconds)],
            [.. parameters.RelearningSteps.Select(Seconds)],
            parameters.MaximumIntervalDays,
            parameters.IsFuzzed,
            parameters.HasShortTerm,
            parameters.Weights.SequenceEqual(FsrsParameters.DefaultWeights) ? null : parameters.Weights),
        SavedParametersJson.Default.SavedParameters);

    private static double Seconds(Duration step) => step.TotalSeconds;
}

internal sealed record SavedParameters(
    double Retention,
    ImmutableArray<double> Learning,
    ImmutableArray<double> Relearning,
    int Maximum,
    bool Fuzz,
    bool ShortTerm,
    ImmutableArray<double>? Weights);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SavedParameters))]
internal sealed partial class SavedParametersJson : JsonSerializerContext;
