using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

/// <summary>What is answered in a quiz becomes what is asked again.</summary>
public sealed class QuizGradingTests
{
    private readonly MemoryStudyStore _store = new();

    [Theory]
    [InlineData("1905年", Rating.Good)]
    [InlineData("1906年", Rating.Again)]
    public async Task An_answer_grades_the_card(string answer, Rating rating)
    {
        var chat = Chat.Private(store: _store);
        await chat.Says("/quiz 1 1 cloze");
        await chat.Waits(Duration.FromSeconds(4));
        await chat.Says(answer);

        var review = Assert.Single(_store.Reviews);
        Assert.Equal((rating, CardState.New, "s1-built#c1"), (review.Rating, review.Before, review.QuestionId));
        Assert.Equal((ReviewSource.Quiz, AnswerWay.Typed), (review.Source, review.Way));
        Assert.Equal(Duration.FromSeconds(4), review.Took);
        await AssertReplayIsState(chat);
    }

    [Fact]
    public async Task Right_with_a_hint_is_hard()
    {
        var chat = Chat.Private(store: _store);
        await chat.Says("/quiz 1 1 cloze");
        await chat.Says("/hint");
        await chat.Says("1905年");

        Assert.Equal(Rating.Hard, Assert.Single(_store.Reviews).Rating);
    }

    [Fact]
    public async Task Right_but_slow_for_oneself_is_hard()
    {
        var chat = Chat.Private(store: _store);
        for (var quiz = 0; quiz < 8; quiz++)
        {
            await AnswerAsync(Duration.FromSeconds(4));
        }

        await AnswerAsync(Duration.FromSeconds(9));
        await AnswerAsync(Duration.FromSeconds(10));
        await AnswerAsync(Duration.FromMinutes(30));

        Assert.Equal(
            [.. Enumerable.Repeat(Rating.Good, 9), Rating.Hard, Rating.Good],
            _store.Reviews.Select(review => review.Rating));

        async Task AnswerAsync(Duration took)
        {
            await chat.Says("/quiz 1 1 cloze");
            await chat.Waits(took);
            await chat.Says("1905年");
        }
    }

    [Fact]
    public async Task What_is_skipped_says_nothing()
    {
        var chat = Chat.Private(store: _store);
        await chat.Says("/quiz 1 1 cloze");
        await chat.Says("/skip");

        Assert.Empty(_store.Reviews);
    }

    [Theory]
    [InlineData("花岗岩、红砖", Rating.Hard)]
    [InlineData("花岗岩", Rating.Again)]
    public async Task A_part_of_the_answer_counts_when_the_round_closes(string answer, Rating rating)
    {
        var chat = Chat.Private(store: _store);
        await chat.Says("/quiz 1 1 all");
        await chat.Says(answer);
        Assert.Empty(_store.Reviews);
        await chat.Says("/skip");

        Assert.Equal(rating, Assert.Single(_store.Reviews).Rating);
    }

    [Fact]
    public async Task Naming_all_in_several_messages_is_one_good_review()
    {
        var chat = Chat.Private(store: _store);
        await chat.Says("/quiz 1 1 all");
        await chat.Says("花岗岩");
        await chat.Says("红砖");
        await chat.Says("橡木");

        Assert.Equal(Rating.Good, Assert.Single(_store.Reviews).Rating);
    }

    [Fact]
    public async Task In_a_group_everybody_has_cards_of_their_own()
    {
        var chat = await Chat.Group(store: _store);
        await chat.Says("/quiz 1 2 单选");
        await chat.Presses("bob", "陈舟");
        await chat.Presses("carl", "林海");

        Assert.Equal([Rating.Good, Rating.Again], _store.Reviews.Select(review => review.Rating));
        Assert.Equal(2, _store.Reviews.Select(review => review.Learner).Distinct().Count());
    }

    [Fact]
    public async Task In_a_group_a_later_try_that_is_right_is_hard_and_counts_once()
    {
        var chat = await Chat.Group(store: _store);
        await chat.Says("/quiz 1 1 cloze");
        await chat.Sends("bob", new TypedText("1906年", true));
        await chat.Sends("bob", new TypedText("1905年", true));
        await chat.Sends("carl", new TypedText("1907年", true));
        await chat.Waits(Duration.FromSeconds(30));

        Assert.Equal([Rating.Hard, Rating.Again], _store.Reviews.Select(review => review.Rating));
    }

    [Fact]
    public async Task What_was_answered_when_the_quiz_is_stopped_counts()
    {
        var chat = await Chat.Group(store: _store);
        await chat.Says("/quiz 2 1 cloze");
        await chat.FillsIn("bob", "1906年");
        await chat.Says("/stop");

        Assert.Equal(Rating.Again, Assert.Single(_store.Reviews).Rating);
    }

    [Fact]
    public async Task One_person_has_one_memory_in_all_conversations()
    {
        var alone = Chat.Private(store: _store);
        await alone.Says("/quiz 1 1 cloze");
        await alone.Says("1905年");
        var group = await Chat.Group(store: _store);
        group.Now = alone.Now + Duration.FromDays(4);
        await group.Says("/quiz 1 1 cloze");
        await group.FillsIn("ann", "1905年");

        Assert.Equal([CardState.New, CardState.Learning], _store.Reviews.Select(review => review.Before));
        await AssertReplayIsState(group);
    }

    private async Task AssertReplayIsState(Chat chat)
    {
        var learner = _store.Reviews[0].Learner;
        var cards = await chat.Reads(work => work.CardsAsync(learner));
        Assert.NotEmpty(cards);
        Assert.Equal(cards.AsEnumerable(), ReviewReplay.Cards(_store.Reviews));
    }
}
