using System.Net;
using System.Text;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Platforms.Telegram.Receiving;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Webhook;

/// <summary>The whole program, with updates brought to it.</summary>
public sealed class TelegramWebhookTests
{
    private readonly string _url = $"http://127.0.0.1:{FreePort.Find()}/hooks/telegram";

    private string[] Settings =>
        [$"--Telegram:WebhookUrl={_url}", $"--Telegram:WebhookListen={new Uri(_url).Authority}"];

    [Fact]
    public async Task A_quiz_is_played_and_every_update_is_taken()
    {
        await using var run = await TelegramRun.StartAsync(settings: Settings);
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/quiz 2 choice");
        await ann.PrivateChat.NextAsync();
        for (var number = 1; number <= 2; number++)
        {
            var question = await ann.PrivateChat.NextAsync();
            ann.Votes(question, [.. question.Poll!.CorrectOptionIds]);
            var reveal = await ann.PrivateChat.NextAsync();
            Assert.Contains($"{number}/{number}", reveal.Text, StringComparison.Ordinal);
        }

        await ann.PrivateChat.NextAsync();
        Assert.DoesNotContain(run.Telegram.Calls, call => call.Method == "getUpdates");
        var set = Assert.Single(run.Telegram.Calls, call => call.Method == "setWebhook");
        Assert.Contains("poll_answer", set.Text("allowed_updates"), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{64}$", set.Text("secret_token"));
    }

    [Fact]
    public async Task Telegram_is_told_the_address_once_and_again_when_it_forgot()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time, settings: Settings);
        await run.LoggedAsync("Telegram brings updates");
        await run.StopAsync();
        run.Start();
        await run.Telegram.CallAsync("getWebhookInfo", 2);
        run.Telegram.AddUser("Ann", "en").Says("/start");
        await run.Telegram.CallAsync("sendMessage");
        Assert.Single(run.Telegram.Calls, call => call.Method == "setWebhook");

        run.Telegram.RemoveWebhook();
        await time.WhenWaitingAsync(TelegramWebhook.LookPause);
        time.Skip(TelegramWebhook.LookPause);

        Assert.Equal(200, (await run.Telegram.CallAsync("setWebhook", 2)).Code);
    }

    [Fact]
    public async Task A_new_secret_is_told()
    {
        await using var telegram = await FakeTelegramServer.StartAsync();
        using var folder = new Hosting.TemporaryFolder();
        foreach (var (secret, said) in new[]
        {
            ("first", "Telegram brings updates"), ("second", "Telegram brings updates"), ("second", "Listening for"),
        })
        {
            await using var host = new TelegramHost(
                telegram, folder.File("study.db"), null, [.. Settings, $"--Telegram:WebhookSecret={secret}"]);
            host.Start();
            var ann = telegram.AddUser("Ann", "en");
            ann.Says("/start");
            await ann.PrivateChat.NextAsync();
            await host.LoggedAsync(said);
        }

        Assert.Equal(
            ["first", "second"],
            telegram.Calls.Where(call => call.Method == "setWebhook").Select(call => call.Text("secret_token")));
    }

    [Fact]
    public async Task Who_polls_again_removes_it_and_what_waited_is_answered()
    {
        await using var telegram = await FakeTelegramServer.StartAsync();
        using var folder = new Hosting.TemporaryFolder();
        await using (var host = new TelegramHost(telegram, folder.File("study.db"), null, Settings))
        {
            host.Start();
            await telegram.CallAsync("setWebhook");
        }

        var ann = telegram.AddUser("Ann", "en");
        ann.Says("/footnote 1");
        await using var polling = new TelegramHost(telegram, folder.File("study.db"), null);
        polling.Start();

        Assert.Contains(
            Phrases.English.FootnoteName(1), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Single(telegram.Calls, call => call.Method == "deleteWebhook");
        Assert.DoesNotContain(polling.Log, entry => entry.Contains("Kestrel", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("this is no JSON")]
    [InlineData("{\"update_id\":")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{\"update_id\":7,\"message\":{\"message_id\":\"seven\"}}")]
    [InlineData("{\"update_id\":8,\"telepathy\":{}}")]
    public async Task What_cannot_be_understood_is_not_asked_for_again(string body)
    {
        await using var run = await TelegramRun.StartAsync(settings: [.. Settings, "--Telegram:WebhookSecret=s3cret"]);
        await run.Telegram.CallAsync("setWebhook");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Telegram-Bot-Api-Secret-Token", "s3cret");

        using var response = await http.PostAsync(
            new Uri(_url), new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_update_is_taken_when_what_it_did_is_on_disk_and_comes_twice_for_nothing()
    {
        await using var run = await TelegramRun.StartAsync(settings: [.. Settings, "--Telegram:WebhookSecret=s3cret"]);
        var ann = run.Telegram.AddUser("Ann", "en");
        await run.Telegram.CallAsync("setWebhook");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Telegram-Bot-Api-Secret-Token", "s3cret");
        ann.Says("/start");
        await ann.PrivateChat.NextAsync();
        var update = $$$"""
            {"update_id":5,"message":{"message_id":9,"date":1,"chat":{"id":{{{ann.Id}}},"type":"private"},
            "from":{"id":{{{ann.Id}}},"is_bot":false,"first_name":"Ann","language_code":"en"},"text":"/quiz 3 short"}}
            """;
        for (var time = 0; time < 3; time++)
        {
            using var response = await http.PostAsync(new Uri(_url), new StringContent(update));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(1L, await run.CountAsync("SELECT count(*) FROM documents WHERE kind = 'quiz'"));
        }

        ann.Says("/stop");
        await run.Telegram.CallAsync("editMessageText");
        Assert.Single(
            run.Telegram.Calls, call => call.Text("text")?.Contains("3 questions", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_token_that_ends_is_noticed()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time, settings: Settings);
        await run.Telegram.CallAsync("setWebhook");
        run.Telegram.Fail("getWebhookInfo", new TelegramFault.Unauthorized());
        run.Telegram.AddUser("Ann", "en").Says("/start");
        await run.Telegram.CallAsync("sendMessage");

        await time.WhenWaitingAsync(TelegramWebhook.LookPause);
        time.Skip(TelegramWebhook.LookPause);

        Assert.Equal(1, await run.EndAsync());
    }

    [Fact]
    public async Task A_port_that_is_taken_ends_the_program_with_its_reason()
    {
        await using var first = await TelegramRun.StartAsync(settings: Settings);
        await first.Telegram.CallAsync("setWebhook");
        await using var second = await TelegramRun.StartAsync(settings: Settings);

        Assert.Equal(1, await second.EndAsync());
        Assert.Contains(second.Log, entry => entry.Contains("Telegram:WebhookListen", StringComparison.Ordinal));
    }
}
