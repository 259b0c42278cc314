using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;

namespace StudyBot.Tests.Storage;

public abstract partial class StudyStoreContract
{
    protected static AnswerRecord Answer(Learner learner, string question, string verdict, Instant at) => new(
        learner.Id, "quiz-1", 3, "pack", "v1", question, "我觉得是中国吧", verdict, 0.5, at, Duration.FromSeconds(4), false);

    [StoreFact]
    public async Task Answers_are_kept_in_the_order_of_logging_each_with_its_place()
    {
        var (ann, bob) = await DoAsync(async unit => (
            await unit.LearnerAsync(Ann, "Ann", Noon),
            await unit.LearnerAsync(Ann with { User = "bob" }, "Bob", Noon)));
        AnswerRecord[] anns =
        [
            Answer(ann, "q1", "right", After(8)), Answer(ann, "q2", "wrong", Noon), Answer(ann, "q1", "partial", Noon),
        ];
        await DoAsync(async unit =>
        {
            await unit.AddAnswerAsync(anns[0]);
            await unit.AddAnswerAsync(Answer(bob, "q1", "right", Noon));
            await unit.AddAnswerAsync(anns[1]);
        });
        await DoAsync(OtherChat, unit => unit.AddAnswerAsync(anns[2]));
        await ReopenAsync();

        var kept = await DoAsync(unit => unit.AnswersAsync(ann.Id));

        Assert.Equal(anns, kept.Select(answer => answer.Answer));
        Assert.Equal([Chat, Chat, OtherChat], kept.Select(answer => answer.Conversation));
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
