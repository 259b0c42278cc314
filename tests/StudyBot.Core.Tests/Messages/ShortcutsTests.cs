using StudyBot.Core.Messages;

namespace StudyBot.Core.Tests.Messages;

public sealed class ShortcutsTests
{
    [Theory]
    [InlineData("footnote-2", "footnote:2")]
    [InlineData("section-0", "section:0")]
    [InlineData("keypoint-first-tier", "keypoint:first-tier")]
    [InlineData("quiz", "quiz")]
    [InlineData("quiz-s2", "quiz:section:2")]
    public void A_deep_link_is_what_it_leads_to(string payload, string action) =>
        Assert.Equal(action, Assert.IsType<Pressed>(Shortcuts.Resolve(new Command("start", payload))).Action);

    [Theory]
    [InlineData("review")]
    [InlineData("undo")]
    [InlineData("due")]
    public void A_deep_link_may_lead_to_a_command(string payload) =>
        Assert.Equal(new Command(payload, ""), Shortcuts.Resolve(new Command("start", payload)));

    [Theory]
    [InlineData("")]
    [InlineData("footnote-")]
    [InlineData("-2")]
    [InlineData("language-zh")]
    [InlineData("quiz-2")]
    [InlineData("keypoint-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Any_other_payload_is_only_a_start(string payload) =>
        Assert.Equal(new Command("start", payload), Shortcuts.Resolve(new Command("start", payload)));

    [Fact]
    public void A_button_can_type_a_command() =>
        Assert.Equal(new Command("quiz", "5 2"), Shortcuts.Resolve(new Pressed("/quiz 5 2")));

    [Fact]
    public void Everything_else_is_itself()
    {
        var pressed = new Pressed("footnote:2");
        Assert.Same(pressed, Shortcuts.Resolve(pressed));
    }
}
