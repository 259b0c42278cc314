using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using StudyBot.Benchmarks.Storage;
using StudyBot.Benchmarks.WholeProgram;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Pictures;
using StudyBot.Messaging.Parts;

namespace StudyBot.Benchmarks.Reviewing;

/// <summary>
/// What <c>/progress</c> costs with a million reviews of ten thousand learners in the store, from the router to the
/// commit, for a usual learner and for one of ten thousand reviews; and what its picture costs.
/// </summary>
internal static class ProgressCost
{
    private const int Learners = 10_000;

    private const int ReviewsEach = 100;

    private const int Sampled = 300;

    public static Task RunAsync(TextWriter output) =>
        EachStore.RunAsync(output, (name, connection) => MeasureAsync(output, name, connection));

    private static async Task MeasureAsync(TextWriter output, string name, string connectionString)
    {
        await using var study = await RoutedStudy.OpenAsync(connectionString);
        var now = SystemClock.Instance.GetCurrentInstant();
        var filled = new FilledStudy(now);
        await filled.FillAsync(study.Store, Learners, ReviewsEach);
        await filled.FillAsync(study.Store, 1, Learners);

        await AskAsync(study, now, sample => sample + 1);
        var usual = await AskAsync(study, now, sample => 1 + (sample * 7919 % (Learners - 1)));
        var busy = await AskAsync(study, now, _ => 0);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: /progress among {Learners * ReviewsEach:N0} reviews of {Learners:N0} learners: "
            + $"p50 {Quantile.At(usual.Times, 0.5):0.00} ms, p99 {Quantile.At(usual.Times, 0.99):0.00} ms; "
            + $"of {Learners:N0} reviews of one's own: p50 {Quantile.At(busy.Times, 0.5):0.00} ms, p99 {Quantile.At(busy.Times, 0.99):0.00} ms"));
        await DrawAsync(output, busy.Last);
    }

    private static async Task DrawAsync(TextWriter output, Reply reply)
    {
        var picture = reply.Parts.OfType<DrawingPart>().Single().Picture;
        var maker = new RsvgPictureMaker(
            RsvgPictureMaker.Program, RsvgPictureMaker.TimeLimit, TimeProvider.System, NullLogger<RsvgPictureMaker>.Instance);
        List<double> times = [];
        for (var sample = 0; sample < 20; sample++)
        {
            var before = Stopwatch.GetTimestamp();
            if (await maker.PngAsync(ProgressSvg.Draw(picture), CancellationToken.None) is null)
            {
                await output.WriteLineAsync("The picture: not measured, rsvg-convert is not installed.");
                return;
            }

            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        times.Sort();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"The picture: p50 {Quantile.At(times, 0.5):0} ms, at most {times[^1]:0} ms"));
    }

    /// <returns>Milliseconds, in order, and the last reply.</returns>
    private static async Task<(List<double> Times, Reply Last)> AskAsync(
        RoutedStudy study, Instant now, Func<int, int> who)
    {
        List<double> times = [];
        Reply? last = null;
        for (var sample = 0; sample < Sampled; sample++)
        {
            var learner = who(sample);
            var before = Stopwatch.GetTimestamp();
            last = (await study.SendAsync(learner, now, new Command("progress", "")))[0].Reply;
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        times.Sort();
        return (times, last!);
    }
}
