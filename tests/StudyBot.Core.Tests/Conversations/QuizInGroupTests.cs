using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Quizzes;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class QuizInGroupTests
{
    [Fact]
    public async Task A_round_is_open_for_thirty_seconds_unless_told_otherwise()
    {
        var chat = await Chat.Group();
        var question = Question(await chat.Says("/quiz 2"));
        Assert.Equal(chat.Now + Duration.FromSeconds(30), question.ClosesAt);
        await chat.Says("/stop");
        Assert.Equal(Duration.FromSeconds(45), Question(await chat.Says("/quiz 2 time:45s")).OpenFor);
    }

    [Fact]
    public async Task Everybody_may_answer_and_the_reveal_names_who_was_right_and_what_others_chose()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 2 2 单选");
        Assert.All((await chat.Presses("bob", "陈舟")).Replies, reply => Assert.Equal("bob", reply.OnlyFor?.User));
        var wrong = await chat.Presses("carl", "林海");
        Assert.All(wrong.Replies, reply => Assert.Equal("carl", reply.OnlyFor?.User));
        Assert.Contains("❌", wrong.Text, StringComparison.Ordinal);
        var reveal = await chat.Waits(Duration.FromSeconds(30));
        Assert.Contains("答对：bob", reveal.Text, StringComparison.Ordinal);
        Assert.Contains("林海", reveal.Text, StringComparison.Ordinal);
        Assert.Contains("得分：bob 1", reveal.Text, StringComparison.Ordinal);
        Assert.True(reveal.Replies[0].Replaces);
    }

    [Fact]
    public async Task What_one_of_them_knew_is_not_said_of_all()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 1 2 单选");
        await chat.Presses("bob", "陈舟");
        await chat.Presses("carl", "林海");

        var ending = await chat.Waits(Duration.FromMinutes(1));

        Assert.Contains("每一题都有人答对", ending.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("全部答对", ending.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_answer_does_not_count()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 1 2 单选");
        await chat.Presses("bob", "林海");
        Assert.Contains("已经答过", (await chat.Presses("bob", "陈舟")).Text, StringComparison.Ordinal);
        Assert.Contains("没有人答对", (await chat.Waits(Duration.FromSeconds(30))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_typed_answer_gets_no_message_and_a_right_one_only_a_sign()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 1 1 cloze");
        Assert.Empty((await chat.Says("bob", "1906年")).Replies);
        Assert.Equal("(Right)", (await chat.Says("bob", "1905年")).Text);
        Assert.Contains("答对：bob", (await chat.Waits(Duration.FromSeconds(30))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_told_the_answer_through_a_form_cannot_better_it()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 1 1 cloze");
        var told = await chat.FillsIn("bob", "1906年");
        Assert.Equal("bob", Assert.Single(told.Replies).OnlyFor?.User);
        Assert.Equal(ReplyTone.Wrong, told.Replies[0].Tone);
        Assert.Contains("1905", told.Text, StringComparison.Ordinal);
        Assert.Contains("脚注", told.Text, StringComparison.Ordinal);
        Assert.Contains("已经答过", (await chat.FillsIn("bob", "1905年")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_question_tells_how_many_have_answered()
    {
        var chat = await Chat.Group();
        var asked = Question(await chat.Says("/quiz 1 2 单选"));
        await chat.Presses("bob", "林海");
        await chat.Presses("carl", "陈舟");
        await chat.Presses("carl", "林海");
        Assert.True(chat.Fleeting is { Replaces: true, OnlyFor: null });
        Assert.Contains(chat.Screen, reply => reply.Slot == chat.Fleeting!.Slot);
        var standing = Assert.IsType<QuestionPart>(chat.Fleeting!.Parts[0]);
        Assert.Equal("已有 2 人作答", standing.Standing);
        Assert.Equal(asked.Action, standing.Action);
    }

    [Fact]
    public async Task A_reveal_is_good_news_when_somebody_was_right()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 3 2 单选");
        await chat.Presses("bob", "陈舟");
        Assert.Equal(ReplyTone.Right, (await chat.Waits(Duration.FromSeconds(30))).Replies[0].Tone);
    }

    [Fact]
    public async Task Chatter_is_not_taken_for_an_answer()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 2 1 cloze");
        Assert.Empty((await chat.Says("bob", "大家好")).Replies);
        Assert.Contains("没有人作答", (await chat.Waits(Duration.FromSeconds(30))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_question_comes_later_after_a_miss_than_after_a_hit()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 3 2");
        await chat.Waits(Duration.FromSeconds(30));
        Assert.Empty((await chat.Waits(QuizRules.PauseAfterHit)).Replies);
        var next = await chat.Waits(QuizRules.PauseAfterMiss - QuizRules.PauseAfterHit);
        Assert.Equal(2, Question(next).Progress.Number);
    }

    [Fact]
    public async Task Skipping_needs_half_of_those_who_answered_lately()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 3 1 单选 多选 判断");
        foreach (var name in new[] { "bob", "carl", "dora" })
        {
            await chat.Sends(name, new Pressed(LatestAction(chat), ["0"]));
        }

        Assert.Contains("需要 2 人", (await chat.Says("bob", "/skip")).Text, StringComparison.Ordinal);
        Assert.Contains("需要 2 人", (await chat.Says("bob", "/skip")).Text, StringComparison.Ordinal);
        Assert.Contains("已跳过", (await chat.Says("carl", "/skip")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_starter_and_admins_skip_at_once()
    {
        var chat = await Chat.Group();
        await chat.Says("bob", "/quiz 3");
        Assert.Contains("已跳过", (await chat.Says("bob", "/skip")).Text, StringComparison.Ordinal);
        await chat.Waits(QuizRules.PauseAfterMiss);
        Assert.Contains("已跳过", (await chat.Says("ann", "/skip")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_needs_the_starter_or_an_admin()
    {
        var chat = await Chat.Group();
        await chat.Says("bob", "/quiz 3");
        var refused = await chat.Says("carl", "/stop");
        Assert.Contains("只有发起人 bob", refused.Text, StringComparison.Ordinal);
        Assert.Equal("carl", refused.Replies.Single().OnlyFor?.User);
        Assert.Contains("测验结束", (await chat.Says("bob", "/stop")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_unanswered_questions_in_a_row_put_the_quiz_aside_and_it_can_be_taken_up_again()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 8");
        var said = await chat.Waits(Duration.FromMinutes(10));
        Assert.Contains("连续 5 题没有人作答", said.Text, StringComparison.Ordinal);
        var resumed = await chat.Says("bob", "/quiz");
        Assert.Contains("还有 3 题", resumed.Text, StringComparison.Ordinal);
        Assert.Equal(6, Question(resumed).Progress.Number);
    }

    [Fact]
    public async Task The_podium_counts_right_answers_then_time_and_names_ties_together()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 1 2 单选");
        await chat.Waits(Duration.FromSeconds(4));
        await chat.Presses("bob", "陈舟");
        await chat.Presses("carl", "陈舟");
        await chat.Waits(Duration.FromSeconds(3));
        await chat.Presses("dora", "陈舟");
        await chat.Presses("emil", "林海");
        var end = await chat.Waits(Duration.FromMinutes(1));
        Assert.Contains("🥇 bob、carl：答对 1 题", end.Text, StringComparison.Ordinal);
        Assert.Contains("🥉 dora", end.Text, StringComparison.Ordinal);
        Assert.Contains("4. emil：答对 0 题", end.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_after_the_time_does_not_count()
    {
        var chat = await Chat.Group();
        await chat.Says("/quiz 2 2 单选");
        chat.Now += Duration.FromSeconds(31);
        Assert.Contains("已经结束", (await chat.Presses("bob", "陈舟")).Text, StringComparison.Ordinal);
    }

    private static QuestionPart Question(Said said) => said.Replies.SelectMany(reply => reply.Parts).OfType<QuestionPart>().Last();

    private static string LatestAction(Chat chat) => chat.Screen.SelectMany(reply => reply.Parts).OfType<QuestionPart>().Last().Action;
}
