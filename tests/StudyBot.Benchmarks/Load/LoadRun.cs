using System.Diagnostics;

namespace StudyBot.Benchmarks.Load;

/// <summary>One process of one bot, on an empty database, with one number of students after another.</summary>
internal static class LoadRun
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Idling = TimeSpan.FromSeconds(3);

    /// <summary>The first students also warm the process up; the later ones only themselves.</summary>
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(2);

    public static async Task<BotFigures> MeasureAsync(Contender bot, ILoadPlatform platform, LoadOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-load");
        try
        {
            double first;
            using (var maker = new Started(bot, platform, folder.FullName))
            {
                first = await maker.ReadyAsync();
            }

            using var started = new Started(bot, platform, folder.FullName);
            var again = await started.ReadyAsync();
            var process = started.Process;
            await Task.Delay(Idling);
            var idle = process.Megabytes;
            List<LoadFigures> loads = [];
            foreach (var students in options.Students)
            {
                platform.Begin(students);
                await Task.Delay(loads.Count == 0 ? Warming : Gathering);
                loads.Add(await MeasureAsync(process, platform, students, TimeSpan.FromSeconds(options.Seconds)));
            }

            return new BotFigures(first, again, idle, loads);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<LoadFigures> MeasureAsync(
        BotProcess process, ILoadPlatform platform, int students, TimeSpan time)
    {
        using var self = Process.GetCurrentProcess();
        platform.TakeTimes();
        var (bot, fake) = (process.Processor, self.TotalProcessorTime);
        var watch = Stopwatch.StartNew();
        await Task.Delay(time);
        var times = platform.TakeTimes();
        var elapsed = watch.Elapsed;
        self.Refresh();
        (bot, fake) = (process.Processor - bot, self.TotalProcessorTime - fake);
        if (times.Count == 0)
        {
            throw new InvalidOperationException("Nothing was answered.");
        }

        times.Sort();
        return new LoadFigures(
            students,
            times.Count / elapsed.TotalSeconds,
            times[times.Count / 2],
            times[(int)((times.Count - 1) * 0.99)],
            bot.TotalMilliseconds / times.Count,
            fake.TotalMilliseconds / times.Count,
            process.Megabytes);
    }

    private sealed class Started : IDisposable
    {
        private readonly Stopwatch _watch;

        private readonly Task _ready;

        public Started(Contender bot, ILoadPlatform platform, string folder)
        {
            _ready = platform.ReadyAsync();
            _watch = Stopwatch.StartNew();
            Process = bot.Start(platform.Address, folder);
        }

        public BotProcess Process { get; }

        /// <returns>Milliseconds since the start.</returns>
        public async Task<double> ReadyAsync()
        {
            await _ready.WaitAsync(LongestStart);
            return _watch.Elapsed.TotalMilliseconds;
        }

        public void Dispose() => Process.Dispose();
    }
}
