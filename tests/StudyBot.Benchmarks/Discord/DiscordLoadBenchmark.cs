using System.Globalization;
using StudyBot.Benchmarks.Load;

namespace StudyBot.Benchmarks.Discord;

/// <summary>
/// Students in a closed loop: our published program, and a bot on discord.js and better-sqlite3 that does the same. Both keep each
/// answer on the disk (WAL, <c>synchronous=FULL</c>) before they reply; the platform names no limits, and both are told so.
/// </summary>
internal static class DiscordLoadBenchmark
{
    /// <summary>Before the timed part, against the fake that checks everything.</summary>
    private const int StrictActs = 60;

    private const int ManyServers = 10_000;

    public static async Task RunAsync(string[] args, TextWriter output)
    {
        var options = LoadOptions.Read(args);
        var folder = Directory.CreateTempSubdirectory("studybot-load");
        try
        {
            var bots = await PrepareAsync(folder.FullName);
            foreach (var bot in bots)
            {
                await DiscordStrictRun.RunAsync(bot, StrictActs, isOurs: bot == bots[0]);
                await output.WriteLineAsync($"{bot.Name}: {StrictActs} acts of 4 students against the strict fake, no fault");
            }

            await SideBySide.RunAsync(output, bots, async () => await LoadDiscord.StartAsync(servers: 1), options);
            foreach (var bot in bots)
            {
                await using var platform = await LoadDiscord.StartAsync(ManyServers);
                var idle = await LoadRun.MeasureAsync(bot, platform, options with { Students = [] });
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{bot.Name} in {ManyServers} servers, idle: {idle.IdleMegabytes:0.0} MB"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Contender>> PrepareAsync(string folder)
    {
        const string token = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.GfAkEd.loopback_only_0123456789abcdefghijkl";
        var program = await Programs.PublishAsync(Path.Combine(folder, "program"));
        var peers = await Programs.InstallPeersAsync();
        var study = Path.Combine(folder, "study.json");
        await File.WriteAllBytesAsync(study, PeerStudy.Write());
        return
        [
            new Contender("StudyBot", (address, data) => new BotProcess(program, [], data, new Dictionary<string, string>
            {
                ["Storage__ConnectionString"] = Path.Combine(data, "studybot.db"),
                ["Content__Path"] = Path.Combine(Path.GetDirectoryName(program)!, "content"),
                ["Logging__LogLevel__Default"] = "Warning",
                ["Discord__Token"] = token,
                ["Discord__ApiBaseUrl"] = new Uri(address, "api/v10").AbsoluteUri,
                ["Discord__RequestsPerSecond"] = "10000",
            })),
            new Contender("discord.js peer", (address, data) => new BotProcess("node", ["discord.mjs"], peers, new Dictionary<string, string>
            {
                ["NODE_ENV"] = "production",
                ["BOT_TOKEN"] = token,
                ["API_ROOT"] = new Uri(address, "api").AbsoluteUri,
                ["DATABASE"] = Path.Combine(data, "study.db"),
                ["STUDY"] = study,
                ["REQUESTS_PER_SECOND"] = "10000",
            })),
        ];
    }
}
