using StudyBot.Core.Messages;
using StudyBot.Core.Study;

namespace StudyBot.Tests.Storage;

public abstract partial class StudyStoreContract
{
    [StoreFact]
    public async Task A_new_conversation_has_chosen_nothing()
    {
        var conversation = await DoAsync(unit => unit.ConversationAsync(ConversationKind.Group, Noon));

        Assert.Equal(new Conversation(Chat, ConversationKind.Group), conversation);
    }

    [StoreFact]
    public async Task A_conversation_is_remembered_as_saved()
    {
        var saved = new Conversation(Chat, ConversationKind.Group, "zh", "tokayev-diplomacy", IsOpen: false);
        await DoAsync(unit => unit.SaveConversationAsync(saved));
        await ReopenAsync();

        Assert.Equal(saved, await DoAsync(unit => unit.ConversationAsync(ConversationKind.Group, Noon)));
    }

    [StoreFact]
    public async Task A_conversation_reads_its_own_changes()
    {
        var read = await DoAsync(async unit =>
        {
            var conversation = await unit.ConversationAsync(ConversationKind.Private, Noon);
            await unit.SaveConversationAsync(conversation with { Language = "en" });
            return await unit.ConversationAsync(ConversationKind.Private, Noon);
        });

        Assert.Equal("en", read.Language);
    }

    [StoreFact]
    public async Task An_update_is_handled_once_in_its_conversation()
    {
        Assert.True(await DoAsync(unit => unit.IsFirstTimeAsync("u1", Noon)));
        Assert.False(await DoAsync(unit => unit.IsFirstTimeAsync("u1", After(5))));
        Assert.True(await DoAsync(unit => unit.IsFirstTimeAsync("u2", After(5))));
        Assert.True(await DoAsync(OtherChat, unit => unit.IsFirstTimeAsync("u1", After(5))));
        await ReopenAsync();
        Assert.False(await DoAsync(unit => unit.IsFirstTimeAsync("u1", After(6))));
    }

    [StoreFact]
    public async Task Updates_of_before_a_time_are_forgotten()
    {
        await DoAsync(unit => unit.IsFirstTimeAsync("old", Noon));
        await DoAsync(unit => unit.IsFirstTimeAsync("young", After(10)));

        await Store.ForgetUpdatesAsync(After(10), CancellationToken.None);

        Assert.True(await DoAsync(unit => unit.IsFirstTimeAsync("old", After(11))));
        Assert.False(await DoAsync(unit => unit.IsFirstTimeAsync("young", After(11))));
    }

    [StoreFact]
    public async Task One_account_is_one_learner_everywhere()
    {
        var here = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await ReopenAsync();
        var there = await DoAsync(OtherChat, unit => unit.LearnerAsync(Ann, "Ann", After(1)));
        var other = await DoAsync(unit => unit.LearnerAsync(new AccountId("telegram", "ann"), "Ann", After(2)));

        Assert.Equal(here, there);
        Assert.NotEqual(here.Id, other.Id);
    }

    [StoreFact]
    public async Task A_learner_bears_the_name_last_seen()
    {
        await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => unit.LearnerAsync(Ann, "安 👩‍🎓 '; DROP TABLE learners; --", After(1)));
        await ReopenAsync();

        var learner = await DoAsync(unit => unit.LearnerAsync(Ann, "安 👩‍🎓 '; DROP TABLE learners; --", After(2)));

        Assert.Equal("安 👩‍🎓 '; DROP TABLE learners; --", learner.Name);
    }

    [StoreFact]
    public async Task A_learners_language_is_remembered()
    {
        var learner = await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon));
        await DoAsync(unit => unit.SaveLearnerAsync(learner with { Language = "zh" }));

        Assert.Equal("zh", (await DoAsync(unit => unit.LearnerAsync(Ann, "Ann", Noon))).Language);
    }

    [StoreFact]
    public async Task Documents_are_kept_by_kind_and_conversation()
    {
        await DoAsync(async unit =>
        {
            await unit.SaveDocumentAsync("quiz", """{"round":1,"text":"第一梯队 \u0000 \\ \""}""");
            await unit.SaveDocumentAsync("daily", "{}");
        });
        await ReopenAsync();

        Assert.Equal("""{"round":1,"text":"第一梯队 \u0000 \\ \""}""", await DoAsync(unit => unit.DocumentAsync("quiz")));
        Assert.Equal("{}", await DoAsync(unit => unit.DocumentAsync("daily")));
        Assert.Null(await DoAsync(unit => unit.DocumentAsync("other")));
        Assert.Null(await DoAsync(OtherChat, unit => unit.DocumentAsync("quiz")));
    }

    [StoreFact]
    public async Task A_document_is_replaced_and_removed()
    {
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "1"));
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "2"));
        Assert.Equal("2", await DoAsync(unit => unit.DocumentAsync("quiz")));

        await DoAsync(unit => unit.SaveDocumentAsync("quiz", null));
        Assert.Null(await DoAsync(unit => unit.DocumentAsync("quiz")));
    }

    [StoreFact]
    public async Task Platforms_keep_what_they_need()
    {
        Assert.Null(await Store.PlatformStateAsync("telegram", "offset", CancellationToken.None));
        await Store.SavePlatformStateAsync("telegram", "offset", "1", CancellationToken.None);
        await Store.SavePlatformStateAsync("telegram", "offset", "2", CancellationToken.None);
        await Store.SavePlatformStateAsync("discord", "offset", "3", CancellationToken.None);
        await ReopenAsync();
        Assert.Equal("2", await Store.PlatformStateAsync("telegram", "offset", CancellationToken.None));

        await Store.SavePlatformStateAsync("telegram", "offset", null, CancellationToken.None);
        Assert.Null(await Store.PlatformStateAsync("telegram", "offset", CancellationToken.None));
        Assert.Equal("3", await Store.PlatformStateAsync("discord", "offset", CancellationToken.None));
    }
}
