using System.Text.Json;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord;

public sealed class DiscordCustomIdTests
{
    public static TheoryData<DiscordCustomId, string> Forms => new()
    {
        { new DiscordCustomId.Act("footnote:2"), "a|footnote:2" },
        { new DiscordCustomId.Act("a:x1:2", 0), "a|a:x1:2|0" },
        { new DiscordCustomId.OpenForm("a:x1:2"), "m|a:x1:2" },
        { new DiscordCustomId.FilledForm("a:x1:2"), "f|a:x1:2" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void It_reads_what_it_writes(DiscordCustomId id, string text)
    {
        Assert.Equal(text, id.ToString());
        Assert.Equal(id, DiscordCustomId.Parse(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a|")]
    [InlineData("x|y")]
    [InlineData("a|y|z")]
    [InlineData("a|y|1|2")]
    [InlineData("somebody else's")]
    public void What_is_none_of_ours_is_told(string? text) => Assert.Null(DiscordCustomId.Parse(text));

    [Fact]
    public void The_longest_action_fits() => Assert.InRange(
        new DiscordCustomId.Act(new string('x', Actions.MaxBytes), 24).ToString().Length, 1, DiscordCustomId.MaxLength);

    [Theory]
    [InlineData("""{"custom_id":"a|hint","component_type":2}""", "hint", "")]
    [InlineData("""{"custom_id":"a|a:x1:2|3","component_type":2}""", "a:x1:2", "3")]
    [InlineData("""{"custom_id":"a|a:x1:2","component_type":3,"values":["0","2"]}""", "a:x1:2", "0,2")]
    [InlineData(
        """{"custom_id":"f|a:x1:2","components":[{"type":10,"id":1},{"type":18,"id":2,"component":{"type":4,"id":3,"custom_id":"answer","value":"1905"}}]}""",
        "a:x1:2",
        "1905")]
    [InlineData(
        """{"custom_id":"f|a:x1:2","components":[{"type":1,"components":[{"type":4,"custom_id":"answer","value":"1905"}]}]}""",
        "a:x1:2",
        "1905")]
    [InlineData("""{"custom_id":"of another bot","component_type":2}""", "?", "")]
    public void A_use_is_a_press(string data, string action, string values)
    {
        var pressed = Read(data);
        Assert.NotNull(pressed);
        Assert.Equal(action, pressed.Action);
        Assert.Equal(values, string.Join(',', pressed.Values));
    }

    [Fact]
    public void A_button_that_opens_a_form_is_not_for_the_middle() =>
        Assert.Null(Read("""{"custom_id":"m|a:x1:2","component_type":2}"""));

    private static Pressed? Read(string data) =>
        DiscordPress.Read(JsonSerializer.Deserialize(data, DiscordJson.Default.InteractionData)!);
}
