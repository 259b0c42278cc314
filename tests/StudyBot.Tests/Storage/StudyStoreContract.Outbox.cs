using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;

namespace StudyBot.Tests.Storage;

public abstract partial class StudyStoreContract
{
    [StoreFact]
    public async Task A_reply_goes_where_the_message_came_from()
    {
        var item = await AddReplyAsync("hi", ConversationKind.Group);

        Assert.True(item.Id > 0);
        Assert.Equal((Chat, ConversationKind.Group), (item.To, item.ToKind));
        Assert.Equal(("handle", Noon, false), (item.ReplyHandle, item.At, item.WasStarted));
        Assert.Equal("hi", TextOf(item));
    }

    [StoreFact]
    public async Task A_reply_to_another_conversation_is_of_that_ones_kind()
    {
        await DoAsync(OtherChat, unit => unit.ConversationAsync(ConversationKind.Channel, Noon));
        var reply = Reply.Say("hi") with { To = OtherChat };

        var item = await DoAsync(unit => unit.AddReplyAsync(reply, null, Noon, After(60)));

        Assert.Equal((OtherChat, ConversationKind.Channel), (item.To, item.ToKind));
        Assert.Equal([item.Id], await UndeliveredAsync(After(60), "telegram"));
    }

    [StoreFact]
    public async Task A_reply_may_go_to_somebody_never_heard_of()
    {
        var reply = Reply.Say("hi") with { To = new ConversationId("telegram", "new") };

        var item = await DoAsync(unit => unit.AddReplyAsync(reply, null, Noon, After(60)));

        Assert.Equal(ConversationKind.Private, item.ToKind);
        Assert.Equal([item.Id], await UndeliveredAsync(After(60), "telegram"));
    }

    [StoreFact]
    public async Task Undelivered_replies_come_back_as_they_were_once_their_lease_has_ended()
    {
        var item = await AddReplyAsync("第一梯队 <b>&", ConversationKind.Group);

        Assert.Empty(await Store.LeaseUndeliveredAsync("terminal", After(59), _later, 9, CancellationToken.None));
        var again = Assert.Single(
            await Store.LeaseUndeliveredAsync("terminal", After(60), _later, 9, CancellationToken.None));

        Assert.Equal(item, again with { Reply = item.Reply });
        Assert.Equal("第一梯队 <b>&", TextOf(again));
        Assert.Empty(await UndeliveredAsync(After(61)));
    }

    [StoreFact]
    public async Task Undelivered_replies_are_leased_oldest_first_to_their_own_platform()
    {
        var first = await AddReplyAsync("1");
        var second = await AddReplyAsync("2");
        var third = await AddReplyAsync("3");

        Assert.True(first.Id < second.Id && second.Id < third.Id);
        Assert.Empty(await UndeliveredAsync(After(60), "telegram"));
        Assert.Equal([first.Id, second.Id], await UndeliveredAsync(After(60), limit: 2));
        Assert.Equal([third.Id], await UndeliveredAsync(After(60), limit: 2));
    }

    [StoreFact]
    public async Task A_delivered_reply_does_not_come_back()
    {
        var first = await AddReplyAsync("1");
        var second = await AddReplyAsync("2");

        await Store.DeliveredAsync([new Delivery(first.Id, Chat)], CancellationToken.None);
        await ReopenAsync();

        Assert.Equal([second.Id], await UndeliveredAsync(After(60)));
    }

    [StoreFact]
    public async Task A_started_delivery_is_known_as_such_after_a_restart()
    {
        var item = await AddReplyAsync("1");
        await Store.DeliveryStartedAsync(item.Id, CancellationToken.None);
        await ReopenAsync();

        var again = Assert.Single(
            await Store.LeaseUndeliveredAsync("terminal", After(60), _later, 9, CancellationToken.None));
        Assert.True(again.WasStarted);
    }

    [StoreFact]
    public async Task A_delivery_is_started_by_one_and_by_another_only_when_it_was_taken_back()
    {
        var item = await AddReplyAsync("1");

        Assert.True(await Store.DeliveryStartedAsync(item.Id, CancellationToken.None));
        Assert.False(await Store.DeliveryStartedAsync(item.Id, CancellationToken.None));
        await Store.DeliveryNotStartedAsync(item.Id, CancellationToken.None);
        Assert.True(await Store.DeliveryStartedAsync(item.Id, CancellationToken.None));
        await Store.DeliveredAsync([new Delivery(item.Id, Chat)], CancellationToken.None);
        Assert.False(await Store.DeliveryStartedAsync(item.Id, CancellationToken.None));
    }

    [StoreFact]
    public async Task What_a_reply_was_shown_as_is_remembered_by_slot()
    {
        var item = await AddReplyAsync("1");
        await Store.DeliveredAsync([new Delivery(item.Id, Chat, "round", "77")], CancellationToken.None);
        var next = await AddReplyAsync("2");
        await Store.DeliveredAsync(
            [new Delivery(next.Id, Chat, "round", "78"), new Delivery(99_999, Chat, "score", "5")],
            CancellationToken.None);
        await ReopenAsync();

        Assert.Equal("78", await Store.ShownAsync(Chat, "round", CancellationToken.None));
        Assert.Equal("5", await Store.ShownAsync(Chat, "score", CancellationToken.None));
        Assert.Null(await Store.ShownAsync(Chat, "none", CancellationToken.None));
        Assert.Null(await Store.ShownAsync(OtherChat, "round", CancellationToken.None));
    }

    [StoreFact]
    public async Task What_a_platform_keeps_of_a_reply_is_saved_with_it()
    {
        await Store.SavePlatformStateAsync("telegram", "old", "1", CancellationToken.None);
        var item = await AddReplyAsync("1");
        await Store.DeliveredAsync(
            [new Delivery(item.Id, Chat) { States = [new("telegram", "new", "2"), new("telegram", "old", null)] }],
            CancellationToken.None);
        await ReopenAsync();

        Assert.Equal("2", await Store.PlatformStateAsync("telegram", "new", CancellationToken.None));
        Assert.Null(await Store.PlatformStateAsync("telegram", "old", CancellationToken.None));
    }

    [StoreFact]
    public async Task Ids_of_replies_are_never_used_again()
    {
        var first = await AddReplyAsync("1");
        await Store.DeliveredAsync([new Delivery(first.Id, Chat)], CancellationToken.None);
        await ReopenAsync();

        Assert.True((await AddReplyAsync("2")).Id > first.Id);
    }

    protected Task<OutboxItem> AddReplyAsync(string text, ConversationKind kind = ConversationKind.Private) =>
        DoAsync(async unit =>
        {
            await unit.ConversationAsync(kind, Noon);
            return await unit.AddReplyAsync(Reply.Say(text), "handle", Noon, After(60));
        });

    private async Task<IEnumerable<long>> UndeliveredAsync(
        Instant now, string platform = "terminal", int limit = 100) =>
        (await Store.LeaseUndeliveredAsync(platform, now, _later, limit, CancellationToken.None))
            .Select(item => item.Id);

    private static string TextOf(OutboxItem item) =>
        Assert.IsType<TextPart>(Assert.Single(item.Reply.Parts)).Text.ToString();
}
