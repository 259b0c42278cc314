using StudyBot.CommandLine;

namespace StudyBot.Tests.CommandLine;

public sealed class VerbsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(false, "--Telegram:Token=1:abc")]
    [InlineData(false, "--Content:Path", "here")]
    [InlineData(true, "check")]
    [InlineData(true, "lookup", "--json")]
    [InlineData(true, "chek")]
    [InlineData(true, "--help")]
    [InlineData(true, "--version")]
    [InlineData(true, "-h")]
    public void Only_settings_or_nothing_start_the_bot(bool isVerb, params string[] args) =>
        Assert.Equal(isVerb, Verbs.AreMeant(args));
}
