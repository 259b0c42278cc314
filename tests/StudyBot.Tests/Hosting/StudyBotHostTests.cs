using StudyBot.Hosting;

namespace StudyBot.Tests.Hosting;

public sealed class StudyBotHostTests : IDisposable
{
    private readonly TerminalRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Lines_are_answered_in_their_order_and_the_program_ends_with_them()
    {
        var (exitCode, output) = await _run.RunAsync("/footnote 1\n/quiz 3\n");
        Assert.Equal(StudyBotHost.Ended, exitCode);
        var footnote = output.IndexOf("Footnote 1 ", StringComparison.Ordinal);
        var question = output.IndexOf("Question 1/3", StringComparison.Ordinal);
        Assert.True(footnote >= 0 && question > footnote, output);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task The_end_can_be_typed()
    {
        var (exitCode, output) = await _run.RunAsync("/exit\n/footnote 1\n");
        Assert.Equal((StudyBotHost.Ended, ""), (exitCode, output));
    }

    [Fact]
    public async Task A_review_is_pressed_through_and_goes_on_after_a_restart()
    {
        var (_, first) = await _run.RunAsync("/review 2\n1\n3\n1\n");
        Assert.Contains("[1] Show the answer  [2] Stop", first, StringComparison.Ordinal);
        Assert.Contains("[1] Forgot · 1 min  [2] Hard · 6 min  [3] Good · 10 min  [4] Easy · ", first, StringComparison.Ordinal);
        Assert.Contains("Good → again in 10 min", first, StringComparison.Ordinal);

        var (_, second) = await _run.RunAsync("/stop\n/due\n");

        Assert.Contains("Reviewed: 1, remembered: 1", second, StringComparison.Ordinal);
        Assert.Contains("19 new cards can be begun today", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_quiz_is_still_open_after_a_restart()
    {
        await _run.RunAsync("/quiz 3\n");
        var (_, output) = await _run.RunAsync("/quiz\n");
        Assert.Contains("Question 1/3", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_are_pressed_by_their_number()
    {
        var (_, output) = await _run.RunAsync("/footnote 1\n/1\n1\n/99\n");
        Assert.Contains("Footnote 2 ", output, StringComparison.Ordinal);
        Assert.Contains("no such button", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_can_be_tried_alone()
    {
        var (_, output) = await _run.RunAsync("/as Bob\n/quiz 2\n/as Eve\n/stop\n/as\n");
        Assert.Contains("You now speak in the group as Bob.", output, StringComparison.Ordinal);
        Assert.Contains(" 1/2 ", output, StringComparison.Ordinal);
        Assert.Contains("(only Eve sees this)", output, StringComparison.Ordinal);
        Assert.Contains("Back in your private chat.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_terminals_own_words_follow_the_language_chosen()
    {
        var (_, output) = await _run.RunAsync("/language zh\n/as Bob\n");
        Assert.Contains("现在以 Bob 的身份", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_are_said_at_once_each_with_its_cure_and_nothing_starts()
    {
        using var content = new TemporaryFolder();
        Directory.CreateDirectory(content.File("bad"));
        await File.WriteAllTextAsync(content.File("bad/zh.md"), "---\nid: other\n---\n");
        var (exitCode, output) = await _run.RunAsync(
            "/footnote 1\n",
            $"--Content:Path={content.Path}",
            "--Logging:Format=xml",
            "--Daily:Zone=Mars/Olympus",
            "--Metrics:Endpoint=http://x",
            "--Telegramm:Token=secret");
        Assert.Equal((StudyBotHost.NotStarted, ""), (exitCode, output));
        foreach (var place in new[] { "zh.md:", "Logging:Format", "Daily:Zone", "Metrics:Endpoint", "Telegramm:Token" })
        {
            Assert.Contains(place, _run.Errors, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("   at ", _run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_is_a_fault_like_any_other()
    {
        using var content = new TemporaryFolder();
        var (exitCode, _) = await _run.RunAsync(
            "", $"--Content:Path={content.Path}", $"--Storage:ConnectionString={content.Path}");
        Assert.Equal(StudyBotHost.NotStarted, exitCode);
        Assert.Contains("2 faults", _run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", _run.Errors, StringComparison.Ordinal);
    }
}
