using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Tests.Study.Scheduling;

/// <summary>Histories that ts-fsrs 5.4.2 and py-fsrs 6.3.1 computed, in <c>fsrs-vectors.json</c>.</summary>
internal sealed record FsrsVectors(
    int Count, Dictionary<string, double[]> ParamSets, List<FsrsHistory> Histories)
{
    public static FsrsVectors Instance { get; } = Read();

    public FsrsParameters Parameters(FsrsHistory history, FsrsPolicy policy) => new(
        [.. ParamSets[history.Config.Params]],
        history.Config.DesiredRetention,
        [.. history.Config.LearningStepsS.Select(Duration.FromSeconds)],
        [.. history.Config.RelearningStepsS.Select(Duration.FromSeconds)],
        history.Config.MaximumIntervalDays,
        history.Config.Fuzz,
        history.Config.ShortTerm,
        policy);

    private static FsrsVectors Read([CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "fsrs-vectors.json");
        return JsonSerializer.Deserialize(File.ReadAllText(path), FsrsVectorsJson.Default.FsrsVectors)!;
    }
}

internal sealed record FsrsHistory(
    string Id,
    string Class,
    FsrsConfig Config,
    DateTimeOffset T0,
    List<FsrsReview> Reviews,
    List<FsrsProbe> Retrievability)
{
    public Instant At(long seconds) => Instant.FromDateTimeOffset(T0) + Duration.FromSeconds(seconds);
}

internal sealed record FsrsConfig(
    string Params,
    double DesiredRetention,
    long[] LearningStepsS,
    long[] RelearningStepsS,
    bool ShortTerm,
    int MaximumIntervalDays,
    bool Fuzz);

internal sealed record FsrsReview(long At, int Rating, FsrsOutcome Ts, FsrsOutcome? Py, bool NearTie);

internal sealed record FsrsOutcome(double S, double D, int State, int? Step, long Due, int ElapsedDays);

internal sealed record FsrsProbe(
    int AfterReview, long At, double RExact, double RWholeDaysTs, double? RWholeDaysPy);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FsrsVectors))]
internal sealed partial class FsrsVectorsJson : JsonSerializerContext;
