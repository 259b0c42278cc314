using System.Net;
using System.Net.Sockets;
using System.Text;
using StudyBot.Core.Messages;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

public sealed class TelegramClientFailureTests : TelegramWireTest
{
    [Fact]
    public async Task A_refusal_says_what_telegram_said()
    {
        Telegram.Expect("chat not found");

        var refusal = await Client.RefusalOfAsync(new SendMessage(5, "x"));

        Assert.Equal(
            ("sendMessage", 400, "Bad Request: chat not found"), (refusal.Method, refusal.ErrorCode, refusal.Description));
        Assert.False(refusal.MayHaveTakenEffect);
    }

    [Fact]
    public async Task Too_many_requests_say_how_long_to_wait()
    {
        Telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(7));

        var refusal = await Client.RefusalOfAsync(ToAnn);

        Assert.Equal((429, TimeSpan.FromSeconds(7)), (refusal.ErrorCode, refusal.RetryAfter));
    }

    [Fact]
    public async Task A_group_that_has_moved_says_where_to()
    {
        var group = Telegram.AddGroup("Class", Ann);
        var supergroup = group.Upgrade();

        var refusal = await Client.RefusalOfAsync(new SendMessage(group.Id, "x"));

        Assert.Equal(supergroup.Id, refusal.MigrateToChatId);
    }

    [Fact]
    public async Task A_block_is_a_403()
    {
        Ann.Blocks();

        Assert.Equal(LeftCause.Removed, (await Client.RefusalOfAsync(ToAnn)).MeansLeft);
    }

    [Fact]
    public async Task A_token_that_is_not_valid_is_told_apart_from_a_method_that_is_not_known()
    {
        var token = TelegramToken.TryParse("42:AAotherotherotherotherother");
        using var other = new TelegramClient(Telegram.Options.With(token: token), Time);

        var refusal = await other.RefusalOfAsync(new GetMe());

        Assert.True(refusal.IsTokenRefused);
        Assert.False(new TelegramRefusedException("x", 404, "Not Found: method not found", null, null).IsTokenRefused);
        Assert.True(new TelegramRefusedException("x", 404, "Not Found", null, null).IsTokenRefused);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_recognised()
    {
        var sent = await Client.SendAsync(ToAnn, default);

        var refusal = await Client.RefusalOfAsync(new EditMessageText(Ann.Id, sent.MessageId, "hello"));

        Assert.True(refusal.IsNotModified);
    }

    [Fact]
    public async Task Of_two_that_poll_the_older_hears_of_the_conflict()
    {
        await Client.SendAsync(new GetUpdates { Offset = -1 }, default);
        var update = Assert.Single(await Client.SendAsync(new GetUpdates(), default));
        var first = Client.SendAsync(new GetUpdates { Offset = update.UpdateId + 1, Timeout = 30 }, default);
        await Time.WhenSleepingAsync(TimeSpan.FromSeconds(30));

        var second = Client.SendAsync(new GetUpdates { Offset = update.UpdateId + 1, Timeout = 30 }, default);

        Assert.True((await Assert.ThrowsAsync<TelegramRefusedException>(() => first)).IsConflict);
        Ann.Says("again");
        Assert.Equal("again", Assert.Single(await second).Message!.Text);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var free = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = new TelegramClient(Telegram.Options.With(new Uri($"http://127.0.0.1:{free}")), Time);

        var failure = await client.LossOfAsync(ToAnn);

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
    public async Task Without_an_answer_of_telegrams_nobody_knows_and_nothing_is_sent_twice(
        TelegramFault fault, int shown)
    {
        // The second request goes over a connection that was used before: those the handler would like to repeat.
        await Client.SendAsync(new GetMe(), default);
        Telegram.Fail("sendMessage", fault, times: 1);

        var failure = await Client.LossOfAsync(ToAnn);

        Assert.True(failure.MayHaveTakenEffect);
        Assert.Equal(shown, Ann.PrivateChat.Messages.Values.Count(message => message.From == Telegram.Bot));
        Assert.Single(Telegram.Calls, call => call.Method == "sendMessage");
    }

    [Fact]
    public async Task A_kept_connection_that_is_closed_instead_of_an_answer_does_not_repeat_the_request()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        using var client = new TelegramClient(Telegram.Options.With(address), Time);
        var first = client.SendAsync(new GetMe(), default);
        using var connection = await listener.AcceptTcpClientAsync();
        await ReadRequestAsync(connection.GetStream());
        var answer = """{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"x"}}""";
        await connection.GetStream().WriteAsync(
            Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {answer.Length}\r\n\r\n{answer}"));
        await first;

        var second = client.SendAsync(ToAnn, default);
        await ReadRequestAsync(connection.GetStream());
        connection.Client.Shutdown(SocketShutdown.Both);

        Assert.True((await Assert.ThrowsAsync<TelegramUnreachableException>(() => second)).MayHaveTakenEffect);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Telegrams_own_failure_may_have_taken_effect()
    {
        Telegram.Fail("sendMessage", new TelegramFault.ServerError());

        Assert.True((await Client.RefusalOfAsync(ToAnn)).MayHaveTakenEffect);
    }

    [Fact]
    public async Task Patience_ends_and_is_no_cancellation()
    {
        var never = new TaskCompletionSource();
        Telegram.Fail("sendMessage", new TelegramFault.Slow(never.Task));
        var sending = Client.SendAsync(ToAnn, default);
        await Ann.PrivateChat.NextAsync();

        Time.Advance(TelegramClient.Patience);

        var failure = await Assert.ThrowsAsync<TelegramUnreachableException>(() => sending);
        Assert.True(failure.MayHaveTakenEffect);
        never.SetResult();
    }

    [Fact]
    public async Task A_cancellation_is_one()
    {
        var never = new TaskCompletionSource();
        Telegram.Fail("sendMessage", new TelegramFault.Slow(never.Task));
        using var ending = new CancellationTokenSource();
        var sending = Client.SendAsync(ToAnn, ending.Token);
        await Ann.PrivateChat.NextAsync();

        await ending.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        never.SetResult();
    }

    [Fact]
    public async Task Long_polling_is_given_its_time()
    {
        await Client.SendAsync(new GetUpdates { Offset = -1 }, default);
        var known = Assert.Single(await Client.SendAsync(new GetUpdates(), default)).UpdateId;
        var polling = Client.SendAsync(new GetUpdates { Offset = known + 1, Timeout = 50 }, default);
        await Time.WhenSleepingAsync(TimeSpan.FromSeconds(50));

        Time.Advance(TimeSpan.FromSeconds(50));

        Assert.Empty(await polling);
    }

    private static async Task ReadRequestAsync(NetworkStream stream)
    {
        var buffer = new byte[4096];
        var text = "";
        while (!text.EndsWith('}'))
        {
            text += Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer));
        }
    }
}
