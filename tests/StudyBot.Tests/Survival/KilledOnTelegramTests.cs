using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Survival;

/// <summary>
/// A student answers in Telegram while the built program is killed at random moments, again and again on one file: every answer
/// counts, and once. <c>STUDYBOT_KILLS</c> sets how often (30), <c>STUDYBOT_SEED</c> repeats a run.
/// </summary>
public sealed partial class KilledOnTelegramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studybot-kill");

    private string Database => Path.Combine(_folder.FullName, "studybot.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_answer_counts_and_once()
    {
        var kills = Setting("STUDYBOT_KILLS", 30);
        var seed = Setting("STUDYBOT_SEED", Environment.TickCount);
        var chance = new Random(seed);
        await using var telegram = await FakeTelegramServer.StartAsync();
        var student = new Student(telegram.AddUser("Ann", "zh-hans"));
        // On a busy machine they come so early that little was answered: then there are more.
        for (var kill = 0; kill < kills || student.Given.Count <= kills / 4; kill++)
        {
            await (kill % 6 == 0
                ? StartUntilKilledAsync(telegram, TimeSpan.FromMilliseconds(chance.Next(0, 1_500)))
                : PlayUntilKilledAsync(telegram, student, TimeSpan.FromMilliseconds(chance.Next(0, 300))));
        }

        using (Start(telegram))
        {
            var before = student.Given.Count;
            while (student.Given.Count < before + 2)
            {
                await student.ReadAsync();
            }

            await student.NextQuestionAsync();
        }

        Assert.Equal(student.Given.Order(), (await AnswersAsync()).Order());
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : usual;

    private async Task StartUntilKilledAsync(FakeTelegramServer telegram, TimeSpan killAfter)
    {
        using var program = Start(telegram);
        await Task.Delay(killAfter);
        program.Kill();
    }

    /// <param name="killAfter">From the first message of this run on.</param>
    private async Task PlayUntilKilledAsync(FakeTelegramServer telegram, Student student, TimeSpan killAfter)
    {
        using var program = Start(telegram);
        await student.ReadAsync();
        using var death = new CancellationTokenSource(killAfter);
        await using var killing = death.Token.Register(program.Kill);
        while (!death.IsCancellationRequested)
        {
            await student.ReadAsync(death.Token);
        }
    }

    private RunningProgram Start(FakeTelegramServer telegram) => new(new Dictionary<string, string>
    {
        ["Storage__ConnectionString"] = Database,
        ["Content__Path"] = Path.Combine(AppContext.BaseDirectory, "content"),
        ["Telegram__Token"] = FakeTelegramServer.Token,
        ["Telegram__ApiBaseUrl"] = telegram.Address.AbsoluteUri,
        ["Telegram__MessagesPerSecond"] = "0",
        ["Telegram__ChatMessagesPerSecond"] = "0",
    });

    private async Task<List<string>> AnswersAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT typed FROM answers";
        await using var reader = await command.ExecuteReaderAsync();
        var answers = new List<string>();
        while (await reader.ReadAsync())
        {
            answers.Add(reader.GetString(0));
        }

        return answers;
    }

    /// <summary>Answers each question once, with words of its own, however often it is shown.</summary>
    private sealed partial class Student
    {
        private const int Questions = 50;

        /// <summary>The next message may come several starts later.</summary>
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

        private readonly FakeUser _user;

        private Task<FakeMessage> _next;

        private int _answered;

        public Student(FakeUser user)
        {
            _user = user;
            Begin();
            _next = user.PrivateChat.NextAsync(Patience);
        }

        public List<string> Given { get; } = [];

        /// <summary>The next message, and an answer to it if it asks something new.</summary>
        /// <param name="orUntil">Gives up waiting; the message is read by the next call.</param>
        public async Task ReadAsync(CancellationToken orUntil = default)
        {
            if (await NumberAsync(orUntil) is { } number && number == _answered + 1)
            {
                _answered = number;
                var answer = string.Create(CultureInfo.InvariantCulture, $"回答{Given.Count + 1:00000}");
                Given.Add(answer);
                _user.Says(answer);
                if (number == Questions)
                {
                    Begin();
                }
            }
        }

        /// <summary>Ends when the last answer has been followed by a question.</summary>
        public async Task NextQuestionAsync()
        {
            while (await NumberAsync(CancellationToken.None) != _answered + 1)
            {
            }
        }

        private void Begin()
        {
            _answered = 0;
            _user.Says($"/quiz {Questions} 填空 简答");
        }

        /// <returns>Null: no question.</returns>
        private async Task<int?> NumberAsync(CancellationToken orUntil)
        {
            await ((Task)_next).WaitAsync(orUntil).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_next.IsCompleted)
            {
                return null;
            }

            var message = await _next;
            _next = _user.PrivateChat.NextAsync(Patience);
            return Header().Match(message.Text) is { Success: true } match
                ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                : null;
        }

        [GeneratedRegex(@"\A问题 (\d+)/\d+")]
        private static partial Regex Header();
    }
}
