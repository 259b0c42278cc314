using System.Diagnostics.Metrics;

namespace StudyBot.Core.Study;

/// <summary>What the middle counts. Nothing is kept or sent here; whoever listens to the meter does that.</summary>
public static class StudyMetrics
{
    public const string MeterName = "StudyBot";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Answers = Meter.CreateCounter<long>(
        "studybot.answers", "{answer}", "Answers graded, by verdict");

    private static readonly Counter<long> Lookups = Meter.CreateCounter<long>(
        "studybot.lookups", "{lookup}", "Searches answered, by whether something was found");

    /// <param name="verdict">right, partial or wrong.</param>
    public static void Answered(string verdict) => Answers.Add(1, new KeyValuePair<string, object?>("verdict", verdict));

    public static void LookedUp(bool isConfident) => Lookups.Add(1, new KeyValuePair<string, object?>("found", isConfident));
}
