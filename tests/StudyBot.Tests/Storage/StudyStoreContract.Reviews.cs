using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Tests.Storage;

public abstract partial class StudyStoreContract
{
    private static LocalDate SomeDay => new(2026, 3, 1);

    protected static Card SomeCard => new(
        CardState.Relearning, 1, 3.25, 6.5, Noon + Duration.FromDays(3), Noon, SomeDay, 7, 2);

    private static FsrsParameters Unusual => FsrsParameters.Default with
    {
        DesiredRetention = 0.85,
        LearningSteps = [Duration.FromSeconds(90)],
        RelearningSteps = [],
        MaximumIntervalDays = 365,
        IsFuzzed = false,
    };

    protected static ReviewRecord Review(Learner learner, string question, Instant at, string pack = "pack") => new(
        learner.Id, pack, question, Rating.Hard, CardState.Learning, at, SomeDay, Duration.FromMilliseconds(1_500),
        ReviewSource.Review, AnswerWay.Typed, 0.25, FsrsParameters.Default, Chat);

    [StoreFact]
    public async Task A_card_is_kept_as_it_was_saved()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => unit.SaveCardAsync(ann.Id, "pack", "q1", Card.New));
        Assert.Null(await DoAsync(unit => unit.CardAsync(ann.Id, "pack", "q1")));

        await DoAsync(unit => unit.SaveCardAsync(ann.Id, "pack", "q1", SomeCard));
        await ReopenAsync();

        Assert.Equal(SomeCard, await DoAsync(OtherChat, unit => unit.CardAsync(ann.Id, "pack", "q1")));
        var changed = SomeCard with { State = CardState.Review, Step = null, Stability = 0.1 + 0.2, Reps = 8 };
        await DoAsync(unit => unit.SaveCardAsync(ann.Id, "pack", "q1", changed));
        Assert.Equal(changed, await DoAsync(unit => unit.CardAsync(ann.Id, "pack", "q1")));
        Assert.Null(await DoAsync(unit => unit.CardAsync(ann.Id, "other", "q1")));
        Assert.Null(await DoAsync(unit => unit.CardAsync(new LearnerId(99), "pack", "q1")));
    }

    [StoreFact]
    public async Task A_card_that_is_new_again_is_gone()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => unit.SaveCardAsync(ann.Id, "pack", "q1", SomeCard));

        await DoAsync(unit => unit.SaveCardAsync(ann.Id, "pack", "q1", Card.New));

        Assert.Empty(await DoAsync(unit => unit.CardsAsync(ann.Id)));
    }

    [StoreFact]
    public async Task Cards_of_one_learner_are_listed_by_pack_and_question()
    {
        var (ann, bob) = await DoAsync(async unit => (
            await unit.LearnerAsync(Ann, "Ann", Noon),
            await unit.LearnerAsync(Ann with { User = "bob" }, "Bob", Noon)));
        await DoAsync(async unit =>
        {
            await unit.SaveCardAsync(ann.Id, "pack", "q2", SomeCard);
            await unit.SaveCardAsync(ann.Id, "pack", "q1", SomeCard);
            await unit.SaveCardAsync(ann.Id, "other", "q3", SomeCard);
            await unit.SaveCardAsync(bob.Id, "pack", "q4", SomeCard);
        });

        Assert.Equal(["q3", "q1", "q2"], Ids(await DoAsync(unit => unit.CardsAsync(ann.Id))));
        Assert.Equal(["q1", "q2"], Ids(await DoAsync(unit => unit.CardsAsync(ann.Id, "pack"))));
    }

    [StoreFact]
    public async Task Cards_are_due_before_a_time_the_longest_due_first()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(async unit =>
        {
            await unit.SaveCardAsync(ann.Id, "pack", "q1", SomeCard with { Due = After(30) });
            await unit.SaveCardAsync(ann.Id, "pack", "q2", SomeCard with { Due = After(10) });
            await unit.SaveCardAsync(ann.Id, "pack", "q3", SomeCard with { Due = After(20) });
            await unit.SaveCardAsync(ann.Id, "other", "q4", SomeCard with { Due = After(5) });
        });

        Assert.Equal(["q2", "q3"], Ids(await DoAsync(unit => unit.DueCardsAsync(ann.Id, "pack", After(30), 9))));
        Assert.Equal(["q2"], Ids(await DoAsync(unit => unit.DueCardsAsync(ann.Id, "pack", After(30), 1))));
        Assert.Empty(await DoAsync(unit => unit.DueCardsAsync(ann.Id, "pack", After(10), 9)));
    }

    [StoreFact]
    public async Task The_log_of_reviews_is_kept_whole_and_in_order()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => unit.AddReviewAsync(Review(ann, "q1", After(9))));
        await DoAsync(OtherChat, unit => unit.AddReviewAsync(Review(ann, "q2", After(3))));
        await DoAsync(unit => unit.AddReviewAsync(Review(ann, "q3", After(5), "other")));
        await ReopenAsync();

        var log = await DoAsync(unit => unit.ReviewsAsync(ann.Id));

        Assert.Equal(
            [
                Review(ann, "q1", After(9)),
                Review(ann, "q2", After(3)) with { Conversation = OtherChat },
                Review(ann, "q3", After(5), "other"),
            ],
            log.Select(review => review with { Id = 0 }));
        Assert.Equal(log.OrderBy(review => review.Id), log);
        Assert.Equal(3, log.Select(review => review.Id).Distinct().Count());
        Assert.Equal(["q1", "q2"], Ids(await DoAsync(unit => unit.ReviewsAsync(ann.Id, "pack"))));
        Assert.Equal(["q2"], Ids(await DoAsync(unit => unit.ReviewsAsync(ann.Id, "pack", "q2"))));
        Assert.Empty(await DoAsync(unit => unit.ReviewsAsync(new LearnerId(99))));
    }

    [StoreFact]
    public async Task A_review_keeps_what_it_was_scheduled_with_and_what_it_takes_back()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => unit.AddReviewAsync(Review(ann, "q1", Noon) with
        {
            Parameters = Unusual,
            Source = ReviewSource.Undo,
            Undoes = 7,
        }));

        var review = Assert.Single(await DoAsync(unit => unit.ReviewsAsync(ann.Id)));

        Assert.Equal(7, review.Undoes);
        Assert.Equal(FsrsParametersText.Write(Unusual), FsrsParametersText.Write(review.Parameters));
        Assert.Equal(0.85, review.Parameters.DesiredRetention);
        Assert.Equal([Duration.FromSeconds(90)], review.Parameters.LearningSteps.AsEnumerable());
        Assert.Empty(review.Parameters.RelearningSteps);
    }

    [StoreFact]
    public async Task Reviews_since_a_study_day_come_last_first()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(async unit =>
        {
            await unit.AddReviewAsync(Review(ann, "q1", Noon));
            await unit.AddReviewAsync(Review(ann, "q2", Noon) with { Day = SomeDay.PlusDays(1) });
            await unit.AddReviewAsync(Review(ann, "q3", Noon) with { Day = SomeDay.PlusDays(-1) });
            await unit.AddReviewAsync(Review(ann, "q4", Noon));
        });

        Assert.Equal(["q2", "q4", "q1"], Ids(await DoAsync(unit => unit.ReviewsSinceAsync(ann.Id, SomeDay, 9))));
        Assert.Equal(["q2", "q4"], Ids(await DoAsync(unit => unit.ReviewsSinceAsync(ann.Id, SomeDay, 2))));
    }

    [StoreFact]
    public async Task Learner_documents_are_of_the_learner_wherever_they_write_from()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => unit.SaveLearnerDocumentAsync(ann.Id, "settings", "{}"));
        await DoAsync(unit => unit.SaveLearnerDocumentAsync(ann.Id, "settings", "{1}"));
        await DoAsync(unit => unit.SaveLearnerDocumentAsync(ann.Id, "links", "{2}"));
        await DoAsync(unit => unit.SaveLearnerDocumentAsync(ann.Id, "links", null));
        await ReopenAsync();

        Assert.Equal("{1}", await DoAsync(OtherChat, unit => unit.LearnerDocumentAsync(ann.Id, "settings")));
        Assert.Null(await DoAsync(unit => unit.LearnerDocumentAsync(ann.Id, "links")));
        Assert.Null(await DoAsync(unit => unit.LearnerDocumentAsync(new LearnerId(99), "settings")));
    }

    [StoreFact]
    public async Task Eight_conversations_of_one_learner_lose_no_review()
    {
        const int rounds = 10;
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < rounds; round++)
            {
                await DoAsync(new ConversationId("terminal", $"chat-{writer}"), async unit =>
                {
                    var card = await unit.CardAsync(ann.Id, "pack", "q1");
                    await unit.SaveCardAsync(ann.Id, "pack", "q1", SomeCard with { Reps = (card?.Reps ?? 0) + 1 });
                    await unit.AddReviewAsync(Review(ann, "q1", Noon));
                });
            }
        })));

        Assert.Equal(Writers * rounds, (await DoAsync(unit => unit.CardAsync(ann.Id, "pack", "q1")))!.Reps);
        Assert.Equal(Writers * rounds, (await DoAsync(unit => unit.ReviewsAsync(ann.Id))).Length);
    }

    [StoreFact]
    public async Task Reviews_move_with_their_conversation()
    {
        var there = new ConversationId("telegram", "-100");
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => unit.AddReviewAsync(Review(ann, "q1", Noon)));
        await DoAsync(there, unit => unit.AddReviewAsync(Review(ann, "q2", Noon)));

        await DoAsync(unit => unit.MoveConversationAsync(there));

        var log = await DoAsync(there, unit => unit.ReviewsAsync(ann.Id));
        Assert.Equal(2, log.Length);
        Assert.All(log, review => Assert.Equal(there, review.Conversation));
    }

    private static IEnumerable<string> Ids(IEnumerable<StudyCard> cards) => cards.Select(card => card.QuestionId);

    private static IEnumerable<string> Ids(IEnumerable<ReviewRecord> log) => log.Select(review => review.QuestionId);
}
