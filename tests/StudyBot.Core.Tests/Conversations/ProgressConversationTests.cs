using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class ProgressConversationTests
{
    private static readonly Duration Day = Duration.FromDays(1);

    [Theory]
    [InlineData("zh", "还没有学习记录")]
    [InlineData("en", "Nothing is learned yet")]
    public async Task Before_anything_is_learned_there_is_a_way_to_begin(string language, string text)
    {
        var said = await Chat.Private(language).Says("/progress");

        Assert.Contains(text, said.Text, StringComparison.Ordinal);
        Assert.Single(said.Buttons);
        Assert.DoesNotContain(said.Replies[0].Parts, part => part is DrawingPart);
    }

    [Fact]
    public async Task Progress_says_recall_sections_reviews_streak_and_what_is_due()
    {
        var chat = Chat.Private();
        await Learns(chat, ("s1-built#c1", Rating.Good), ("s2-best-q1", Rating.Again));

        var said = await chat.Says("/进度");

        Assert.Equal(
            """
            📈 学习进度 · 海岛灯塔
            此刻的回忆率：100%
            题目：没学过 6，学习中 2，复习中 0
            近 30 天：复习 2 次，记得 50%
            连续学习：1 天
            今天到期：2 题

            各节掌握程度
            摘要：掌握 0%（已学 0/1，回忆率 —）
            第一节：掌握 20%（已学 1/5，回忆率 100%）
            第二节：掌握 50%（已学 1/2，回忆率 100%）
            """,
            ReplyText.Of(((TextPart)said.Replies[0].Parts[0]).Text));
    }

    [Fact]
    public async Task The_picture_has_the_same_in_it_and_says_so_in_words()
    {
        var chat = Chat.Private("en");
        await Learns(chat, ("s1-built#c1", Rating.Good));

        var drawing = (DrawingPart)(await chat.Says("/progress")).Replies[0].Parts[1];

        Assert.Equal(["100%", "1 day", "1", "1 of 8"], drawing.Picture.Tiles.Select(tile => tile.Value));
        Assert.Equal(1, drawing.Picture.Year.Counts[^1]);
        Assert.Equal(1, drawing.Picture.Year.Counts.Sum());
        Assert.Equal((52 * 7) + 1, drawing.Picture.Year.Counts.Length);
        Assert.Equal(["Apr", "Feb"], [drawing.Picture.Year.Months[0].Text, drawing.Picture.Year.Months[^2].Text]);
        Assert.Equal([1, 0], drawing.Picture.Forecast.Counts.Take(2));
        Assert.Equal("today", drawing.Picture.Forecast.Labels[0].Text);
        Assert.Equal(
            "Your progress: recall now 100%, 1 day in a row, 1 due today, 1 of 8 questions begun. In the last year there were "
            + "1 day of learning with 1 review. Recall by section: Abstract —, Section 1 100%, Section 2 —. The next 30 days "
            + "bring 1 review, at most 1 on a day.",
            drawing.AlternativeText);
    }

    [Fact]
    public async Task In_a_group_only_the_one_who_asks_sees_it()
    {
        var group = await Chat.Group();
        await group.Says("bob", "/quiz");

        var said = await group.Says("bob", "/progress");

        Assert.Equal(Some.Sender("bob").Account, Assert.Single(said.Replies).OnlyFor);
    }

    [Fact]
    public async Task The_streak_has_a_receipt()
    {
        var chat = Chat.Private();
        for (var day = 0; day < 8; day++)
        {
            await Learns(chat, ("s1-built#c1", Rating.Good));
            chat.Now += day == 6 ? 2 * Day : Day;
        }

        var said = await chat.Says("/streak");

        Assert.Equal(
            """
            🔥 连续学习 8 天（最长 8 天）
            今天还没有学；学一题，就能接上。
            没有冻结卡。

            3月4日  ✅ 1 次
            3月5日  ✅ 1 次
            3月6日  ✅ 1 次
            3月7日  ✅ 1 次
            3月8日  ✅ 1 次
            3月9日  ✅ 1 次
            3月10日  ✅ 1 次，得一张冻结卡
            3月11日  ❄️ 没有学，用了一张冻结卡
            3月12日  ✅ 1 次
            """,
            said.Text[..said.Text.LastIndexOf("\n\n", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task Without_a_streak_the_longest_is_remembered()
    {
        var chat = Chat.Private("en");
        Assert.Contains("today can be the first", (await chat.Says("/streak")).Text, StringComparison.Ordinal);
        await Learns(chat, ("s1-built#c1", Rating.Good));
        chat.Now += 3 * Day;

        Assert.Contains("the longest were 1 day", (await chat.Says("/streak")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_streak_lists_its_last_days_and_counts_the_others_together()
    {
        var chat = Chat.Private("en");
        for (var day = 0; day < 30; day++)
        {
            await Learns(chat, ("s1-built#c1", Rating.Good));
            chat.Now += Day;
        }

        var said = await chat.Says("/streak");

        Assert.Contains("4 Mar to 19 Mar: learned every day\n20 Mar", said.Text, StringComparison.Ordinal);
        Assert.Contains("Freezes to spare: 4", said.Text, StringComparison.Ordinal);
    }

    /// <summary>Ann's ratings, as a quiz or a review would log them.</summary>
    private static Task<bool> Learns(Chat chat, params (string Question, Rating Rating)[] ratings) => chat.Reads(async work =>
    {
        var ann = await work.LearnerAsync(Some.Sender("ann").Account, "ann", chat.Now);
        foreach (var (question, rating) in ratings)
        {
            await CardGrading.GradeAsync(work, StudySettings.Default("UTC"), new Grade(
                ann.Id, "lighthouse", question, rating, chat.Now, Duration.FromSeconds(3), ReviewSource.Quiz,
                AnswerWay.Typed, new ConversationId("test", "x")));
        }

        return true;
    });
}
