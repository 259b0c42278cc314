using System.Diagnostics;
using NodaTime;
using StudyBot.Benchmarks.Storage;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Benchmarks.WholeProgram;

/// <summary>
/// One answer handled end to end, without a platform: router, handlers, grading, the commit, the delivery noted. Students in a closed
/// loop, each in a quiz of their own on the shipped pack.
/// </summary>
internal static class AnswerBenchmark
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(5);

    public static Task RunAsync(TextWriter output) =>
        EachStore.RunAsync(output, (name, connection) => MeasureAsync(output, name, connection));

    private static async Task MeasureAsync(TextWriter output, string name, string connectionString)
    {
        await using var study = await RoutedStudy.OpenAsync(connectionString);
        foreach (var students in new[] { 1, 64 })
        {
            await LoadAsync(study, students, Warming);
            var result = await LoadAsync(study, students, Measuring);
            await output.WriteLineAsync($"{name,-10} {students,3} students: {result}");
        }
    }

    private static async Task<LoadResult> LoadAsync(RoutedStudy study, int students, TimeSpan time)
    {
        var times = new List<double>();
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, students).Select(number => Task.Run(async () =>
        {
            var own = await StudyAsync(study, number, () => watch.Elapsed < time);
            lock (times)
            {
                times.AddRange(own);
            }
        })));
        var elapsed = watch.Elapsed;
        process.Refresh();
        times.Sort();
        return new LoadResult(times, elapsed, process.TotalProcessorTime - processor);
    }

    /// <returns>Milliseconds from each answer to its commit.</returns>
    private static async Task<List<double>> StudyAsync(RoutedStudy study, int number, Func<bool> goesOn)
    {
        var times = new List<double>();
        QuestionPart? open = null;
        while (goesOn())
        {
            MessageBody body = open is null ? new Command("quiz", "")
                : open.Options.IsEmpty ? new TypedText("我觉得是中国吧", true)
                : open.Control == AnswerControl.PutInOrder ? new TypedText("ABCDE"[..open.Options.Length], true)
                : new Pressed(open.Action, ["0"]);
            var before = Stopwatch.GetTimestamp();
            var now = SystemClock.Instance.GetCurrentInstant();
            var items = await study.SendAsync(number, now, body);
            if (open is not null)
            {
                times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }

            await study.NoteShownAsync(items);
            var isOpen = items.Length > 0 && open?.Control == AnswerControl.TypeSeveral
                && !items.Any(item => item.Reply.Parts.OfType<QuestionPart>().Any());
            if (isOpen)
            {
                items = await study.SendAsync(number, now, new Command("skip", ""));
                await study.NoteShownAsync(items);
            }

            open = items.SelectMany(item => item.Reply.Parts).OfType<QuestionPart>().LastOrDefault();
        }

        return times;
    }
}
