using System.Diagnostics;

namespace StudyBot.Benchmarks.Storage;

/// <summary>
/// Durable answers in closed loop: what each conversation does is commit an answer, then note that its reply was shown.
/// In an empty store, and again with a million answers of ten thousand learners in it.
/// </summary>
public static class StorageBenchmark
{
    private const int Learners = 10_000;
    private const int Answers = 1_000_000;

    private static readonly TimeSpan _time = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync(
            $"{Environment.ProcessorCount} processors; one write to this disk: {SyncTime():0.00} ms");
        await EachStore.RunAsync(output, (name, connection) => RunAsync(name, connection, output));
    }

    private static async Task RunAsync(string name, string connectionString, TextWriter output)
    {
        var opening = Stopwatch.StartNew();
        await using var store = await EachStore.OpenAsync(connectionString);
        output.WriteLine($"{name}: made and opened in {opening.ElapsedMilliseconds} ms");
        var load = new AnswerLoad(store, Learners);
        await load.RunAsync(conversations: 8, TimeSpan.FromSeconds(1));
        foreach (var answers in (int[])[0, Answers])
        {
            if (answers > 0)
            {
                await load.FillAsync(answers);
            }

            foreach (var conversations in (int[])[1, 64])
            {
                var result = await load.RunAsync(conversations, _time);
                output.WriteLine(
                    $"{name}, {answers,9:N0} answers before, {conversations,2} conversations: {result}");
            }
        }
    }

    /// <summary>Milliseconds, the median of 50.</summary>
    private static double SyncTime()
    {
        using var file = File.Create(Path.GetTempFileName(), 4096, FileOptions.DeleteOnClose);
        var times = new List<double>();
        for (var i = 0; i < 50; i++)
        {
            var watch = Stopwatch.StartNew();
            file.Write(new byte[4096]);
            file.Flush(flushToDisk: true);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(25);
    }
}
