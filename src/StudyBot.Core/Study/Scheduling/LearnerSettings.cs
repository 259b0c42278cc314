using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>
/// What has been set, by a pack for those who study it or by a learner for all packs; null: nothing, the value of the
/// level above counts.
/// </summary>
/// <param name="Learning">Steps in seconds.</param>
/// <param name="Relearning">Steps in seconds.</param>
/// <param name="DayStart">HH:mm.</param>
/// <param name="Zone">IANA.</param>
public sealed record LearnerSettings(
    double? Retention = null,
    ImmutableArray<int>? Learning = null,
    ImmutableArray<int>? Relearning = null,
    int? MaximumDays = null,
    int? NewADay = null,
    int? ReviewsADay = null,
    string? DayStart = null,
    string? Zone = null,
    bool? Fuzz = null)
{
    /// <summary>The learner document it is kept as.</summary>
    public const string DocumentKind = "settings";

    public static readonly LearnerSettings None = new();

    public static async ValueTask<LearnerSettings> LoadAsync(IUnitOfWork work, LearnerId learner) =>
        Read(await work.LearnerDocumentAsync(learner, DocumentKind));

    public static LearnerSettings Read(string? json) => json is null
        ? None
        : JsonSerializer.Deserialize(json, LearnerSettingsJson.Default.LearnerSettings) ?? None;

    public ValueTask SaveAsync(IUnitOfWork work, LearnerId learner) => work.SaveLearnerDocumentAsync(
        learner,
        DocumentKind,
        this == None ? null : JsonSerializer.Serialize(this, LearnerSettingsJson.Default.LearnerSettings));

    /// <summary>The settings with what is set here in place of what was.</summary>
    public StudySettings Over(StudySettings settings) => new(
        Retention ?? settings.DesiredRetention,
        Learning is { } learning ? Steps(learning) : settings.LearningSteps,
        Relearning is { } relearning ? Steps(relearning) : settings.RelearningSteps,
        MaximumDays ?? settings.MaximumIntervalDays,
        NewADay ?? settings.NewADay,
        ReviewsADay ?? settings.ReviewsADay,
        DayStart is null ? settings.Rollover : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(DayStart).Value,
        Zone ?? settings.ZoneId,
        Fuzz ?? settings.IsFuzzed);

    private static ImmutableArray<Duration> Steps(ImmutableArray<int> seconds) =>
        [.. seconds.Select(step => Duration.FromSeconds(step))];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LearnerSettings))]
internal sealed partial class LearnerSettingsJson : JsonSerializerContext;
