using NodaTime;
using StudyBot.Testing;

namespace StudyBot.Tests.Survival;

/// <summary>
/// Killed around the moment at which a daily fact is taken and posted: each day's fact is shown once, and its day is never forgotten.
/// Only what was on the screen and not noted yet when the kill came is shown again: a terminal cannot tell that it was.
/// <c>STUDYBOT_DAILY_KILLS</c> sets how many days are tried (15), <c>STUDYBOT_SEED</c> repeats a run.
/// </summary>
public sealed class KilledAtADailyPostTests : IDisposable
{
    private static readonly LocalDate _firstDay = new(2024, 1, 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studybot-daily");

    private string Database => Path.Combine(_folder.FullName, "studybot.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_post_is_neither_lost_nor_doubled()
    {
        var days = KilledInAQuizTests.Setting("STUDYBOT_DAILY_KILLS", 15);
        var seed = KilledInAQuizTests.Setting("STUDYBOT_SEED", Environment.TickCount);
        var chance = new Random(seed);
        using (var program = Start())
        {
            await program.SayAsync("/daily on 08:00 UTC");
            Assert.Contains("已打开", await program.EndAsync(), StringComparison.Ordinal);
        }

        var unnoted = 0;
        for (var day = 0; day < days; day++)
        {
            await DailyRows.MakeDueAsync(Database, _firstDay.PlusDays(day), conversations: 1);
            var before = await RunUntilKilledAsync(TimeSpan.FromMilliseconds(chance.Next(300, 1_200)));
            var isUnnoted = before == 1 && await DailyRows.AreUnnotedAsync(Database);
            unnoted += isUnnoted ? 1 : 0;
            var shown = before + await RunToTheEndAsync();
            Assert.True(
                shown == (isUnnoted ? 2 : 1), $"The fact of day {day} was shown {shown} times, STUDYBOT_SEED={seed}.");
        }

        Assert.True(unnoted <= days / 2, $"{unnoted} of {days} facts were not noted as shown, STUDYBOT_SEED={seed}.");
    }

    private RunningProgram Start() => new(new Dictionary<string, string>
    {
        ["Storage__ConnectionString"] = Database,
        ["Content__Path"] = Path.Combine(AppContext.BaseDirectory, "content"),
        ["LANG"] = "zh_CN.UTF-8",
    });

    private async Task<int> RunUntilKilledAsync(TimeSpan moment)
    {
        using var program = Start();
        using var death = new CancellationTokenSource(moment);
        await using var killing = death.Token.Register(program.Kill);
        var shown = 0;
        while (await program.ReadLineAsync() is { } line)
        {
            shown += Facts(line);
        }

        Assert.True(death.IsCancellationRequested, "It ended by itself: " + program.Errors);
        return shown;
    }

    /// <summary>What is due within two seconds is still shown before piped input's end ends the program.</summary>
    private async Task<int> RunToTheEndAsync()
    {
        using var program = Start();
        return Facts(await program.EndAsync());
    }

    private static int Facts(string text) => text.Split("每日一则").Length - 1;
}
