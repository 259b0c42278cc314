using StudyBot.Core.Handlers;

namespace StudyBot.Core.Tests.Handlers;

public sealed class CommandDescriptionTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("number=5", "5")]
    [InlineData("kind=cloze number=5 section=2", "5 2 cloze")]
    [InlineData("section=2", "section:2")]
    [InlineData("section=2 kind=order time=45s", "section:2 order 45s")]
    [InlineData("number=3 kind=short", "3 short")]
    [InlineData("thread=true", "")]
    public void Options_become_what_a_person_would_have_typed(string given, string arguments)
    {
        var values = given.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]);

        Assert.Equal(arguments, Commands.Quiz.Join(values.GetValueOrDefault));
    }

    [Fact]
    public void Words_are_joined_in_order_and_without_names() => Assert.Equal(
        "08:30 Almaty weekdays",
        Commands.Daily.Join(name => name switch
        {
            "time" => "08:30",
            "zone" => "Almaty",
            "days" => "weekdays",
            _ => null,
        }));
}
