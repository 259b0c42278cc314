using System.Globalization;

namespace StudyBot.Benchmarks.Load;

/// <summary>The medians of all rounds, side by side, and ours in relation to the other's.</summary>
internal static class LoadTable
{
    public static async Task WriteAsync(TextWriter output, IReadOnlyList<(string Name, List<BotFigures> Rounds)> bots)
    {
        await output.WriteLineAsync(Line(
            "students", "bot", "answers/s", "p50 ms", "p99 ms", "processor ms each", "MB", "fake's ms each"));
        var counts = bots[0].Rounds[0].Loads.Select(load => load.Students).ToList();
        for (var index = 0; index < counts.Count; index++)
        {
            List<double[]> rows = [];
            foreach (var (name, rounds) in bots)
            {
                var loads = rounds.Select(round => round.Loads[index]).ToList();
                double[] row =
                [
                    Median(loads, load => load.PerSecond), Median(loads, load => load.P50), Median(loads, load => load.P99),
                    Median(loads, load => load.Processor), Median(loads, load => load.Megabytes),
                    Median(loads, load => load.Fake),
                ];
                rows.Add(row);
                await output.WriteLineAsync(Line(
                    $"{counts[index]}", name, $"{row[0]:0}", $"{row[1]:0.0}", $"{row[2]:0.0}", $"{row[3]:0.000}", $"{row[4]:0}",
                    $"{row[5]:0.000}"));
            }

            if (rows is [var ours, var theirs])
            {
                await output.WriteLineAsync(Line(
                    "", "ratio", [.. ours.Zip(theirs).Select(pair => $"{pair.First / pair.Second:0.00}")]));
            }
        }

        await output.WriteLineAsync(Line("", "bot", "first start ms", "restart ms", "idle MB"));
        foreach (var (name, rounds) in bots)
        {
            await output.WriteLineAsync(Line(
                "",
                name,
                $"{Median(rounds, round => round.FirstStart):0}",
                $"{Median(rounds, round => round.Restart):0}",
                $"{Median(rounds, round => round.IdleMegabytes):0.0}"));
        }
    }

    private static double Median<T>(IEnumerable<T> rounds, Func<T, double> figure)
    {
        var sorted = rounds.Select(figure).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Line(string students, string bot, params ReadOnlySpan<string> figures)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{students,8}  {bot,-22}");
        foreach (var figure in figures)
        {
            line += $"{figure,18}";
        }

        return line;
    }
}
