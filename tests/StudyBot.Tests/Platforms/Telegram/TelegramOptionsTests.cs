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

    private static Settings SettingsOf(params IEnumerable<(string Key, string Value)> values)
    {
        var pairs = values.Select(value => KeyValuePair.Create<string, string?>("Telegram:" + value.Key, value.Value));
        return new Settings(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build(), []);
    }
}
