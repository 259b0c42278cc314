using StudyBot.Benchmarks.Load;
using StudyBot.Testing.Telegram;

namespace StudyBot.Benchmarks.Telegram;

/// <summary>
/// Students in a closed loop, by long polling: our published program, and a bot on grammY, its runner and better-sqlite3 that does
/// the same. Both keep each answer on the disk (WAL, <c>synchronous=FULL</c>) before they reply; Telegram's flood limits, the same
/// for both, are lifted.
/// </summary>
internal static class TelegramLoadBenchmark
{
    /// <summary>Before the timed part, against the fake that checks everything.</summary>
    private const int StrictActs = 150;

    public static async Task RunAsync(string[] args, TextWriter output)
    {
        var options = LoadOptions.Read(args);
        var folder = Directory.CreateTempSubdirectory("studybot-load");
        try
        {
            var bots = await PrepareAsync(folder.FullName);
            foreach (var bot in bots)
            {
                await TelegramStrictRun.RunAsync(bot, StrictActs);
                await output.WriteLineAsync($"{bot.Name}: {StrictActs} acts of 4 students against the strict fake, no fault");
            }

            await SideBySide.RunAsync(output, bots, async () => await LoadTelegram.StartAsync(), options);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Contender>> PrepareAsync(string folder)
    {
        var program = await Programs.PublishAsync(Path.Combine(folder, "program"));
        var peer = await Programs.InstallPeersAsync();
        var questions = Path.Combine(folder, "study.json");
        await File.WriteAllBytesAsync(questions, PeerStudy.Write());
        return
        [
            new Contender("StudyBot", (address, data) => new BotProcess(program, [], data, new Dictionary<string, string>
            {
                ["Storage__ConnectionString"] = Path.Combine(data, "studybot.db"),
                ["Content__Path"] = Path.Combine(Path.GetDirectoryName(program)!, "content"),
                ["Logging__LogLevel__Default"] = "Warning",
                ["Telegram__Token"] = FakeTelegramServer.Token,
                ["Telegram__ApiBaseUrl"] = address.AbsoluteUri,
                ["Telegram__MessagesPerSecond"] = "0",
                ["Telegram__ChatMessagesPerSecond"] = "0",
            })),
            new Contender("grammY peer", (address, data) => new BotProcess("node", ["telegram.mjs"], peer, new Dictionary<string, string>
            {
                ["NODE_ENV"] = "production",
                ["BOT_TOKEN"] = FakeTelegramServer.Token,
                ["API_ROOT"] = address.AbsoluteUri.TrimEnd('/'),
                ["DATABASE"] = Path.Combine(data, "study.db"),
                ["STUDY"] = questions,
            })),
        ];
    }
}
