using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Quizzes;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class QuizInPrivateTests
{
    [Fact]
    public async Task A_quiz_begins_with_its_length_and_the_first_question()
    {
        var chat = Chat.Private();
        var said = await chat.Says("/quiz 3");
        Assert.Contains("3 题", said.Text, StringComparison.Ordinal);
        Assert.Contains("问题 1/3", said.Text, StringComparison.Ordinal);
        Assert.Equal(["提示", "跳过", "结束"], said.Buttons);
        Assert.Null(Question(said).ClosesAt);
    }

    [Fact]
    public async Task A_right_answer_is_confirmed_with_why_evidence_and_score()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 3 1 填空");
        var said = await chat.Says("一九〇五年");
        Assert.Contains("✅ 答对了", said.Text, StringComparison.Ordinal);
        Assert.Contains("答案：1905年", said.Text, StringComparison.Ordinal);
        Assert.Contains("依据：灯塔于1905年建成", said.Text, StringComparison.Ordinal);
        Assert.Contains("脚注 2", said.Text, StringComparison.Ordinal);
        Assert.Contains("得分：1/1", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_to_stop_is_said_as_long_as_there_is_something_to_stop()
    {
        var chat = Chat.Private("en");
        await chat.Says("/quiz 2");
        Assert.Contains("Score: 0/1 · End the quiz: /stop", (await chat.Says("/skip")).Text, StringComparison.Ordinal);
        var last = await chat.Says("/skip");
        Assert.Contains("Score: 0/2", last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/stop", last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_answers_are_listed_as_the_language_does()
    {
        var said = new List<string>();
        foreach (var language in new[] { "zh", "en" })
        {
            var chat = Chat.Private(language);
            await chat.Says("/quiz 1 all");
            Assert.Contains(
                language == "zh" ? "其中一项共" : "one of them has", (await chat.Says("/hint")).Text, StringComparison.Ordinal);
            said.Add((await chat.Says("/skip")).Text);
        }

        Assert.Matches("答案：[^；\n]+；[^；\n]+", said[0]);
        Assert.Matches("Answer: [^;\n]+; [^;\n]+", said[1]);
        Assert.DoesNotContain("；", said[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_names_the_rule_that_accepted_the_answer()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 1 1 cloze");
        Assert.Contains("数字写法", (await chat.Says("一九〇五年")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_answer_gets_the_right_one_a_character_diff_and_the_evidence()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 1 1 cloze");
        var said = await chat.Says("1906年");
        Assert.Contains("❌ 不对", said.Text, StringComparison.Ordinal);
        Assert.Contains("{-6-}", said.Text, StringComparison.Ordinal);
        Assert.Contains("{+5+}", said.Text, StringComparison.Ordinal);
        Assert.Contains("答案：1905年", said.Text, StringComparison.Ordinal);
        Assert.Contains("脚注 2", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doubt_about_the_key_point_is_told_with_the_answer()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 1 1 cloze");
        Assert.Contains("脚注2的年份与此不合", (await chat.Says("1905")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_offers_to_repeat_what_was_missed_and_does_so()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 1 1 cloze");
        var end = await chat.Says("1906年");
        Assert.Contains("测验结束：0/1", end.Text, StringComparison.Ordinal);
        var again = await chat.Presses("重做错的 1 题");
        Assert.Contains("问题 1/1 · 填空", again.Text, StringComparison.Ordinal);
        Assert.Contains("测验结束：1/1", (await chat.Says("1905年")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_perfect_quiz_offers_another_one()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 1 1 cloze");
        Assert.Contains("再来一场", (await chat.Says("1905年")).Buttons);
    }

    [Fact]
    public async Task Quiz_again_shows_the_open_question()
    {
        var chat = Chat.Private();
        var first = Question(await chat.Says("/quiz 3"));
        Assert.Equal(first.Prompt, Question(await chat.Says("/quiz")).Prompt);
        var third = await chat.Says("/quiz 5 cloze");
        Assert.Equal(first.Prompt, Question(third).Prompt);
        Assert.Contains("/stop", third.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_question_comes_twice_in_a_quiz()
    {
        var chat = Chat.Private();
        var said = await chat.Says("/quiz 50");
        var total = Question(said).Progress.Total;
        HashSet<string> prompts = [Question(said).Prompt.ToString()];
        for (var round = 1; round < total; round++)
        {
            said = await chat.Says("/skip");
            Assert.True(prompts.Add(Question(said).Prompt.ToString()));
        }

        Assert.Contains("测验结束", (await chat.Says("/skip")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_is_answered_by_button_letter_or_words()
    {
        foreach (var answer in new Func<Chat, Task<Said>>[]
        {
            chat => chat.Presses("陈舟"),
            chat => chat.Says(LetterOf(chat, "陈舟")),
            chat => chat.Says("应该是陈舟吧"),
        })
        {
            var chat = Chat.Private();
            await chat.Says("/quiz 1 2 单选");
            Assert.Contains("✅", (await answer(chat)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_no_option_is_answered_kindly_and_the_question_stays_open()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 1 2 单选");
        Assert.Contains("A–C", (await chat.Says("Z")).Text, StringComparison.Ordinal);
        Assert.Contains("✅", (await chat.Presses("陈舟")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_right_choices_count_only_together()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 1 1 多选");
        Assert.Contains("🟡", (await chat.Picks("ann", "花岗岩")).Text, StringComparison.Ordinal);
        chat = Chat.Private();
        await chat.Says("/quiz 1 1 多选");
        Assert.Contains("✅", (await chat.Picks("ann", "花岗岩", "橡木")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Naming_them_all_may_take_several_messages_and_says_how_many_are_missing()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 1 1 列举");
        var first = await chat.Says("花岗石、红砖");
        Assert.Contains("还差 1 项", first.Text, StringComparison.Ordinal);
        Assert.Contains("✅ 答对了", (await chat.Says("还有橡木")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Giving_up_on_naming_them_all_keeps_the_partial_credit()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 1 1 列举");
        await chat.Says("花岗岩 红砖");
        Assert.Contains("测验结束：0.7/1", (await chat.Says("/skip")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_is_typed_in_letters()
    {
        var chat = Chat.Private();
        var question = Question(await chat.Says("/quiz 1 2 排序"));
        var letters = string.Concat(new[] { "林海", "陈舟", "何帆" }.Select(step => (char)('A' + question.Options.IndexOf(step))));
        Assert.Contains("✅", (await chat.Says(letters)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_may_be_filled_into_a_form()
    {
        var chat = Chat.Private();
        var question = Question(await chat.Says("/quiz 1 2 排序"));
        var letters = string.Concat(new[] { "林海", "陈舟", "何帆" }.Select(step => (char)('A' + question.Options.IndexOf(step))));
        Assert.Contains("✅", (await chat.FillsIn("ann", letters)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hints_narrow_the_answer_down_and_come_to_an_end()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 1 1 cloze");
        Assert.Contains("二十世纪初", (await chat.Says("/hint")).Text, StringComparison.Ordinal);
        Assert.Contains("1", (await chat.Presses("提示")).Text, StringComparison.Ordinal);
        Assert.Contains("没有更多提示", (await chat.Says("/hint")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/hint")]
    [InlineData("/skip")]
    [InlineData("/stop")]
    public async Task Without_a_quiz_the_commands_of_one_say_so(string command) =>
        Assert.Contains("没有进行中的测验", (await Chat.Private().Says(command)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Stopping_leaves_out_the_question_nobody_answered()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 3 1 cloze");
        Assert.Contains("这次没有作答", (await chat.Says("/stop")).Text, StringComparison.Ordinal);
        Assert.Null(await chat.Reads(QuizDocument.OpenAsync));
    }

    [Theory]
    [InlineData("/quiz -1", "1 到 50")]
    [InlineData("/quiz 0", "1 到 50")]
    [InlineData("/quiz 999999999999", "1 到 50")]
    [InlineData("/quiz 3 9", "没有「9」这一节")]
    [InlineData("/quiz 3 time:5s", "10 秒到 10 分钟")]
    [InlineData("/quiz 乱写", "看不懂「乱写」")]
    public async Task Odd_arguments_get_a_clear_answer(string typed, string expected) =>
        Assert.Contains(expected, (await Chat.Private().Says(typed)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_log_keeps_what_was_typed_once()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 1 1 cloze");
        await chat.Says("1905年");
        var learner = await chat.Reads(work => work.LearnerAsync(Some.Sender("ann").Account, "ann", chat.Now));
        var answer = Assert.Single(await chat.Reads(work => work.AnswersAsync(learner.Id))).Answer;
        Assert.Equal(("s1-built#c1", "1905年", "right"), (answer.QuestionId, answer.Typed, answer.Verdict));
    }

    [Fact]
    public async Task An_edit_of_the_pack_does_not_change_the_open_question()
    {
        var chat = Chat.Private();
        await chat.Says("/quiz 2 1 cloze");
        chat.Shelf.Current = Some.Shelf(Some.OtherPack);
        var said = await chat.Says("1905年");
        Assert.Contains("✅", said.Text, StringComparison.Ordinal);
        Assert.Contains("测验", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_English_quiz_is_English_throughout()
    {
        var chat = Chat.Private("en");
        var said = await chat.Says("/quiz 1 1 cloze");
        Assert.Contains("Question 1/1 · fill the gap · Section 1", said.Text, StringComparison.Ordinal);
        said = await chat.Says("in 1905");
        Assert.Contains("✅ Right", said.Text, StringComparison.Ordinal);
        Assert.Contains("The quiz is over: 1/1", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_an_earlier_question_gets_a_polite_answer()
    {
        var chat = Chat.Private();
        var old = Question(await chat.Says("/quiz 3"));
        await chat.Says("/skip");
        var said = await chat.Sends("ann", new Pressed(old.Action, ["0"]));
        Assert.Contains("已经结束", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_text_without_a_quiz_is_looked_up()
    {
        var said = await Chat.Private().Says("灯塔有多高");
        Assert.NotEmpty(said.Replies);
    }

    private static QuestionPart Question(Said said) => said.Replies.SelectMany(reply => reply.Parts).OfType<QuestionPart>().Single();

    private static string LetterOf(Chat chat, string option) =>
        ((char)('A' + chat.Screen.SelectMany(reply => reply.Parts).OfType<QuestionPart>().Last().Options.IndexOf(option))).ToString();
}
