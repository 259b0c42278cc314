using StudyBot.Core.Messages;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord;

public class DiscordAddressTests
{
    [Theory]
    [InlineData("1300000000000000001")]
    [InlineData("1300000000000000001/1200000000000000002")]
    public void An_address_is_read_as_it_was_written(string address) =>
        Assert.Equal(address, DiscordAddress.Of(new ConversationId("discord", address)).ToString());

    [Fact]
    public void An_aside_is_another_conversation_than_its_channel()
    {
        var channel = new DiscordAddress(new Snowflake(5));

        Assert.Equal("discord:5", channel.Conversation.ToString());
        Assert.Equal("discord:5/6", (channel with { Aside = new Snowflake(6) }).Conversation.ToString());
    }

    [Fact]
    public void An_account_is_a_users_id() =>
        Assert.Equal(new Snowflake(6), DiscordAddress.UserOf(DiscordAddress.Account(new Snowflake(6))));
}
