using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using StudyBot.Testing;

namespace StudyBot.Tests.Survival;

/// <summary>
/// The built program answers and is killed at random moments, again and again on one file: no answer is lost, none counts twice, and
/// the quiz goes on where it was. <c>STUDYBOT_KILLS</c> sets how often (40), <c>STUDYBOT_SEED</c> repeats a run.
/// </summary>
public sealed partial class KilledInAQuizTests : IDisposable
{
    private const int Rounds = 50;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("studybot-kill");

    private readonly HashSet<string> _confirmed = [];

    private int _given;

    private string Database => Path.Combine(_folder.FullName, "studybot.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Nothing_is_lost_and_nothing_counts_twice()
    {
        var kills = Setting("STUDYBOT_KILLS", 40);
        var seed = Setting("STUDYBOT_SEED", Environment.TickCount);
        var chance = new Random(seed);
        for (var kill = 0; kill < kills; kill++)
        {
            // Mostly while an answer is being handled, sometimes while the program starts.
            var answers = chance.Next(5) == 0 ? 0 : chance.Next(1, 6);
            await PlayUntilKilledAsync(answers, TimeSpan.FromMilliseconds(chance.Next(answers == 0 ? 800 : 25)));
            await CheckAsync($"kill {kill}, STUDYBOT_SEED={seed}");
        }

        Assert.True(_confirmed.Count > kills / 4, $"Only {_confirmed.Count} answers were given: the kills came too early to tell.");
        await PlayUntilKilledAsync(2, null);
        Assert.Equal((await AnswersAsync()).Order(), _confirmed.Order());
    }

    internal static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : usual;

    /// <summary>Answers one question after another, each with words of its own, and is killed a moment after the last.</summary>
    /// <param name="answers">How many; 0: the moment counts from the start.</param>
    /// <param name="moment">Null: a proper end instead.</param>
    private async Task PlayUntilKilledAsync(int answers, TimeSpan? moment)
    {
        using var program = new RunningProgram(new Dictionary<string, string>
        {
            ["Storage__ConnectionString"] = Database,
            ["Content__Path"] = Path.Combine(AppContext.BaseDirectory, "content"),
            ["LANG"] = "zh_CN.UTF-8",
        });
        using var death = new CancellationTokenSource();
        await using var killing = death.Token.Register(program.Kill);
        death.CancelAfter(answers == 0 ? moment!.Value : TimeSpan.FromSeconds(60));

        await program.SayAsync(await AnyOpenAsync() ? "/quiz" : $"/quiz {Rounds} 填空 简答");
        while (await program.ReadLineAsync() is { } line)
        {
            Confirm(line);
            if (line.Contains("测验结束", StringComparison.Ordinal))
            {
                await program.SayAsync($"/quiz {Rounds} 填空 简答");
            }

            if (!QuestionHeader().IsMatch(line) || answers-- <= 0)
            {
                continue;
            }

            await program.SayAsync(string.Create(CultureInfo.InvariantCulture, $"回答{++_given:00000}"));
            if (answers > 0)
            {
                continue;
            }

            if (moment is { } delay)
            {
                death.CancelAfter(delay);
                continue;
            }

            Array.ForEach((await program.EndAsync()).Split('\n'), Confirm);
            Assert.Equal(0, program.ExitCode);
            return;
        }

        Assert.True(death.IsCancellationRequested, "It ended by itself: " + program.Errors);
    }

    private void Confirm(string line)
    {
        if (Given().Match(line) is { Success: true } match)
        {
            _confirmed.Add(match.Value);
        }
    }

    private async Task CheckAsync(string when)
    {
        var answers = await AnswersAsync();
        Assert.True(answers.Distinct().Count() == answers.Count, $"An answer counts twice after {when}.");
        Assert.True(_confirmed.IsSubsetOf(answers), $"A confirmed answer is lost after {when}.");
        var rounds = await QueryAsync("SELECT count(*) || '/' || count(DISTINCT quiz || '-' || round) FROM answers");
        Assert.All(rounds, counts => Assert.Equal(counts.Split('/')[0], counts.Split('/')[1]));
    }

    private Task<List<string>> AnswersAsync() => QueryAsync("SELECT typed FROM answers");

    private async Task<bool> AnyOpenAsync() =>
        (await QueryAsync("SELECT kind FROM documents WHERE kind = 'quiz'")).Count > 0;

    private async Task<List<string>> QueryAsync(string sql)
    {
        var rows = new List<string>();
        if (!File.Exists(Database))
        {
            return rows;
        }

        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'answers'";
        if ((long)(await command.ExecuteScalarAsync())! == 0)
        {
            return rows;
        }

#pragma warning disable CA2100 // The statements are the test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    [GeneratedRegex(@"问题 \d+/\d+")]
    private static partial Regex QuestionHeader();

    /// <summary>As an answer of the quiz: typed when none is open, the same words are looked up, and named in the reply.</summary>
    [GeneratedRegex(@"(?<=你的回答：)回答\d{5}")]
    private static partial Regex Given();
}
