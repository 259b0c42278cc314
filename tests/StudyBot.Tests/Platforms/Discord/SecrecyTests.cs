using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Gateway;
using StudyBot.Testing;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord;

public sealed class SecrecyTests
{
    private const string InteractionSecret = "aW50ZXJhY3Rpb24SECRET";

    public static TheoryData<string, RestFault> Accidents => new()
    {
        { "cut", new RestFault.CutBefore() },
        { "failed", new RestFault.Fails(500) },
        { "too many", new RestFault.TooMany("user", 0.01) },
        { "banned", new RestFault.Foreign(429, "text/html", "<html>1015</html>", 900) },
        { "refused", new RestFault.Refuses(403, 50013, "Missing Permissions") },
        { "nonsense", new RestFault.Foreign(200, "application/json", "[") },
    };

    [Theory]
    [MemberData(nameof(Accidents))]
    public async Task Neither_token_is_in_a_log_or_an_exception(string accident, RestFault fault)
    {
        Assert.NotEmpty(accident);
        var log = new RememberingLogger<DiscordClient>();
        await using var rig = await DiscordRig.StartAsync(logger: log);
        rig.Discord.Faults.Next("", fault, times: 3);

        var failure = await Record.ExceptionAsync(() => rig.Client.SendAsync(
            new CreateFollowupMessage(
                FakeDiscord.ApplicationId,
                new InteractionToken(InteractionSecret),
                new MessageParams { Content = "x" }),
            CancellationToken.None));
        var second = await Record.ExceptionAsync(
            () => rig.Client.SendAsync(new GetCurrentApplication(), CancellationToken.None));

        foreach (var text in log.Entries.Append($"{failure}").Append($"{second}"))
        {
            Assert.DoesNotContain(InteractionSecret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(rig.Discord.Token, text, StringComparison.Ordinal);
        }

        Assert.NotNull(failure);
    }

    [Fact]
    public void A_token_shows_nothing_of_itself()
    {
        const string text = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.GfAkEd.loopback_only_0123456789abcdefghijkl";
        var token = DiscordToken.TryParse($"Bot {text}")!;

        Assert.Equal("(bot token)", $"{token}");
        Assert.DoesNotContain(text, $"{new GatewayIdentity(token, 0, 1)}", StringComparison.Ordinal);
        Assert.Equal("a (bot token) b", token.RemoveFrom($"a {text} b"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("123456789:AAtelegramtokenAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("a.b.c")]
    [InlineData("MTEwMDAwMDAwMDAwMDAwMDAwMQ.GfAkEd.loopback only 0123456789abcdefghijkl")]
    public void What_is_no_token_is_refused(string text) => Assert.Null(DiscordToken.TryParse(text));
}
