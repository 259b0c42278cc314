using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using StudyBot.Core.Handlers;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Pictures;
using StudyBot.Hosting;
using StudyBot.Messaging.Parts;
using StudyBot.Storage;
using StudyBot.Testing;

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

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-progress");
        try
        {
            await MeasureAsync(output, "SQLite", Path.Combine(folder.FullName, "studybot.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        if (PostgresServer.WhyMissing is { } reason)
        {
            await output.WriteLineAsync($"PostgreSQL: not measured. {reason}");
            return;
        }

        await using var server = await PostgresServer.StartAsync(isDurable: true);
        await MeasureAsync(output, "PostgreSQL", await server.CreateDatabaseAsync());
    }

    private static async Task MeasureAsync(TextWriter output, string name, string connectionString)
    {
        await using var store = await StudyStoreFactory.OpenAsync(
            new StorageOptions { ConnectionString = connectionString }, NullLoggerFactory.Instance, CancellationToken.None);
        var pack = ShippedPack.Pack;
        var shelf = new ChangeableShelf(new Shelf(ImmutableSortedDictionary<string, StudyPack>.Empty
            .Add(pack.Id, new StudyPack(pack, LookupIndex.Build(pack)))));
        var router = new MessageRouter(store, shelf, HandlerList.Create("UTC"), Random.Shared.Next);
        var now = SystemClock.Instance.GetCurrentInstant();
        string[] questions = [.. pack.In("zh").Questions.Take(50).Select(question => question.Id)];
        var study = new FilledStudy(pack.Id, questions, now);
        await study.FillAsync(store, Learners, ReviewsEach);
        await study.FillAsync(store, 1, Learners);

        await AskAsync(router, now, sample => sample + 1);
        var usual = await AskAsync(router, now, sample => 1 + (sample * 7919 % (Learners - 1)));
        var busy = await AskAsync(router, now, _ => 0);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: /progress among {Learners * ReviewsEach:N0} reviews of {Learners:N0} learners: "
            + $"p50 {At(usual.Times, 0.5):0.00} ms, p99 {At(usual.Times, 0.99):0.00} ms; "
            + $"of {Learners:N0} reviews of one's own: p50 {At(busy.Times, 0.5):0.00} ms, p99 {At(busy.Times, 0.99):0.00} ms"));
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
            CultureInfo.InvariantCulture, $"The picture: p50 {At(times, 0.5):0} ms, at most {times[^1]:0} ms"));
    }

    /// <returns>Milliseconds, in order, and the last reply.</returns>
    private static async Task<(List<double> Times, Reply Last)> AskAsync(
        MessageRouter router, Instant now, Func<int, int> who)
    {
        List<double> times = [];
        Reply? last = null;
        for (var sample = 0; sample < Sampled; sample++)
        {
            var learner = who(sample);
            var message = new IncomingMessage(
                FilledStudy.Chat(learner), ConversationKind.Private, FilledStudy.Sender(learner), now,
                new Command("progress", ""), Guid.NewGuid().ToString("N"));
            var before = Stopwatch.GetTimestamp();
            last = (await router.RouteAsync(message, CancellationToken.None))[0].Reply;
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        times.Sort();
        return (times, last!);
    }

    private static double At(List<double> times, double share) => times[(int)((times.Count - 1) * share)];
}
