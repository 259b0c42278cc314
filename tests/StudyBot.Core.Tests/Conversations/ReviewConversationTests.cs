using NodaTime;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class ReviewConversationTests
{
    private readonly MemoryStudyStore _store = new();

    [Fact]
    public async Task A_review_shows_question_answer_evidence_and_four_ratings_with_their_intervals()
    {
        var chat = Chat.Private(store: _store);
        await LearnClozeAsync(chat);
        chat.Now += Duration.FromDays(4);

        var question = await chat.Says("/review 1");
        Assert.Contains("复习 · 还有 1 张 · 填空 · 第一节", question.Text, StringComparison.Ordinal);
        Assert.Contains("灯塔于", question.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1905", question.Text, StringComparison.Ordinal);
        Assert.Equal(["看答案", "结束"], question.Buttons);

        var answer = await chat.Presses("看答案");
        Assert.Contains("答案：1905年", answer.Text, StringComparison.Ordinal);
        Assert.Contains("脚注 2", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Replies[0].Replaces);
        Assert.Equal(["忘了 · 1 分钟", "吃力 · 10 分钟", "记得 · 16 天", "很熟 · 28 天"], answer.Buttons.Take(4));

        var end = await chat.Presses(answer.Buttons[2]);
        Assert.Contains("记得 → 16 天后再问", end.Text, StringComparison.Ordinal);
        Assert.Contains("复习了 1 次，记得 1 次", end.Text, StringComparison.Ordinal);
        Assert.Equal((Rating.Good, ReviewSource.Review, AnswerWay.Recalled), Last());
        await AssertReplayIsState(chat);
    }

    [Fact]
    public async Task A_typed_answer_is_graded_and_suggests_a_rating()
    {
        var chat = Chat.Private("en", store: _store);
        await LearnClozeAsync(chat, "1905");
        chat.Now += Duration.FromDays(4);
        await chat.Says("/review 1");

        var said = await chat.Says("1906");

        Assert.Contains("❌ Not right", said.Text, StringComparison.Ordinal);
        Assert.Contains("{-6-}", said.Text, StringComparison.Ordinal);
        Assert.Contains("Answer: 1905", said.Text, StringComparison.Ordinal);
        var primary = said.Replies[0].Parts.OfType<ChoicesPart>().SelectMany(part => part.Rows).SelectMany(row => row)
            .Single(choice => choice.Style == ChoiceStyle.Primary);
        Assert.StartsWith("Forgot · ", primary.Label, StringComparison.Ordinal);
        await chat.Presses(primary.Label);
        Assert.Equal((Rating.Again, ReviewSource.Review, AnswerWay.Typed), Last());
    }

    [Fact]
    public async Task New_cards_follow_up_to_the_days_limit_and_the_end_says_what_comes_when()
    {
        var chat = Chat.Private("en", store: _store);
        await chat.Says("/settings new 2");
        Assert.Contains("Review · 2 left", (await chat.Says("/review")).Text, StringComparison.Ordinal);
        await RateAsync(chat, "Easy");
        var end = await RateAsync(chat, "Easy");
        Assert.Contains("Reviewed: 2, remembered: 2", end.Text, StringComparison.Ordinal);
        Assert.Contains("Coming: ", end.Text + (await chat.Says("/due")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing to review now", (await chat.Says("/review")).Text, StringComparison.Ordinal);

        chat.Now += Duration.FromDays(1);
        Assert.Contains("Review · 2 left", (await chat.Says("/review")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_forgotten_comes_again_within_the_session()
    {
        var chat = Chat.Private("en", store: _store);
        var first = await chat.Says("/review 1");
        var prompt = Prompt(first);
        var again = await RateAsync(chat, "Forgot");
        Assert.Contains(prompt, ReplyText.Of(again.Replies[^1]), StringComparison.Ordinal);
        Assert.Contains("Reviewed: 2, remembered: 1", (await RateAsync(chat, "Easy")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_rating_can_be_taken_back_once()
    {
        var chat = Chat.Private("en", store: _store);
        await chat.Says("/review 2");
        await RateAsync(chat, "Forgot");
        var back = await chat.Presses("Undo");
        Assert.Contains("Taken back", back.Text, StringComparison.Ordinal);
        Assert.Empty(await CardsAsync(chat));
        var good = back.Buttons.Single(label => label.StartsWith("Easy", StringComparison.Ordinal));
        await chat.Presses(good);

        Assert.Equal([ReviewSource.Review, ReviewSource.Undo, ReviewSource.Review], _store.Reviews.Select(review => review.Source));
        Assert.Equal(CardState.Review, Assert.Single(await CardsAsync(chat)).Card.State);
        await AssertReplayIsState(chat);
    }

    [Fact]
    public async Task Only_the_last_rating_can_be_taken_back()
    {
        var chat = Chat.Private("en", store: _store);
        await chat.Says("/review 3");
        await RateAsync(chat, "Easy");
        var undo = chat.Screen.SelectMany(reply => reply.Parts).OfType<ChoicesPart>()
            .SelectMany(part => part.Rows).SelectMany(row => row).Single(choice => choice.Label == "Undo");
        await RateAsync(chat, "Easy");

        var said = await chat.Sends("ann", new Core.Messages.Pressed(undo.Action!));

        Assert.Contains("Only the last rating", said.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await CardsAsync(chat)).Count);
    }

    [Fact]
    public async Task A_button_of_an_earlier_question_does_nothing()
    {
        var chat = Chat.Private("en", store: _store);
        var first = await chat.Says("/review 3");
        var show = first.Replies[0].Parts.OfType<ChoicesPart>().SelectMany(part => part.Rows).SelectMany(row => row)
            .Single(choice => choice.Label == "Show the answer");
        await RateAsync(chat, "Easy");

        Assert.Equal("This question is over.", (await chat.Sends("ann", new Core.Messages.Pressed(show.Action!))).Text);
        Assert.Single(_store.Reviews);
    }

    [Fact]
    public async Task Stop_ends_a_review_and_says_what_is_left()
    {
        var chat = Chat.Private("en", store: _store);
        await chat.Says("/review 3");
        await RateAsync(chat, "Easy");

        var end = await chat.Says("/stop");

        Assert.Contains("Reviewed: 1", end.Text, StringComparison.Ordinal);
        Assert.Contains("Review", end.Buttons);
        Assert.Contains("No quiz is running", (await chat.Says("/stop")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_typed_long_after_a_question_are_looked_up()
    {
        var chat = Chat.Private("en", store: _store);
        await chat.Says("/review 3");
        await chat.Waits(Duration.FromHours(3));

        Assert.DoesNotContain("How well", (await chat.Says("granite")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("many")]
    [InlineData("<b>")]
    public async Task A_number_that_will_not_do_is_told(string number)
    {
        var chat = Chat.Private("en", store: _store);

        var said = await chat.Says("/review " + number);

        Assert.Contains($"“{number}” cards will not do", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_the_private_chat_is_offered_and_whoever_presses_is_asked_alone()
    {
        var group = await Chat.Group("en", store: _store);
        var offer = await group.Says("bob", "/review");
        Assert.True(offer.Replies[0].Parts.OfType<ChoicesPart>().Single().Rows[0][0].OpensPrivate);

        var question = await group.Presses("bob", "Review");

        Assert.All(question.Replies, reply => Assert.Equal("bob", reply.OnlyFor?.User));
        Assert.All((await group.Presses("bob", "Show the answer")).Replies, reply => Assert.Equal("bob", reply.OnlyFor?.User));
        var rating = group.Screen[^1].Parts.OfType<ChoicesPart>().Single().Rows[0][3].Label;
        Assert.All((await group.Presses("bob", rating)).Replies, reply => Assert.Equal("bob", reply.OnlyFor?.User));
        Assert.Equal(Rating.Easy, Assert.Single(_store.Reviews).Rating);
    }

    [Theory]
    [InlineData("/due", "new cards can be begun today")]
    [InlineData("/review 1", "Show the answer")]
    [InlineData("/review none", "“none”")]
    [InlineData("/settings", "How you study")]
    [InlineData("/settings new 7", "New cards a day: 7")]
    [InlineData("/settings new much", "“much”")]
    public async Task Where_one_can_be_answered_alone_nobody_is_sent_elsewhere(string command, string expected)
    {
        var group = await Chat.Group("en", store: _store);
        group.AnswersAlone = true;

        var said = await group.Says("bob", command);

        Assert.All(said.Replies, reply => Assert.Equal("bob", reply.OnlyFor?.User));
        Assert.Contains(expected, said.Text + string.Join(' ', said.Buttons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_answers_the_question_that_was_asked_last()
    {
        var chat = Chat.Private("en", store: _store);
        await chat.Says("/quiz 1 1 cloze");
        chat.Now += Duration.FromMinutes(1);
        await chat.Says("/review 1");
        chat.Now += Duration.FromMinutes(1);

        Assert.Contains("How well did you know it?", (await chat.Says("true")).Text, StringComparison.Ordinal);
        Assert.Contains("Answer: 1905", (await chat.Says("1905")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_will_not_stick_is_shown_with_its_passage_and_offered_differently()
    {
        var chat = Chat.Private("en", store: _store);
        await chat.Says("/settings new 0");
        await chat.Says("/quiz 1 1 cloze");
        await chat.Says("1905");
        var learner = _store.Reviews[0].Learner;
        await chat.Reads(async work =>
        {
            var card = await work.CardAsync(learner, "lighthouse", "s1-built#c1");
            await work.SaveCardAsync(learner, "lighthouse", "s1-built#c1", card! with { State = CardState.Review, Step = null, Lapses = 8 });
            return true;
        });
        chat.Now += Duration.FromDays(1);

        var question = await chat.Says("/review");
        Assert.Contains("Forgotten 8 times", question.Text, StringComparison.Ordinal);
        var other = await chat.Presses("Ask me differently");
        Assert.DoesNotContain("fill the gap", other.Text, StringComparison.Ordinal);
        var answer = await chat.Presses("Show the answer");
        Assert.Contains("Read it once more: ", answer.Text, StringComparison.Ordinal);
        await chat.Presses(answer.Buttons[2]);

        Assert.Equal("s1-built#c1", _store.Reviews[^1].QuestionId);
    }

    private static async Task<Said> RateAsync(Chat chat, string rating)
    {
        var answer = await chat.Presses("Show the answer");
        return await chat.Presses(answer.Buttons.Single(label => label.StartsWith(rating, StringComparison.Ordinal)));
    }

    private static async Task LearnClozeAsync(Chat chat, string answer = "1905年")
    {
        await chat.Says("/settings new 0");
        await chat.Says("/settings fuzz off");
        await chat.Says("/quiz 1 1 cloze");
        await chat.Says(answer);
    }

    private static string Prompt(Said said) => said.Text.Split('\n')[1];

    private (Rating Rating, ReviewSource Source, AnswerWay Way) Last() =>
        (_store.Reviews[^1].Rating, _store.Reviews[^1].Source, _store.Reviews[^1].Way);

    private async Task<IReadOnlyList<StudyCard>> CardsAsync(Chat chat) =>
        await chat.Reads(work => work.CardsAsync(_store.Reviews[0].Learner));

    private async Task AssertReplayIsState(Chat chat) =>
        Assert.Equal(await CardsAsync(chat), ReviewReplay.Cards(_store.Reviews));
}
