using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord;

public class DiscordReplyHandleTests
{
    private static readonly Snowflake Id = new(1_300_000_000_000_000_001);

    private static readonly InteractionToken Token = new("aW50ZXJhY3Rpb246MTIz:with:colons=e");

    public static TheoryData<DiscordReplyHandle> Handles => new(
        new DiscordReplyHandle.ToMessage(Id),
        new DiscordReplyHandle.ToInteraction(Id, Token, DiscordInteractionKind.Command),
        new DiscordReplyHandle.ToInteraction(Id, Token, DiscordInteractionKind.MessageCommand),
        new DiscordReplyHandle.ToInteraction(Id, Token, DiscordInteractionKind.Component, new Snowflake(7)),
        new DiscordReplyHandle.ToInteraction(Id, Token, DiscordInteractionKind.Component, new Snowflake(7), true),
        new DiscordReplyHandle.ToInteraction(Id, Token, DiscordInteractionKind.Modal, new Snowflake(7), true),
        new DiscordReplyHandle.ToInteraction(Id, Token, DiscordInteractionKind.Autocomplete),
        new DiscordReplyHandle.ToInteraction(Id, Token, DiscordInteractionKind.Command, User: Id),
        new DiscordReplyHandle.ToInteraction(
            Id, Token, DiscordInteractionKind.Component, new Snowflake(7), true, Id, true));

    [Theory]
    [MemberData(nameof(Handles))]
    public void What_is_written_is_read(DiscordReplyHandle handle) =>
        Assert.Equal(handle, DiscordReplyHandle.Parse(handle.ToString()));

    [Fact]
    public void Nothing_is_no_handle() => Assert.Null(DiscordReplyHandle.Parse(null));

    [Fact]
    public void One_of_an_earlier_version_is_read() => Assert.Equal(
        new DiscordReplyHandle.ToInteraction(
            new Snowflake(1), new InteractionToken("x"), DiscordInteractionKind.Component, new Snowflake(7), true),
        DiscordReplyHandle.Parse("b1:7e:x"));

    [Theory]
    [InlineData("x1:2:3")]
    [InlineData("c1:token")]
    [InlineData("t")]
    public void What_we_did_not_write_is_refused(string text) =>
        Assert.Throws<FormatException>(() => DiscordReplyHandle.Parse(text));

    [Fact]
    public void An_interaction_is_as_old_as_its_id()
    {
        var handle = new DiscordReplyHandle.ToInteraction(Id, Token, DiscordInteractionKind.Command);

        Assert.Equal(Id.CreatedAt, handle.CameAt);
    }
}
