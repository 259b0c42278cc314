using Microsoft.Extensions.Configuration;
using StudyBot.Hosting;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord;

public sealed class DiscordOptionsTests
{
    private const string Token = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.GfAkEd.loopback_only_0123456789abcdefghijkl";

    [Fact]
    public void Without_a_token_the_platform_is_not_wanted()
    {
        var settings = Settings();

        Assert.Null(DiscordOptions.Read(settings));
        Assert.Empty(settings.Faults());
    }

    [Fact]
    public void A_token_is_enough()
    {
        var options = DiscordOptions.Read(Settings(("Discord:Token", Token)))!;

        Assert.Equal(DiscordOptions.DiscordItself, options.ApiBaseUrl);
        Assert.Equal((null, null, 50), (options.Shards, options.TestGuild, options.RequestsPerSecond));
    }

    [Fact]
    public void Everything_can_be_set()
    {
        var options = DiscordOptions.Read(Settings(
            ("Discord:Token", $"Bot {Token}"),
            ("Discord:ApiBaseUrl", "http://proxy:8080/discord/api"),
            ("Discord:Shards", "0-1/4"),
            ("Discord:TestGuild", "41771983423143937")))!;

        Assert.Equal(new Uri("http://proxy:8080/discord/api"), options.ApiBaseUrl);
        Assert.Equal(new ShardRange(0, 1, 4), options.Shards);
        Assert.Equal(new Snowflake(41771983423143937), options.TestGuild);
    }

    [Fact]
    public void All_faults_are_found_at_once_and_none_shows_the_token()
    {
        var settings = Settings(
            ("Discord:Token", "SECRET but no token"),
            ("Discord:Shards", "2-1/4"),
            ("Discord:TestGuild", "my server"),
            ("Discord:RequestsPerSecond", "0"),
            ("Discord:Shard", "1"));

        Assert.Null(DiscordOptions.Read(settings));

        Assert.Equal(5, settings.Faults().Length);
        Assert.DoesNotContain(settings.Faults(), fault => $"{fault}".Contains("SECRET", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0-1/4", 0, 1, 4)]
    [InlineData("2/4", 2, 2, 4)]
    [InlineData("4", 0, 3, 4)]
    [InlineData("1", 0, 0, 1)]
    public void A_choice_of_shards_is_read(string text, int first, int last, int total) =>
        Assert.Equal(new ShardRange(first, last, total), ShardRange.TryParse(text));

    [Theory]
    [InlineData("0")]
    [InlineData("4/4")]
    [InlineData("3-1/4")]
    [InlineData("-1/4")]
    [InlineData("a/b")]
    [InlineData("0-1/99999")]
    public void Shards_that_cannot_be_are_refused(string text) => Assert.Null(ShardRange.TryParse(text));

    private static Settings Settings(params (string Key, string Value)[] values) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)))
            .Build(),
        []);
}
