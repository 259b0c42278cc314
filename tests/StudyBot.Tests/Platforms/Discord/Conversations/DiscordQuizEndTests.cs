using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>A question that is not open any more, or not there, cannot be pressed.</summary>
public sealed class DiscordQuizEndTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_stop_the_open_question_says_that_the_quiz_is_over(bool isAlone)
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, place) = await BeginAsync(run, isAlone, 3);
        var question = await run.AskedAsync(ann, place, "1/3");

        ann.Run(place, "stop");

        await run.SeesAsync(ann, place, message => message == question && message.Text.Contains("The quiz is over"));
        AssertClosed(question);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_skip_the_open_question_is_the_reveal(bool isAlone)
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, place) = await BeginAsync(run, isAlone, 3);
        var question = await run.AskedAsync(ann, place, "1/3");

        ann.Run(place, "skip");

        await run.SeesAsync(ann, place, message => message == question && message.Text.Contains("Answer: "));
        AssertClosed(question);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Asked_once_more_a_question_is_open_where_it_stands_last(bool isAlone)
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, place) = await BeginAsync(run, isAlone, 3);
        var question = await run.AskedAsync(ann, place, "1/3");

        ann.Run(place, "quiz");

        await run.SeesAsync(ann, place, message => message == question && message.Text.EndsWith("⬇️"));
        AssertClosed(question);
        var again = await run.AskedAsync(ann, place, "1/3");
        Assert.True(again.Id > question.Id);
        ann.Press(again, "a|stop");
        await run.SeesAsync(ann, place, message => message == again && message.Text.Contains("The quiz is over"));
        AssertClosed(again);
    }

    [Fact]
    public async Task After_the_last_answer_no_question_is_open()
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, place) = await BeginAsync(run, isAlone: true, 1);
        var question = await run.AskedAsync(ann, place, "1/1");

        ann.Press(question, DiscordRun.Options(question)[0]);

        await run.SeesAsync(ann, place, message => message != question && message.Text.Contains("The quiz is over"));
        AssertClosed(question);
    }

    private static async Task<(FakeUser Ann, FakeChannel Place)> BeginAsync(DiscordRun run, bool isAlone, int number)
    {
        var ann = run.Member("Ann");
        if (!isAlone)
        {
            await run.SpeaksEnglishAsync();
        }

        var place = isAlone ? run.Discord.DirectMessage(ann) : run.Channel;
        ann.Run(place, "quiz", ("number", number), ("kind", "choice"));
        return (ann, place);
    }

    private static void AssertClosed(FakeMessage question)
    {
        Assert.Empty(DiscordRun.Options(question));
        Assert.DoesNotContain("a|stop", DiscordRun.Actions(question));
    }
}
