using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Quizzes.QuestionMaking;

namespace StudyBot.Tests.Storage;

public abstract partial class StudyStoreContract
{
    protected static AnswerRecord Answer(Learner learner, string question, string verdict, Instant at) => new(
        learner.Id, "quiz-1", 3, "pack", "v1", question, "我觉得是中国吧", verdict, 0.5, at, Duration.FromSeconds(4), false);

    [StoreFact]
    public async Task History_counts_a_learners_answers_by_question_and_knows_the_last()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(async unit =>
        {
            await unit.AddAnswerAsync(Answer(ann, "q1", "right", Noon));
            await unit.AddAnswerAsync(Answer(ann, "q2", "wrong", Noon));
        });
        await DoAsync(OtherChat, unit => unit.AddAnswerAsync(Answer(ann, "q1", "partial", After(7))));
        await DoAsync(OtherChat, unit => unit.AddAnswerAsync(Answer(ann, "q2", "right", After(8))));
        await ReopenAsync();

        var history = await DoAsync(unit => unit.HistoryAsync(ann.Id, "pack"));

        Assert.Equal(
            [new QuestionHistory("q1", 2, false, After(7)), new QuestionHistory("q2", 2, true, After(8))],
            history.OrderBy(question => question.QuestionId));
    }

    [StoreFact]
    public async Task History_is_of_one_learner_and_one_pack()
    {
        var (ann, bob) = await DoAsync(async unit => (
            await unit.LearnerAsync(Ann, "Ann", Noon),
            await unit.LearnerAsync(Ann with { User = "bob" }, "Bob", Noon)));
        await DoAsync(unit => unit.AddAnswerAsync(Answer(ann, "q1", "right", Noon)));

        Assert.Empty(await DoAsync(unit => unit.HistoryAsync(bob.Id, "pack")));
        Assert.Empty(await DoAsync(unit => unit.HistoryAsync(ann.Id, "other")));
    }

    [StoreFact]
    public async Task The_last_of_answers_given_at_the_same_time_is_the_one_logged_last()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => unit.AddAnswerAsync(Answer(ann, "q", "wrong", Noon)));
        await DoAsync(unit => unit.AddAnswerAsync(Answer(ann, "q", "right", Noon)));

        var history = await DoAsync(unit => unit.HistoryAsync(ann.Id, "pack"));

        Assert.Equal([new QuestionHistory("q", 2, true, Noon)], history.AsEnumerable());
    }

    [StoreFact]
    public async Task Posted_facts_are_kept_in_order()
    {
        await DoAsync(unit => unit.AddPostedFactAsync("pack", "f2", Noon, startsRound: true));
        await DoAsync(unit => unit.AddPostedFactAsync("pack", "f1", Noon, startsRound: false));
        await DoAsync(unit => unit.AddPostedFactAsync("other", "f3", Noon, startsRound: true));
        await DoAsync(unit => unit.AddPostedFactAsync("pack", "f4", Noon, startsRound: false));
        await ReopenAsync();

        Assert.Equal(["f2", "f1", "f4"], (await DoAsync(unit => unit.PostedFactsAsync("pack"))).AsEnumerable());
        Assert.Empty(await DoAsync(OtherChat, unit => unit.PostedFactsAsync("pack")));
    }

    [StoreFact]
    public async Task A_new_round_of_facts_forgets_the_one_before()
    {
        await DoAsync(unit => unit.AddPostedFactAsync("pack", "f1", Noon, startsRound: true));
        await DoAsync(unit => unit.AddPostedFactAsync("other", "f9", Noon, startsRound: true));
        await DoAsync(unit => unit.AddPostedFactAsync("pack", "f2", Noon, startsRound: true));

        Assert.Equal(["f2"], (await DoAsync(unit => unit.PostedFactsAsync("pack"))).AsEnumerable());
        Assert.Equal(["f9"], (await DoAsync(unit => unit.PostedFactsAsync("other"))).AsEnumerable());
    }
}
