using NodaTime;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Survival;

/// <summary>
/// Killed in the middle of a round of daily facts to channels and direct messages: each gets each day's fact once.
/// <c>STUDYBOT_DAILY_KILLS</c> sets how many days are tried (20), <c>STUDYBOT_SEED</c> repeats a run.
/// </summary>
public sealed class KilledAtADailyRoundOnDiscordTests : IDisposable
{
    private const int Channels = 12;

    private static readonly LocalDate FirstDay = new(2024, 1, 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studybot-daily");

    private string Database => Path.Combine(_folder.FullName, "studybot.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task No_fact_is_lost_and_none_is_doubled()
    {
        var days = KilledInAQuizTests.Setting("STUDYBOT_DAILY_KILLS", 20);
        var seed = KilledInAQuizTests.Setting("STUDYBOT_SEED", Environment.TickCount);
        var chance = new Random(seed);
        await using var discord = await FakeDiscord.StartAsync();
        var places = await SubscribeAsync(discord);
        for (var day = 1; day <= days; day++)
        {
            await DailyRows.MakeDueAsync(Database, FirstDay.PlusDays(day), places.Count);
            using (var killed = new DiscordProgram(discord, Database))
            using (var death = new CancellationTokenSource())
            {
                var since = day % 5 == 0 ? Task.CompletedTask : killed.WhenConnectedAsync();
                await killed.KillAsync(since, TimeSpan.FromMilliseconds(chance.Next(0, 500)), death);
            }

            using var program = new DiscordProgram(discord, Database);
            await discord.WhenAsync(() => places.TrueForAll(place => Facts(place) >= day) ? places : null);
            Assert.True(
                places.TrueForAll(place => Facts(place) == day),
                $"After day {day}: {string.Join(' ', places.Select(Facts))}, STUDYBOT_SEED={seed}.");
        }
    }

    private static int Facts(FakeChannel place) =>
        place.Messages.Count(message => message.Text.Contains("每日一则", StringComparison.Ordinal));

    private async Task<List<FakeChannel>> SubscribeAsync(FakeDiscord discord)
    {
        var ann = discord.AddUser("Ann", "zh-CN");
        var guild = discord.AddGuild(locale: "zh-CN");
        guild.Join(ann, isAdmin: true);
        List<FakeChannel> places = [discord.DirectMessage(ann)];
        places.AddRange(Enumerable.Range(1, Channels).Select(number => guild.AddChannel($"channel-{number}")));
        using var program = new DiscordProgram(discord, Database);
        await program.WhenConnectedAsync();
        await discord.WhenAsync(() => discord.World.GlobalCommands.Count > 0 ? discord : null);
        foreach (var place in places)
        {
            ann.Run(place, "daily", ("state", "on"), ("time", "08:00"), ("zone", "UTC"));
            await discord.WhenAsync(() => place.Messages.Find(
                message => message.Text.Contains("已打开", StringComparison.Ordinal)));
        }

        return places;
    }
}
