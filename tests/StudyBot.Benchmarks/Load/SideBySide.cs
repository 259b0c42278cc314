using System.Globalization;

namespace StudyBot.Benchmarks.Load;

/// <summary>The bots take turns, round by round, so that what else the machine does meets all of them.</summary>
internal static class SideBySide
{
    public static async Task RunAsync(
        TextWriter output, IEnumerable<Contender> bots, Func<Task<ILoadPlatform>> openPlatform, LoadOptions options)
    {
        List<(string Name, List<BotFigures> Rounds)> all =
        [
            .. bots.Where(bot => options.Only is null || bot.Name.Contains(options.Only, StringComparison.OrdinalIgnoreCase))
                .Select(bot => (bot.Name, new List<BotFigures>())),
        ];
        var starters = bots.ToDictionary(bot => bot.Name);
        for (var round = 1; round <= options.Rounds; round++)
        {
            foreach (var (name, rounds) in all)
            {
                await using var platform = await openPlatform();
                var figures = await LoadRun.MeasureAsync(starters[name], platform, options);
                rounds.Add(figures);
                var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round}, {name}: {string.Join(", ", figures.Loads.Select(Short))}; load of the machine {load}"));
            }
        }

        await LoadTable.WriteAsync(output, all);
    }

    private static string Short(LoadFigures load) => string.Create(
        CultureInfo.InvariantCulture, $"{load.Students}: {load.PerSecond:0}/s p99 {load.P99:0.0} ms {load.Processor:0.000} ms each");
}
