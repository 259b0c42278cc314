using System.Diagnostics.Metrics;
using NodaTime;

namespace StudyBot.Hosting;

/// <summary>What the edges measure; what the middle measures is in <see cref="Core.Study.StudyMetrics"/>. One meter name for both.</summary>
public static class StudyBotMetrics
{
    private static readonly Meter Meter = new(Core.Study.StudyMetrics.MeterName);

    private static readonly Histogram<double> Handling = Meter.CreateHistogram<double>(
        "studybot.handling.time", "s", "From a message's turn to its commit, by body and outcome");

    private static readonly Histogram<double> DueLag = Meter.CreateHistogram<double>(
        "studybot.due.lag", "s", "How late what was due is handled, by kind");

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "studybot.deliveries", "{reply}", "Replies brought to a platform, by platform and outcome");

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "studybot.errors", "{error}", "What went wrong, by where: storage, handler, delivery");

    public static void Handled(TimeSpan took, string body, string outcome) =>
        Handling.Record(took.TotalSeconds, new("body", body), new("outcome", outcome));

    public static void CameDue(Duration lag, string kind) => DueLag.Record(lag.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));

    public static void Delivered(string platform, string outcome) =>
        Deliveries.Add(1, new("platform", platform), new("outcome", outcome));

    public static void Failed(string where) => Failures.Add(1, new KeyValuePair<string, object?>("where", where));
}
