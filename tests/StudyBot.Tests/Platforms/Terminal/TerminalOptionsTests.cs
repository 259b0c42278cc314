using StudyBot.Platforms.Terminal;

namespace StudyBot.Tests.Platforms.Terminal;

public sealed class TerminalOptionsTests
{
    [Theory]
    [InlineData(null, null, "zh_CN.UTF-8", "zh")]
    [InlineData(null, null, "zh_TW", "zh")]
    [InlineData(null, null, "en_GB.UTF-8", "en")]
    [InlineData(null, null, "C.UTF-8", null)]
    [InlineData(null, null, "POSIX", null)]
    [InlineData(null, null, "ru_RU.UTF-8", null)]
    [InlineData(null, null, null, null)]
    [InlineData("", "", "zh_CN.UTF-8", "zh")]
    [InlineData("en_US.UTF-8", null, "zh_CN.UTF-8", "en")]
    [InlineData("C", null, "zh_CN.UTF-8", null)]
    [InlineData(null, "zh_CN.UTF-8", "en_US.UTF-8", "zh")]
    public void The_language_comes_from_the_locale(string? all, string? messages, string? lang, string? hint) =>
        Assert.Equal(hint, TerminalOptions.HintOf(name => name switch
        {
            "LC_ALL" => all,
            "LC_MESSAGES" => messages,
            _ => lang,
        }));
}
