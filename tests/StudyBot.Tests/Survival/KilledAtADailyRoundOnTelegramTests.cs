using NodaTime;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Survival;

/// <summary>
/// Killed in the middle of a round of daily facts: no chat gets a day's fact twice, and one goes without only when the
/// next process says that nobody can know. <c>STUDYBOT_DAILY_KILLS</c> sets how many days are tried (12),
/// <c>STUDYBOT_SEED</c> repeats a run.
/// </summary>
public sealed class KilledAtADailyRoundOnTelegramTests : IDisposable
{
    private const int Chats = 40;

    private const string Fact = "每日一则";

    private static readonly LocalDate FirstDay = new(2024, 1, 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studybot-daily");

    private readonly Dictionary<FakeChat, int> _shown = [];

    private FakeTelegramServer _telegram = null!;

    private string Database => Path.Combine(_folder.FullName, "studybot.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task No_fact_is_doubled_and_none_is_lost_unsaid()
    {
        var days = KilledInAQuizTests.Setting("STUDYBOT_DAILY_KILLS", 12);
        var seed = KilledInAQuizTests.Setting("STUDYBOT_SEED", Environment.TickCount);
        var chance = new Random(seed);
        await using var telegram = _telegram = await FakeTelegramServer.StartAsync();
        await SubscribeAsync();
        var cutShort = 0;
        for (var day = 1; day <= days; day++)
        {
            await DailyRows.MakeDueAsync(Database, FirstDay.PlusDays(day), Chats);
            var milliseconds = day % 2 == 0 ? 0 : chance.Next(1, 3);
            cutShort += await PostUntilKilledAsync(chance.Next(1, Chats / 2), milliseconds) < Chats ? 1 : 0;
            using var program = Start();
            await WhenSettledAsync(program, day, seed);
            foreach (var chat in _shown.Keys.ToList())
            {
                _shown[chat] = Facts(chat).Count;
            }
        }

        Assert.True(cutShort > days / 4, $"Only {cutShort} of {days} rounds were cut short.");
    }

    /// <summary>Kills it when so many facts have arrived: before it hears of the last, or some milliseconds later.</summary>
    /// <returns>How many had.</returns>
    private async Task<int> PostUntilKilledAsync(int facts, int milliseconds)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var program = Start();
        var left = facts;
        _telegram.Watch(message =>
        {
            if (message.Text.Contains(Fact, StringComparison.Ordinal) && --left == 0)
            {
                if (milliseconds == 0)
                {
                    program.Kill();
                }

                arrived.SetResult();
            }
        });
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await Task.Delay(TimeSpan.FromMilliseconds(milliseconds));
        program.Kill();
        _telegram.Watch(null);
        return Posted();
    }

    private int Posted() => _shown.Count(chat => Facts(chat.Key).Count > chat.Value);

    /// <summary>Ends when each chat has its fact, or the program has said that its fate is unknown.</summary>
    private async Task WhenSettledAsync(RunningProgram program, int day, int seed)
    {
        for (var tries = 0; ; tries++)
        {
            var errors = program.Errors;
            var open = _shown.Where(chat => Facts(chat.Key).Count == chat.Value
                && !errors.Contains($"telegram:{chat.Key.Id} is given up", StringComparison.Ordinal)).ToList();
            Assert.True(_shown.Keys.All(IsEachFactThereOnce), $"Doubled on day {day}, STUDYBOT_SEED={seed}.");
            if (open.Count == 0)
            {
                return;
            }

            Assert.True(tries < 3_000, $"{open.Count} facts are missing on day {day}, STUDYBOT_SEED={seed}. {errors}");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>
    /// No two days have the same fact. A day may bring two all the same: what a killed process sent can arrive when the
    /// next has given it up.
    /// </summary>
    private static bool IsEachFactThereOnce(FakeChat chat) => Facts(chat) is var facts
        && facts.Distinct(StringComparer.Ordinal).Count() == facts.Count;

    private static IReadOnlyList<string> Facts(FakeChat chat) => chat.Texts(Fact);

    private async Task SubscribeAsync()
    {
        using var program = Start();
        foreach (var number in Enumerable.Range(0, Chats))
        {
            var person = _telegram.AddUser($"S{number}", "zh-hans");
            person.Says("/daily on 08:00 UTC");
            _shown[person.PrivateChat] = 0;
        }

        foreach (var chat in _shown.Keys)
        {
            Assert.Contains("已打开", (await chat.NextAsync()).Text, StringComparison.Ordinal);
        }
    }

    private RunningProgram Start() => new(new Dictionary<string, string>
    {
        ["Storage__ConnectionString"] = Database,
        ["Content__Path"] = Path.Combine(AppContext.BaseDirectory, "content"),
        ["Telegram__Token"] = FakeTelegramServer.Token,
        ["Telegram__ApiBaseUrl"] = _telegram.Address.AbsoluteUri,
        ["Telegram__MessagesPerSecond"] = "0",
        ["Telegram__ChatMessagesPerSecond"] = "0",
    });
}
