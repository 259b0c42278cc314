using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using StudyBot.Core.Handlers;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Hosting;
using StudyBot.Storage;
using StudyBot.Testing;

namespace StudyBot.Benchmarks.WholeProgram;

/// <summary>
/// One answer handled end to end, without a platform: router, handlers, grading, the commit, the delivery noted. Students in a closed
/// loop, each in a quiz of their own on the shipped pack.
/// </summary>
internal static class AnswerBenchmark
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-answers");
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
        foreach (var students in new[] { 1, 64 })
        {
            await LoadAsync(store, router, students, Warming);
            var (times, elapsed, processor) = await LoadAsync(store, router, students, Measuring);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-10} {students,3} students: {times.Count / elapsed.TotalSeconds,7:0} answers/s, p50 {At(times, 0.5):0.00} ms, "
                + $"p99 {At(times, 0.99):0.00} ms, {processor.TotalMilliseconds / times.Count:0.000} ms of processor each"));
        }
    }

    private static async Task<(List<double> Times, TimeSpan Elapsed, TimeSpan Processor)> LoadAsync(
        IStudyStore store, MessageRouter router, int students, TimeSpan time)
    {
        var times = new List<double>();
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, students).Select(number => Task.Run(async () =>
        {
            var own = await StudyAsync(store, router, number, () => watch.Elapsed < time);
            lock (times)
            {
                times.AddRange(own);
            }
        })));
        var elapsed = watch.Elapsed;
        process.Refresh();
        times.Sort();
        return (times, elapsed, process.TotalProcessorTime - processor);
    }

    /// <returns>Milliseconds from each answer to its commit.</returns>
    private static async Task<List<double>> StudyAsync(
        IStudyStore store, MessageRouter router, int number, Func<bool> goesOn)
    {
        var sender = new Sender(new AccountId("bench", $"student-{number}"), $"student {number}", true, "zh");
        var conversation = new ConversationId("bench", $"chat-{number}");
        var times = new List<double>();
        var update = Stopwatch.GetTimestamp();
        QuestionPart? open = null;
        while (goesOn())
        {
            MessageBody body = open is null ? new Command("quiz", "")
                : open.Options.IsEmpty ? new TypedText("我觉得是中国吧", true)
                : open.Control == AnswerControl.PutInOrder ? new TypedText("ABCDE"[..open.Options.Length], true)
                : new Pressed(open.Action, ["0"]);
            var before = Stopwatch.GetTimestamp();
            var now = SystemClock.Instance.GetCurrentInstant();
            var items = await router.RouteAsync(
                new IncomingMessage(
                    conversation, ConversationKind.Private, sender, now, body, (++update).ToString(CultureInfo.InvariantCulture)),
                CancellationToken.None);
            if (open is not null)
            {
                times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }

            await store.DeliveredAsync([.. items.Select(item => new Delivery(item.Id, item.To))], CancellationToken.None);
            var isOpen = items.Length > 0 && open?.Control == AnswerControl.TypeSeveral
                && !items.Any(item => item.Reply.Parts.OfType<QuestionPart>().Any());
            if (isOpen)
            {
                items = await router.RouteAsync(
                    new IncomingMessage(
                        conversation, ConversationKind.Private, sender, now, new Command("skip", ""), $"skip-{++update}"),
                    CancellationToken.None);
                await store.DeliveredAsync([.. items.Select(item => new Delivery(item.Id, item.To))], CancellationToken.None);
            }

            open = items.SelectMany(item => item.Reply.Parts).OfType<QuestionPart>().LastOrDefault();
        }

        return times;
    }

    private static double At(List<double> times, double share) => times[(int)((times.Count - 1) * share)];
}
