using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using StudyBot.Testing;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Survival;

/// <summary>
/// A student answers through Discord's forms while the built program is killed at random moments, again and again on one file:
/// what was shown as answered is on disk, and every question counts once. <c>STUDYBOT_KILLS</c> sets how often (40),
/// <c>STUDYBOT_SEED</c> repeats a run.
/// </summary>
public sealed partial class KilledOnDiscordTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studybot-kill");

    private string Database => Path.Combine(_folder.FullName, "studybot.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_shown_as_answered_counts_and_once()
    {
        var kills = KilledInAQuizTests.Setting("STUDYBOT_KILLS", 40);
        var chance = new Random(KilledInAQuizTests.Setting("STUDYBOT_SEED", Environment.TickCount));
        await using var discord = await FakeDiscord.StartAsync();
        var student = new Student(discord, discord.AddUser("Ann", "zh-CN"));
        // On a busy machine many die before they have answered anything: those are made up for.
        for (var kill = 0; kill < kills || (IsTooLittle() && kill < 4 * kills); kill++)
        {
            using var program = new DiscordProgram(discord, Database);
            using var death = new CancellationTokenSource();
            var (since, within) = (kill % 4) switch
            {
                0 => (Task.CompletedTask, 1_500),
                1 => (program.WhenConnectedAsync(), 1_000),
                _ => (student.WhenGivenAsync(), 60),
            };
            var dying = program.KillAsync(since, TimeSpan.FromMilliseconds(chance.Next(0, within)), death);
            await student.StudyAsync(int.MaxValue, death.Token);
            await dying;
        }

        using (new DiscordProgram(discord, Database))
        {
            await student.StudyAsync(student.Given + 2, CancellationToken.None);
        }

        var stored = await StoredAsync();
        var shown = AllShown();
        Assert.False(IsTooLittle(), $"Only {shown.Count} answers were shown: too few to tell.");
        Assert.Empty(shown.Except(stored.Select(answer => answer.Typed)));
        Assert.Equal(stored.Count, stored.Select(answer => answer.Round).Distinct().Count());
        Assert.Equal(stored.Count, stored.Select(answer => answer.Typed).Distinct().Count());

        List<string> AllShown() =>
            [.. Shown().Matches(string.Join('\n', student.Messages)).Select(match => match.Value).Distinct()];

        bool IsTooLittle() => AllShown().Count <= kills / 8;
    }

    [GeneratedRegex(@"回答\d{5}")]
    private static partial Regex Shown();

    private async Task<List<(string Round, string Typed)>> StoredAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT quiz || '/' || round, typed FROM answers";
        await using var reader = await command.ExecuteReaderAsync();
        var answers = new List<(string, string)>();
        while (await reader.ReadAsync())
        {
            answers.Add((reader.GetString(0), reader.GetString(1)));
        }

        return answers;
    }

    /// <summary>
    /// Opens the form of the latest question, fills it in with words of their own, and presses again when nothing happens.
    /// </summary>
    private sealed class Student(FakeDiscord discord, FakeUser user)
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

        private readonly FakeChannel _chat = discord.DirectMessage(user);

        private TaskCompletionSource _given = NewSignal();

        public int Given { get; private set; }

        public IReadOnlyList<string> Messages
        {
            get
            {
                lock (discord.World.Gate)
                {
                    return [.. _chat.Messages.Select(message => message.Text)];
                }
            }
        }

        /// <summary>Ends when so many answers have been given, or the time is over.</summary>
        public async Task StudyAsync(int until, CancellationToken over)
        {
            while (Given < until && !over.IsCancellationRequested)
            {
                await TryStepAsync(over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        /// <summary>Ends when the next answer is on its way.</summary>
        public Task WhenGivenAsync() => _given.Task;

        private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

        private async Task TryStepAsync(CancellationToken over)
        {
            await discord.WhenAsync(() => discord.World.GlobalCommands.Count > 0 ? discord : null).WaitAsync(over);
            if (LatestForm() is not var (question, button))
            {
                var command = user.Run(_chat, "quiz", ("number", 50), ("kind", "cloze"));
                await command.WhenAnsweredAsync().WaitAsync(Patience, over);
                await discord.WhenAsync(() => LatestForm() is null ? null : discord).WaitAsync(Patience, over);
                return;
            }

            var press = user.Press(question, button);
            await press.WhenAnsweredAsync().WaitAsync(Patience, over);
            if (press.Modal is null)
            {
                return;
            }

            var answer = string.Create(CultureInfo.InvariantCulture, $"回答{Given + 1:00000}");
            user.Submit(press, answer);
            Given++;
            Interlocked.Exchange(ref _given, NewSignal()).SetResult();
            await discord.WhenAsync(() => FormOf(question) == button ? null : question).WaitAsync(Patience, over);
        }

        private (FakeMessage Question, string Button)? LatestForm()
        {
            var question = _chat.Messages.FindLast(message => FormOf(message) is not null);
            return question is null ? null : (question, FormOf(question)!);
        }

        private static string? FormOf(FakeMessage message) => message.Controls
            .Select(control => (string?)control["custom_id"])
            .FirstOrDefault(id => id?.StartsWith("m|", StringComparison.Ordinal) == true);
    }
}
