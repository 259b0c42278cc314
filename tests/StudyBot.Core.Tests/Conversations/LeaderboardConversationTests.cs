using NodaTime;
using StudyBot.Core.Study;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class LeaderboardConversationTests
{
    [Fact]
    public async Task Right_answers_on_different_questions_count_and_ties_are_named_together()
    {
        var group = await Chat.Group();
        await Answers(group, "ann", "q1", "q1", "q2");
        await Answers(group, "bob", "q1", "q3");
        await Answers(group, "cai", "q1");

        var said = await group.Says("cai", "/leaderboard");

        Assert.StartsWith(
            """
            🏆 排行榜 · 本周
            🥇 ann、bob：2 分
            🥉 cai：1 分
            你：第 3 名，1 分
            """,
            said.Text,
            StringComparison.Ordinal);
        Assert.Equal(["全部时间"], said.Buttons);
        Assert.Null(said.Replies[0].OnlyFor);
    }

    [Fact]
    public async Task The_same_question_counts_again_on_another_day_and_the_week_begins_on_Monday()
    {
        var group = await Chat.Group("en");
        await Answers(group, "ann", "q1");
        group.Now += Duration.FromDays(1);
        await Answers(group, "ann", "q1");
        Assert.Contains("ann: 2 points", (await group.Says("/leaderboard week")).Text, StringComparison.Ordinal);

        group.Now += Duration.FromDays(6);

        Assert.Contains("Nobody has a point yet", (await group.Says("/leaderboard")).Text, StringComparison.Ordinal);
        Assert.Contains("ann: 2 points", (await group.Presses("All time")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tenth_place_is_the_last_one_shown_but_ones_own_always_is()
    {
        var group = await Chat.Group("en");
        for (var player = 1; player <= 12; player++)
        {
            await Answers(group, $"p{player:00}", [.. Enumerable.Range(0, 20 - player).Select(number => $"q{number}")]);
        }

        var said = await group.Says("p12", "/leaderboard");

        Assert.Contains("10. p10: 10 points\nYou: place 12, 8 points", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("p11", said.Text, StringComparison.Ordinal);
        Assert.Contains("no point yet", (await group.Says("dan", "/leaderboard")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_opts_out_is_gone_at_once_and_comes_back_with_all_points()
    {
        var group = await Chat.Group("en");
        await Answers(group, "ann", "q1", "q2");
        await Answers(group, "bob", "q1");

        var left = await group.Says("bob", "/leaderboard off");

        Assert.Equal(Some.Sender("bob").Account, left.Replies[0].OnlyFor);
        var board = await group.Says("bob", "/leaderboard");
        Assert.DoesNotContain("bob", board.Text, StringComparison.Ordinal);
        Assert.Contains("You are not on leaderboards", board.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/leaderboard off", board.Text, StringComparison.Ordinal);
        await group.Says("bob", "/排行榜 加入");
        Assert.Contains("🥈 bob: 1 point", (await group.Says("/leaderboard")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_text_whatever_it_looks_like()
    {
        var group = await Chat.Group("en");
        await Answers(group, "<b>*_x_*</b>", "q1");

        Assert.Contains("🥇 <b>*_x_*</b>: 1 point", (await group.Says("/leaderboard")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_means_nothing_is_answered_with_how_it_goes()
    {
        var group = await Chat.Group("en");

        Assert.Contains("“yesterday” means nothing here", (await group.Says("/leaderboard yesterday")).Text, StringComparison.Ordinal);
    }

    private static Task<bool> Answers(Chat chat, string who, params string[] questions) => chat.Reads(async work =>
    {
        var learner = await work.LearnerAsync(Some.Sender(who).Account, who, chat.Now);
        foreach (var question in questions)
        {
            await work.AddAnswerAsync(new AnswerRecord(
                learner.Id, "z", 1, "lighthouse", "v", question, "x", "right", 1, chat.Now, Duration.FromSeconds(1), false));
        }

        return true;
    });
}
