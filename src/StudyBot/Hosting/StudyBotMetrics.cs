using System.Diagnostics.Metrics;
using NodaTime;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Hosting;

/// <summary>What is measured. Nothing is kept or sent here; whoever listens to the meter does that.</summary>
public static class StudyBotMetrics
{
    public const string MeterName = "StudyBot";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Answers = Meter.CreateCounter<long>(
        "studybot.answers", "{answer}", "Answers graded, by verdict");

    private static readonly Counter<long> Lookups = Meter.CreateCounter<long>(
        "studybot.lookups", "{lookup}", "Searches answered, by whether something was found");

    private static readonly Counter<long> Facts = Meter.CreateCounter<long>(
        "studybot.facts", "{fact}", "Facts, by whether they were asked for, posted or skipped");

    private static readonly Histogram<double> Handling = Meter.CreateHistogram<double>(
        "studybot.handling.time", "s", "From a message's turn to its commit, by body and outcome");

    private static readonly Histogram<double> DueLag = Meter.CreateHistogram<double>(
        "studybot.due.lag", "s", "How late what was due is handled, by kind");

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "studybot.deliveries", "{reply}", "Replies brought to a platform, by platform and outcome");

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "studybot.errors", "{error}", "What went wrong, by where: storage, handler, delivery");

    public static void Answered(VerdictKind verdict) =>
        Answers.Add(1, new KeyValuePair<string, object?>("verdict", verdict.ToString().ToLowerInvariant()));

    public static void LookedUp(bool isConfident) =>
        Lookups.Add(1, new KeyValuePair<string, object?>("found", isConfident));

    public static void Fact(string what) => Facts.Add(1, new KeyValuePair<string, object?>("what", what));

    public static void Handled(TimeSpan took, string body, string outcome) =>
        Handling.Record(took.TotalSeconds, new("body", body), new("outcome", outcome));

    public static void CameDue(Duration lag, string kind) =>
        DueLag.Record(lag.TotalSeconds, new KeyValuePair<string, object?>("kind", kind));

    public static void Delivered(string platform, string outcome) =>
        Deliveries.Add(1, new("platform", platform), new("outcome", outcome));

    public static void Failed(string where) => Failures.Add(1, new KeyValuePair<string, object?>("where", where));
}
