using NodaTime;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class UndoConversationTests
{
    private readonly MemoryStudyStore _store = new();

    [Theory]
    [InlineData("zh", "/撤销", "看答案", "忘了", "已撤销，请重新评价这一题", "很熟")]
    [InlineData("zh", "/undo", "看答案", "忘了", "已撤销，请重新评价这一题", "很熟")]
    [InlineData("en", "/undo", "Show the answer", "Forgot", "Taken back. How well did you know this one?", "Easy")]
    public async Task The_last_rating_is_taken_back_and_given_anew(
        string language, string typed, string show, string forgot, string takenBack, string easy)
    {
        var chat = Chat.Private(language, store: _store);
        await chat.Says("/review 2");
        await RateAsync(chat, show, forgot);

        var back = await chat.Says(typed);

        Assert.Contains(takenBack, back.Text, StringComparison.Ordinal);
        Assert.Empty(await CardsAsync(chat));
        await chat.Presses(back.Buttons.Single(label => label.StartsWith(easy, StringComparison.Ordinal)));
        Assert.Equal(
            [(Rating.Again, ReviewSource.Review), (Rating.Again, ReviewSource.Undo), (Rating.Easy, ReviewSource.Review)],
            _store.Reviews.Select(review => (review.Rating, review.Source)));
        Assert.Equal(await CardsAsync(chat), ReviewReplay.Cards(_store.Reviews));
    }

    [Theory]
    [InlineData("zh", "现在没有可以撤销的评价。", "看答案", "很熟")]
    [InlineData("en", "There is no rating of a review to take back.", "Show the answer", "Easy")]
    public async Task Without_a_rating_there_is_nothing_to_take_back(
        string language, string nothing, string show, string easy)
    {
        var chat = Chat.Private(language, store: _store);
        Assert.Equal(nothing, (await chat.Says("/undo")).Text);
        await chat.Says("/review 2");
        Assert.Equal(nothing, (await chat.Says("/undo")).Text);

        await RateAsync(chat, show, easy);
        await chat.Says("/undo");
        Assert.Equal(nothing, (await chat.Says("/undo")).Text);
        Assert.Equal(2, _store.Reviews.Length);
    }

    [Fact]
    public async Task What_ended_with_its_last_card_can_still_be_mended_but_not_much_later()
    {
        var chat = Chat.Private("en", store: _store);
        await chat.Says("/review 1");
        Assert.Contains("Reviewed: 1", (await RateAsync(chat, "Show the answer", "Easy")).Text, StringComparison.Ordinal);
        var back = await chat.Says("/undo");
        Assert.Contains("Taken back", back.Text, StringComparison.Ordinal);
        await chat.Presses(back.Buttons.Single(label => label.StartsWith("Easy", StringComparison.Ordinal)));

        await chat.Waits(Duration.FromHours(1));

        Assert.Contains("no rating of a review", (await chat.Says("/undo")).Text, StringComparison.Ordinal);
        Assert.Single(await CardsAsync(chat));
    }

    [Fact]
    public async Task An_answer_in_a_quiz_is_never_taken_back()
    {
        var chat = Chat.Private("en", store: _store);
        await chat.Says("/settings new 0");
        await chat.Says("/quiz 1 1 cloze");
        await chat.Says("1905");
        chat.Now += Duration.FromDays(4);
        await chat.Says("/review 2");
        await RateAsync(chat, "Show the answer", "Good");
        await chat.Says("/quiz 1 1 cloze");
        await chat.Says("1905");
        var before = await CardsAsync(chat);

        Assert.Contains("Only the last rating", (await chat.Says("/undo")).Text, StringComparison.Ordinal);

        Assert.Equal(before, await CardsAsync(chat));
        Assert.Equal(
            [ReviewSource.Quiz, ReviewSource.Review, ReviewSource.Quiz],
            _store.Reviews.Select(review => review.Source));
    }

    [Fact]
    public async Task In_a_group_the_private_chat_is_offered_and_whoever_presses_is_answered_alone()
    {
        var group = await Chat.Group("en", store: _store);
        await group.Says("bob", "/review 2");
        await group.Presses("bob", "Review");
        await group.Presses("bob", "Show the answer");
        await group.Presses("bob", Label(group, "Easy"));

        Assert.Equal(["Undo"], (await group.Says("bob", "/undo")).Buttons);
        var back = await group.Presses("bob", "Undo");

        Assert.Contains("Taken back", back.Text, StringComparison.Ordinal);
        Assert.All(back.Replies, reply => Assert.Equal("bob", reply.OnlyFor?.User));
    }

    private static async Task<Said> RateAsync(Chat chat, string show, string rating)
    {
        var answer = await chat.Presses(show);
        return await chat.Presses(answer.Buttons.Single(label => label.StartsWith(rating, StringComparison.Ordinal)));
    }

    private static string Label(Chat chat, string beginning) => new Said([chat.Screen[^1]]).Buttons
        .Single(label => label.StartsWith(beginning, StringComparison.Ordinal));

    private async Task<IReadOnlyList<StudyCard>> CardsAsync(Chat chat) =>
        await chat.Reads(work => work.CardsAsync(_store.Reviews[0].Learner));
}
