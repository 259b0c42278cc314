using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Testing.Telegram;
using StudyBot.Tests.Storage;

namespace StudyBot.Tests.Platforms.Telegram.Webhook;

/// <summary>
/// Two whole programs on one PostgreSQL, updates spread over both and some brought to both: every answer counts, and once;
/// every fact is posted, and once.
/// </summary>
[Collection(PostgresCollection.Name)]
public sealed partial class TwoReplicasTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const int Students = 6;

    private const int Questions = 5;

    private readonly ShiftedTime _time = new();

    private string _database = "";

    private FakeTelegramServer _telegram = null!;

    private SpreadingProxy _proxy = null!;

    private (Uri Address, TelegramHost Host)[] _replicas = [];

    public async Task InitializeAsync()
    {
        _database = await postgres.Server.CreateDatabaseAsync();
        _telegram = await FakeTelegramServer.StartAsync(_time);
        _proxy = await SpreadingProxy.StartAsync();
        _replicas = [Replica(), Replica()];
        foreach (var (address, host) in _replicas)
        {
            host.Start();
            _proxy.Add(address);
        }

        await _telegram.CallAsync("setWebhook");
        foreach (var (_, host) in _replicas)
        {
            await host.LoggedAsync("Listening for");
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var (_, host) in _replicas)
        {
            await host.DisposeAsync();
        }

        await _telegram.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [StoreFact]
    public async Task Every_answer_counts_and_once_also_when_one_of_them_ends()
    {
        var playing = Task.WhenAll(Enumerable.Range(0, Students).Select(number => PlayAsync(number)));
        await _telegram.CallAsync("sendPoll", Students);
        _proxy.Remove(_replicas[0].Address);
        await _replicas[0].Host.StopAsync();
        await playing;

        Assert.Equal(Students * Questions, await CountAsync("SELECT count(*) FROM answers"));
        Assert.All(_replicas, replica => Assert.True(_proxy.Taken[replica.Address] > 0));
    }

    [StoreFact]
    public async Task A_group_plays_with_both_and_everybody_is_counted()
    {
        FakeUser[] students = [.. Enumerable.Range(0, Students).Select(number => _telegram.AddUser($"S{number}", "en"))];
        var group = _telegram.AddSupergroup("Class", students[0], students[1..]);
        await group.NextAsync();
        students[0].Says(group, $"/quiz {Questions} choice");
        for (var asked = 0; asked < Questions;)
        {
            if ((await group.NextAsync()).Poll is not null)
            {
                asked++;
                var poll = group.Messages.Values.Last(message => message.Poll is not null);
                foreach (var student in students)
                {
                    Assert.True(student.Votes(poll, [.. poll.Poll!.CorrectOptionIds]));
                }

                await WhenAsync("SELECT count(*) FROM answers", asked * Students);
                students[0].Says(group, "/skip");
            }
            else
            {
                // The pause in which a reveal is read.
                _time.Skip(TimeSpan.FromSeconds(4));
            }
        }

        await WhenAsync("SELECT count(*) FROM documents WHERE kind = 'quiz'", 0);
        Assert.Equal(Students * Questions, await CountAsync("SELECT count(*) FROM answers"));
    }

    [StoreFact]
    public async Task Every_fact_of_a_round_is_posted_and_once()
    {
        const int Chats = 25;
        var at = _time.GetUtcNow().AddMinutes(5).ToString("HH:mm", CultureInfo.InvariantCulture);
        FakeUser[] people = [.. Enumerable.Range(0, Chats).Select(number => _telegram.AddUser($"P{number}", "en"))];
        foreach (var person in people)
        {
            person.Says($"/daily on {at} UTC");
        }

        await Task.WhenAll(people.Select(person => person.PrivateChat.NextAsync()));
        _time.Skip(TimeSpan.FromMinutes(5));
        await Task.WhenAll(people.Select(person => person.PrivateChat.NextAsync()));
        await WhenAsync("SELECT count(*) FROM outbox", 0);

        Assert.Equal(Chats, _telegram.Calls.Count(call =>
            call.Text("text")?.Contains(Phrases.English.FactTitle, StringComparison.Ordinal) == true));
    }

    private (Uri Address, TelegramHost Host) Replica()
    {
        var listen = $"127.0.0.1:{FreePort.Find()}";
        return (new Uri($"http://{listen}/hook"), new TelegramHost(
            _telegram, _database, _time, $"--Telegram:WebhookUrl={_proxy.Url}", $"--Telegram:WebhookListen={listen}"));
    }

    /// <summary>A whole quiz, every second question answered wrongly.</summary>
    private async Task PlayAsync(int number)
    {
        var student = _telegram.AddUser($"S{number}", "en");
        student.Says($"/quiz {Questions} choice");
        for (var asked = 0; asked < Questions;)
        {
            var message = await student.PrivateChat.NextAsync();
            if (message.Poll is { } poll)
            {
                var right = poll.CorrectOptionIds[0];
                Assert.Equal(++asked, int.Parse(Number.Match(poll.Question.Text).Groups[1].Value, CultureInfo.InvariantCulture));
                student.Votes(message, asked % 2 == 0 ? right : (right + 1) % poll.Options.Length);
            }
        }

        while (!(await student.PrivateChat.NextAsync()).CallbackData.Any(data => data.StartsWith("quiz", StringComparison.Ordinal)))
        {
        }
    }

    private async Task WhenAsync(string sql, long count)
    {
        for (var tries = 0; await CountAsync(sql) != count; tries++)
        {
            Assert.True(tries < 600, $"{sql} is {await CountAsync(sql)}, not {count}");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    [GeneratedRegex(@"(\d+)/\d+")]
    private static partial Regex Number { get; }
}
