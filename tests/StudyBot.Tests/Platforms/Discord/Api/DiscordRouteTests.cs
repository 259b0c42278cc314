using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord.Api;

public sealed class DiscordRouteTests
{
    [Fact]
    public void A_channel_is_the_major_parameter_and_a_message_is_not()
    {
        var route = new GetChannelMessage(new Snowflake(12), new Snowflake(34)).Route;

        Assert.Equal("/channels/12/messages/34", route.Path);
        Assert.Equal("12", route.MajorParameter);
    }

    [Fact]
    public void An_interaction_s_webhook_counts_by_application_and_token()
    {
        var route = new CreateFollowupMessage(new Snowflake(9), new InteractionToken("a/b"), new MessageParams()).Route;

        Assert.Equal("/webhooks/9/a%2Fb", route.Path);
        Assert.Equal("9/a/b", route.MajorParameter);
        Assert.True(route.IsInteraction);
    }

    [Fact]
    public void A_callback_has_no_major_parameter()
    {
        var route = new CreateInteractionResponse(
            new Snowflake(1),
            new InteractionToken("t"),
            InteractionResponse.DeferredUpdate(),
            WithResponse: true).Route;

        Assert.Equal("/interactions/1/t/callback?with_response=true", route.Path);
        Assert.Equal("/interactions/{interaction_id}/{interaction_token}/callback", route.Template);
        Assert.Equal("", route.MajorParameter);
    }

    [Fact]
    public void An_emoji_is_escaped() =>
        Assert.EndsWith(
            "/reactions/%E2%9C%85/@me",
            new CreateReaction(new Snowflake(1), new Snowflake(2), "✅").Route.Path,
            StringComparison.Ordinal);
}
