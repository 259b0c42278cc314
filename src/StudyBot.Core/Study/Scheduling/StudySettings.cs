using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>How one learner studies one pack, complete.</summary>
/// <param name="DesiredRetention">0.70 to 0.99.</param>
/// <param name="NewADay">0 to 999: so many cards are begun in <c>/review</c> on a study day at most.</param>
/// <param name="ReviewsADay">1 to 9999: so many due cards are asked on a study day at most.</param>
/// <param name="Rollover">When the learner's day begins.</param>
/// <param name="ZoneId">IANA.</param>
public sealed record StudySettings(
    double DesiredRetention,
    ImmutableArray<Duration> LearningSteps,
    ImmutableArray<Duration> RelearningSteps,
    int MaximumIntervalDays,
    int NewADay,
    int ReviewsADay,
    LocalTime Rollover,
    string ZoneId,
    bool IsFuzzed)
{
    /// <param name="zoneId">Where nobody has said any.</param>
    public static StudySettings Default(string zoneId) => new(
        FsrsParameters.Default.DesiredRetention,
        FsrsParameters.Default.LearningSteps,
        FsrsParameters.Default.RelearningSteps,
        FsrsParameters.Default.MaximumIntervalDays,
        NewADay: 20,
        ReviewsADay: 200,
        new LocalTime(4, 0),
        zoneId,
        IsFuzzed: true);

    [JsonIgnore]
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(ZoneId) ?? DateTimeZone.Utc;

    public LocalDate DayOf(Instant at) => StudyDay.Of(at, Zone, Rollover);

    public Instant StartOf(LocalDate day) => StudyDay.Start(day, Zone, Rollover);

    public FsrsParameters Parameters() => FsrsParameters.Default with
    {
        DesiredRetention = DesiredRetention,
        LearningSteps = LearningSteps,
        RelearningSteps = RelearningSteps,
        MaximumIntervalDays = MaximumIntervalDays,
        IsFuzzed = IsFuzzed,
    };
}
