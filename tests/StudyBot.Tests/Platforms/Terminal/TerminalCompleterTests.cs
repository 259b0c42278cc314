using StudyBot.Platforms.Terminal;

namespace StudyBot.Tests.Platforms.Terminal;

public sealed class TerminalCompleterTests
{
    [Theory]
    [InlineData("/qu", "iz [number] [section] [kind] [time]")]
    [InlineData("/quiz", " [number] [section] [kind] [time]")]
    [InlineData("/quiz ", "[number] [section] [kind] [time]")]
    [InlineData("/quiz 3", " [section] [kind] [time]")]
    [InlineData("/quiz 3 ", "[section] [kind] [time]")]
    [InlineData("/lookup ", "words")]
    [InlineData("/lookup x", "")]
    [InlineData("/st", "  /stop  /streak  /start")]
    [InlineData("/un", "  /undo  /unlink")]
    [InlineData("/nothing", "")]
    [InlineData("/nothing at all", "")]
    [InlineData("/", "")]
    [InlineData("quiz", "")]
    [InlineData("", "")]
    public void What_may_follow_is_hinted_at(string typed, string hint) =>
        Assert.Equal(hint, TerminalCompleter.Hint(typed));
}
