using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Leaderboards;
using StudyBot.Core.Study.Linking;
using StudyBot.Core.Study.Progress;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Tests.Storage;

public abstract partial class StudyStoreContract
{
    protected static AccountId AnnElsewhere => new("telegram", "17");

    private static ConversationId AnnsChat => new("telegram", "17");

    private static AnswerRecord Given(Learner learner, string question, string verdict, Instant at) => new(
        learner.Id, "z", 1, "pack", "v1", question, "typed", verdict, verdict == "right" ? 1 : 0, at,
        Duration.FromSeconds(3), false);

    private static LinkCode Code(string selector, AccountId issuer, Instant at) => new(
        selector, "hash", new LinkParty(issuer.Platform, issuer.User, Chat.ToString(), "Ann <b>", "zh"), at.ToUnixTimeTicks());

    [StoreFact]
    public async Task Days_learned_are_counted_without_what_was_taken_back()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(async unit =>
        {
            await unit.AddReviewAsync(Review(ann, "q1", Noon));
            await unit.AddReviewAsync(Review(ann, "q2", Noon) with { Rating = Rating.Again });
            await unit.AddReviewAsync(Review(ann, "q1", Noon) with { Day = SomeDay.PlusDays(3) });
            var last = (await unit.ReviewsAsync(ann.Id))[^1];
            await unit.AddReviewAsync(Review(ann, "q3", Noon) with { Day = SomeDay.PlusDays(-1) });
            await unit.AddReviewAsync(last with { Source = ReviewSource.Undo, Undoes = last.Id });
        });

        var days = await DoAsync(unit => unit.LearnedDaysAsync(ann.Id));

