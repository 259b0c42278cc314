using StudyBot.Tests.Platforms.Telegram.Webhook;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>Telegram is asked for the kinds of updates that are handled, and for no others.</summary>
public sealed class TelegramAllowedUpdatesTests
{
    private const string Handled =
        """["message","channel_post","callback_query","poll_answer","inline_query","my_chat_member"]""";

    [Fact]
    public async Task By_polling()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        await ann.PrivateChat.NextAsync();

        Assert.All(
            run.Telegram.Calls.Where(call => call.Method == "getUpdates"),
            call => Assert.Equal(Handled, call.Text("allowed_updates")));
        Assert.Contains(run.Telegram.Calls, call => call.Method == "getUpdates");
    }

    [Fact]
    public async Task By_webhook()
    {
        var url = $"http://127.0.0.1:{FreePort.Find()}/telegram";
        await using var run = await TelegramRun.StartAsync(
            settings: [$"--Telegram:WebhookUrl={url}", $"--Telegram:WebhookListen={new Uri(url).Authority}"]);

        var set = await run.Telegram.CallAsync("setWebhook");

        Assert.Equal(Handled, set.Text("allowed_updates"));
    }
}
