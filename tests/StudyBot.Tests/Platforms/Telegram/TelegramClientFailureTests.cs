using System.Net;
using System.Net.Sockets;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

public sealed class TelegramClientFailureTests : IAsyncLifetime, IDisposable
{
    private readonly ManualTime _time = new();

    private FakeTelegramServer _telegram = null!;

    private TelegramClient _client = null!;

    private FakeUser _ann = null!;

    private SendMessage Hello => new(_ann.Id, "hello");

    public async Task InitializeAsync()
    {
        _telegram = await FakeTelegramServer.StartAsync(_time);
        _client = new TelegramClient(_telegram.Options, _time);
        _ann = _telegram.AddUser("Ann");
        _ann.Says("/start");
    }

    public async Task DisposeAsync() => await _telegram.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_refusal_says_what_telegram_said()
    {
        _telegram.Expect("chat not found");

        var refusal = await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(new SendMessage(5, "x"), default));

        Assert.Equal(("sendMessage", 400, "Bad Request: chat not found"), (refusal.Method, refusal.ErrorCode, refusal.Description));
        Assert.False(refusal.MayHaveTakenEffect);
    }

    [Fact]
    public async Task Too_many_requests_say_how_long_to_wait()
    {
        _telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(7));

        var refusal = await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(Hello, default));

        Assert.Equal((429, TimeSpan.FromSeconds(7)), (refusal.ErrorCode, refusal.RetryAfter));
    }

    [Fact]
    public async Task A_group_that_has_moved_says_where_to()
    {
        var group = _telegram.AddGroup("Class", _ann);
        var supergroup = group.Upgrade();

        var refusal = await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(new SendMessage(group.Id, "x"), default));

        Assert.Equal(supergroup.Id, refusal.MigrateToChatId);
    }

    [Fact]
    public async Task A_block_is_a_403()
    {
        _ann.Blocks();

        Assert.True((await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(Hello, default))).IsForbidden);
    }

    [Fact]
    public async Task A_token_that_is_not_valid_is_told_apart_from_a_method_that_is_not_known()
    {
        using var other = new TelegramClient(
            new TelegramOptions { Token = TelegramToken.TryParse("42:AAotherotherotherotherother")!, ApiBaseUrl = _telegram.Address }, _time);

        var refusal = await Assert.ThrowsAsync<TelegramRefusedException>(() => other.SendAsync(new GetMe(), default));

        Assert.True(refusal.IsTokenRefused);
        Assert.False(new TelegramRefusedException("x", 404, "Not Found: method not found", null, null).IsTokenRefused);
        Assert.True(new TelegramRefusedException("x", 404, "Not Found", null, null).IsTokenRefused);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_recognised()
    {
        var sent = await _client.SendAsync(Hello, default);

        var refusal = await Assert.ThrowsAsync<TelegramRefusedException>(
            () => _client.SendAsync(new EditMessageText(_ann.Id, sent.MessageId, "hello"), default));

        Assert.True(refusal.IsNotModified);
    }

    [Fact]
    public async Task Of_two_that_poll_the_older_hears_of_the_conflict()
    {
        await _client.SendAsync(new GetUpdates { Offset = -1 }, default);
        var update = Assert.Single(await _client.SendAsync(new GetUpdates(), default));
        var first = _client.SendAsync(new GetUpdates { Offset = update.UpdateId + 1, Timeout = 30 }, default);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(30));

        var second = _client.SendAsync(new GetUpdates { Offset = update.UpdateId + 1, Timeout = 30 }, default);

        Assert.True((await Assert.ThrowsAsync<TelegramRefusedException>(() => first)).IsConflict);
        _ann.Says("again");
        Assert.Equal("again", Assert.Single(await second).Message!.Text);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var free = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = new TelegramClient(
            new TelegramOptions { Token = _telegram.Options.Token, ApiBaseUrl = new Uri($"http://127.0.0.1:{free}") }, _time);

        var failure = await Assert.ThrowsAsync<TelegramUnreachableException>(() => client.SendAsync(Hello, default));

        Assert.False(failure.MayHaveTakenEffect);
        Assert.Contains("refused", failure.Message, StringComparison.Ordinal);
    }

    public static TheoryData<TelegramFault, int> Uncertain => new()
    {
        { new TelegramFault.CutBefore(), 0 },
        { new TelegramFault.CutAfter(), 1 },
        { new TelegramFault.Garbled(), 1 },
        { new TelegramFault.BadGateway(), 0 },
    };

    [Theory]
    [MemberData(nameof(Uncertain))]
    public async Task Without_an_answer_of_telegrams_nobody_knows_and_nothing_is_sent_twice(TelegramFault fault, int shown)
    {
        // The second request goes over a connection that was used before: those the handler would like to repeat.
        await _client.SendAsync(new GetMe(), default);
        _telegram.Fail("sendMessage", fault, times: 1);

        var failure = await Assert.ThrowsAsync<TelegramUnreachableException>(() => _client.SendAsync(Hello, default));

        Assert.True(failure.MayHaveTakenEffect);
        Assert.Equal(shown, _ann.PrivateChat.Messages.Values.Count(message => message.From == _telegram.Bot));
        Assert.Single(_telegram.Calls, call => call.Method == "sendMessage");
    }

    [Fact]
    public async Task A_kept_connection_that_is_closed_instead_of_an_answer_does_not_repeat_the_request()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TelegramClient(
            new TelegramOptions
            {
                Token = _telegram.Options.Token,
                ApiBaseUrl = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"),
            },
            _time);
        var first = client.SendAsync(new GetMe(), default);
        using var connection = await listener.AcceptTcpClientAsync();
        await ReadRequestAsync(connection.GetStream());
        await connection.GetStream().WriteAsync(
            "HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\n{\"ok\":true,\"result\":{\"id\":1,\"is_bot\":true,\"first_name\":\"x\"}}"u8.ToArray());
        await first;

        var second = client.SendAsync(Hello, default);
        await ReadRequestAsync(connection.GetStream());
        connection.Client.Shutdown(SocketShutdown.Both);

        Assert.True((await Assert.ThrowsAsync<TelegramUnreachableException>(() => second)).MayHaveTakenEffect);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Telegrams_own_failure_may_have_taken_effect()
    {
        _telegram.Fail("sendMessage", new TelegramFault.ServerError());

        Assert.True((await Assert.ThrowsAsync<TelegramRefusedException>(() => _client.SendAsync(Hello, default))).MayHaveTakenEffect);
    }

    [Fact]
    public async Task Patience_ends_and_is_no_cancellation()
    {
        var never = new TaskCompletionSource();
        _telegram.Fail("sendMessage", new TelegramFault.Slow(never.Task));
        var sending = _client.SendAsync(Hello, default);
        await _ann.PrivateChat.NextAsync();

        _time.Advance(TelegramClient.Patience);

        var failure = await Assert.ThrowsAsync<TelegramUnreachableException>(() => sending);
        Assert.True(failure.MayHaveTakenEffect);
        never.SetResult();
    }

    [Fact]
    public async Task A_cancellation_is_one()
    {
        var never = new TaskCompletionSource();
        _telegram.Fail("sendMessage", new TelegramFault.Slow(never.Task));
        using var ending = new CancellationTokenSource();
        var sending = _client.SendAsync(Hello, ending.Token);
        await _ann.PrivateChat.NextAsync();

        await ending.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        never.SetResult();
    }

    [Fact]
    public async Task Long_polling_is_given_its_time()
    {
        await _client.SendAsync(new GetUpdates { Offset = -1 }, default);
        var known = Assert.Single(await _client.SendAsync(new GetUpdates(), default)).UpdateId;
        var polling = _client.SendAsync(new GetUpdates { Offset = known + 1, Timeout = 50 }, default);
        await _time.WhenSleepingAsync(TimeSpan.FromSeconds(50));

        _time.Advance(TimeSpan.FromSeconds(50));

        Assert.Empty(await polling);
    }

    private static async Task ReadRequestAsync(NetworkStream stream)
    {
        var buffer = new byte[4096];
        var text = "";
        while (!text.EndsWith('}'))
        {
            text += System.Text.Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer));
        }
    }
}