        Assert.Equal([new LearnedDay(SomeDay.PlusDays(-1), 1, 1), new LearnedDay(SomeDay, 2, 1)], days.AsEnumerable());
        Assert.Empty(await DoAsync(unit => unit.LearnedDaysAsync(new LearnerId(99))));
    }

    [StoreFact]
    public async Task Right_answers_of_a_conversation_come_with_names_and_with_who_hides()
    {
        var (ann, bob) = await DoAsync(async unit => (
            await unit.LearnerAsync(Ann, "Ann", Noon), await unit.LearnerAsync(new AccountId("terminal", "bob"), "Bob", Noon)));
        await DoAsync(async unit =>
        {
            await unit.AddAnswerAsync(Given(ann, "early", "right", After(-1)));
            await unit.AddAnswerAsync(Given(bob, "q1", "right", Noon));
            await unit.AddAnswerAsync(Given(ann, "q1", "wrong", Noon));
            await unit.AddAnswerAsync(Given(ann, "q2", "right", After(5)));
            await LeaderboardChoice.SaveAsync(unit, bob.Id, isHidden: true);
        });
        await DoAsync(OtherChat, unit => unit.AddAnswerAsync(Given(ann, "q3", "right", After(6))));

        Assert.Equal(
            [new RightAnswer(bob.Id, "Bob", "pack", "q1", Noon, true), new RightAnswer(ann.Id, "Ann", "pack", "q2", After(5), false)],
            (await DoAsync(unit => unit.RightAnswersAsync(Noon))).AsEnumerable());
    }

    [StoreFact]
    public async Task An_account_remembers_its_private_conversation()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(AnnElsewhere, "Ann", Noon));
        Assert.Equal(
            [new LearnerAccount(AnnElsewhere, null)], (await DoAsync(unit => unit.AccountsAsync(ann.Id))).AsEnumerable());

        await DoAsync(unit => unit.PlaceAccountAsync(AnnElsewhere, AnnsChat));

        Assert.Equal(
            [new LearnerAccount(AnnElsewhere, AnnsChat)],
            (await DoAsync(unit => unit.AccountsAsync(ann.Id))).AsEnumerable());
        Assert.Equal(ann, await DoAsync(unit => unit.FindLearnerAsync(AnnElsewhere)));
        Assert.Null(await DoAsync(unit => unit.FindLearnerAsync(Ann)));
    }

    [StoreFact]
    public async Task A_link_code_takes_the_place_of_the_earlier_one_and_of_the_expired()
    {
        await DoAsync(async unit =>
        {
            await unit.SaveLinkCodeAsync(Code("AAAA", Ann, Noon), Noon);
            await unit.SaveLinkCodeAsync(Code("BBBB", AnnElsewhere, Noon), Noon);
        });
        var claimed = Code("AAAA", Ann, Noon).ClaimedBy(Code("BBBB", AnnElsewhere, Noon).Issuer, After(60));
        await DoAsync(unit => unit.SaveLinkCodeAsync(claimed, After(60)));
        await ReopenAsync();

        Assert.Equal(claimed, await DoAsync(unit => unit.LinkCodeAsync("AAAA")));
        await DoAsync(unit => unit.SaveLinkCodeAsync(Code("CCCC", Ann, After(601)), After(601)));
        Assert.Null(await DoAsync(unit => unit.LinkCodeAsync("AAAA")));
        Assert.Null(await DoAsync(unit => unit.LinkCodeAsync("BBBB")));
        await DoAsync(unit => unit.RemoveLinkCodeAsync("CCCC"));
        Assert.Null(await DoAsync(unit => unit.LinkCodeAsync("CCCC")));
    }

    [StoreFact]
    public async Task What_one_learner_gives_another_has_and_the_first_is_gone()
    {
        var (ann, other) = await DoAsync(async unit => (
            await unit.LearnerAsync(Ann, "Ann", Noon), await unit.LearnerAsync(AnnElsewhere, "Annie", Noon)));
        await DoAsync(async unit =>
        {
            await unit.AddReviewAsync(Review(ann, "q1", Noon));
            await unit.AddReviewAsync(Review(other, "q2", Noon));
            await unit.AddAnswerAsync(Given(other, "q2", "right", Noon));
            await unit.SaveCardAsync(ann.Id, "pack", "q1", SomeCard);
            await unit.SaveCardAsync(other.Id, "pack", "q2", SomeCard);
            await unit.SaveLearnerDocumentAsync(other.Id, "settings", "{}");
        });

        await DoAsync(async unit =>
        {
            await unit.HoldAsync(other.Id, ann.Id);
            await unit.GiveAsync(other.Id, ann.Id);
        });

        Assert.Equal(
            [AnnElsewhere, Ann], (await DoAsync(unit => unit.AccountsAsync(ann.Id))).Select(account => account.Account));
        Assert.Equal(["q1", "q2"], (await DoAsync(unit => unit.ReviewsAsync(ann.Id))).Select(review => review.QuestionId));
        Assert.Equal("q2", Assert.Single(await DoAsync(unit => unit.AnswersAsync(ann.Id))).Answer.QuestionId);
        Assert.Empty(await DoAsync(unit => unit.CardsAsync(ann.Id)));
        Assert.Empty(await DoAsync(unit => unit.LearnerDocumentsAsync(other.Id)));
        Assert.Equal(ann.Id, (await DoAsync(unit => unit.LearnerAsync(AnnElsewhere, "Annie", Noon))).Id);
    }

    [StoreFact]
    public async Task A_detached_account_belongs_to_a_new_learner()
    {
        var ann = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => unit.AddReviewAsync(Review(ann, "q1", Noon)));

        var anew = await DoAsync(unit => unit.DetachAsync(Ann, "Ann", Noon));

        Assert.NotEqual(ann.Id, anew.Id);
        Assert.Equal(anew, await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon)));
        Assert.Single(await DoAsync(unit => unit.ReviewsAsync(ann.Id)));
        Assert.Empty(await DoAsync(unit => unit.AccountsAsync(ann.Id)));
    }

    [StoreFact]
    public async Task Documents_of_other_conversations_are_found_by_what_is_in_them_and_changed()
    {
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "{\"who\":\"100%_!\"}"));
        await DoAsync(OtherChat, unit => unit.SaveDocumentAsync("quiz", "{\"who\":\"1000\"}"));
        await DoAsync(OtherChat, unit => unit.SaveDocumentAsync("daily", "100%_!"));

        Assert.Equal(Chat, Assert.Single(await DoAsync(AnnsChat, unit => unit.ConversationsWithAsync("quiz", "100%_!"))));
        await DoAsync(AnnsChat, async unit =>
        {
            Assert.Equal("{\"who\":\"1000\"}", await unit.DocumentInAsync(OtherChat, "quiz"));
            await unit.SaveDocumentInAsync(OtherChat, "quiz", "{}");
            await unit.SaveDocumentInAsync(Chat, "quiz", null);
        });
        Assert.Equal("{}", await DoAsync(OtherChat, unit => unit.DocumentAsync("quiz")));
        Assert.Null(await DoAsync(unit => unit.DocumentAsync("quiz")));
        Assert.Equal(["daily", "quiz"], (await DoAsync(unit => unit.DocumentsInAsync(OtherChat))).Keys);
    }

    [StoreFact]
    public async Task A_forgotten_learner_leaves_nothing_and_takes_nothing_of_others()
    {
        var bob = await DoAsync(unit => unit.LearnerAsync(new AccountId("terminal", "bob"), "Bob", Noon));
        var ann = await DoAsync(AnnsChat, async unit =>
        {
            var place = await unit.ConversationAsync(ConversationKind.Private, Noon);
            var learner = await unit.LearnerAsync(AnnElsewhere, "Ann", Noon);
            await unit.SaveConversationAsync(place with { Language = "zh", PackId = "pack" });
            await unit.PlaceAccountAsync(AnnElsewhere, AnnsChat);
            await unit.SaveDocumentAsync("daily", "{}");
            await unit.SetDueAsync("daily", "", After(60));
            await unit.AddReplyAsync(Reply.Say("private"), null, Noon, Noon);
            await unit.SaveLearnerDocumentAsync(learner.Id, "settings", "{}");
            await unit.SaveLinkCodeAsync(Code("AAAA", AnnElsewhere, Noon), Noon);
            return learner;
        });
        await DoAsync(async unit =>
        {
            foreach (var learner in new[] { ann, bob })
            {
                await unit.AddReviewAsync(Review(learner, "q1", Noon));
                await unit.AddAnswerAsync(Given(learner, "q1", "right", Noon));
                await unit.SaveCardAsync(learner.Id, "pack", "q1", SomeCard);
            }

            await unit.AddReplyAsync(Reply.Say("to Ann") with { OnlyFor = AnnElsewhere }, null, Noon, Noon);
            await unit.AddReplyAsync(Reply.Say("to all"), null, Noon, Noon);
        });

        await DoAsync(unit => unit.ForgetAsync(ann.Id));

        Assert.Null(await DoAsync(unit => unit.FindLearnerAsync(AnnElsewhere)));
        Assert.Empty(await DoAsync(unit => unit.ReviewsAsync(ann.Id)));
        Assert.Empty(await DoAsync(unit => unit.AnswersAsync(ann.Id)));
        Assert.Empty(await DoAsync(unit => unit.CardsAsync(ann.Id)));
        Assert.Empty(await DoAsync(unit => unit.LearnerDocumentsAsync(ann.Id)));
        Assert.Null(await DoAsync(unit => unit.LinkCodeAsync("AAAA")));
        Assert.Empty(await DoAsync(unit => unit.DocumentsInAsync(AnnsChat)));
        Assert.Null((await DoAsync(AnnsChat, unit => unit.ConversationAsync(ConversationKind.Private, Noon))).Language);
        Assert.Null(await Store.NextDueAsync(CancellationToken.None));
        Assert.Empty(await Store.LeaseUndeliveredAsync("telegram", After(60), After(120), 10, CancellationToken.None));
        var left = await Store.LeaseUndeliveredAsync("terminal", After(60), After(120), 10, CancellationToken.None);
        Assert.Equal("to all", ((TextPart)Assert.Single(left).Reply.Parts[0]).Text.ToString());
        Assert.Single(await DoAsync(unit => unit.ReviewsAsync(bob.Id)));
        Assert.Equal("q1", Assert.Single(await DoAsync(unit => unit.RightAnswersAsync(Noon))).QuestionId);
        var anew = await DoAsync(unit => unit.LearnerAsync(AnnElsewhere, "Ann", Noon));
        Assert.NotEqual(ann.Id, anew.Id);
    }
}
