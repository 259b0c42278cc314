using Microsoft.Extensions.Configuration;
using StudyBot.Hosting;
using StudyBot.Platforms.Telegram;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

public sealed class TelegramOptionsTests
{
    [Fact]
    public void Without_a_token_there_is_no_telegram_and_no_fault()
    {
        var settings = SettingsOf();

        Assert.Null(TelegramOptions.Read(settings));
        Assert.Empty(settings.Faults());
    }

    [Fact]
    public void Everything_but_the_token_has_a_default()
    {
        var options = TelegramOptions.Read(SettingsOf(("Token", FakeTelegramServer.Token)))!;

        Assert.Equal(123_456_789, options.Token.BotId);
        Assert.Equal(new Uri("https://api.telegram.org"), options.ApiBaseUrl);
        Assert.Equal(30, options.MessagesPerSecond);
        Assert.Equal((1, 20), (options.ChatMessagesPerSecond, options.GroupMessagesPerMinute));
    }

    [Fact]
    public void A_local_server_and_its_limits_can_be_set()
    {
        var options = TelegramOptions.Read(SettingsOf(
            ("Token", FakeTelegramServer.Token),
            ("ApiBaseUrl", "http://localhost:8081/bots"),
            ("MessagesPerSecond", "0")))!;

        Assert.Equal((new Uri("http://localhost:8081/bots"), 0), (options.ApiBaseUrl, options.MessagesPerSecond));
    }

    [Fact]
    public void All_faults_are_said_at_once_and_none_tells_the_token()
    {
        var settings = SettingsOf(
            ("Token", "123456789:secret but wrong"), ("ApiBaseUrl", "ftp://x"), ("MessagesPerSecond", "many"), ("Tokn", "x"));

        Assert.Null(TelegramOptions.Read(settings));

        var faults = settings.Faults();
        Assert.Equal(
            ["ApiBaseUrl", "MessagesPerSecond", "Token", "Tokn"],
            faults.Select(fault => fault.Where.Split(':')[^1]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.ToString().Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_webhook_needs_its_address_only()
    {
        var options = TelegramOptions.Read(SettingsOf(
            ("Token", FakeTelegramServer.Token), ("WebhookUrl", "https://bot.example.org/telegram")))!.Webhook!;

        Assert.Equal("/telegram", options.Url.AbsolutePath);
        Assert.Equal("127.0.0.1:8085", options.Listen.ToString());
        Assert.Matches("^[0-9a-f]{64}$", options.Secret);
    }

    [Fact]
    public void The_secret_of_a_webhook_is_the_same_everywhere_and_another_for_each_address()
    {
        Assert.Equal(Secret("https://a.example/"), Secret("https://a.example/"));
        Assert.NotEqual(Secret("https://a.example/"), Secret("https://b.example/"));

        static string Secret(string url) => TelegramOptions.Read(
            SettingsOf(("Token", FakeTelegramServer.Token), ("WebhookUrl", url)))!.Webhook!.Secret;
    }

    [Theory]
    [InlineData("WebhookUrl", "http://bot.example.org/telegram")]
    [InlineData("WebhookUrl", "bot.example.org")]
    [InlineData("WebhookSecret", "no spaces")]
    [InlineData("WebhookListen", "8085")]
    [InlineData("WebhookListen", "127.0.0.1")]
    [InlineData("WebhookListen", "localhost:8085")]
    public void A_wrong_setting_of_the_webhook_is_said(string key, string value)
    {
        var settings = SettingsOf(
            [("Token", FakeTelegramServer.Token), ("WebhookUrl", "https://bot.example.org/telegram"), (key, value)]);
        TelegramOptions.Read(settings);

        Assert.Equal($"setting Telegram:{key}", Assert.Single(settings.Faults()).Where);
    }

    [Fact]
    public void Settings_of_a_webhook_without_its_address_are_said()
    {
        var settings = SettingsOf(("Token", FakeTelegramServer.Token), ("WebhookSecret", "s3cret"), ("WebhookListen", "0.0.0.0:80"));

        Assert.Null(TelegramOptions.Read(settings)!.Webhook);
        Assert.Equal(2, settings.Faults().Length);
    }

    private static Settings SettingsOf(params IEnumerable<(string Key, string Value)> values)
    {
        var pairs = values
            .GroupBy(value => value.Key, value => value.Value)
            .Select(group => KeyValuePair.Create<string, string?>("Telegram:" + group.Key, group.Last()));
        return new Settings(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build(), []);
    }
}
