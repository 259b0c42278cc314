using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;

namespace StudyBot.Tests.Storage;

public abstract partial class StudyStoreContract
{
    private static readonly Instant _later = After(3_600);

    [StoreFact]
    public async Task Nothing_is_due_in_an_empty_store()
    {
        Assert.Null(await Store.NextDueAsync(CancellationToken.None));
        Assert.Empty(await LeaseAsync(_later));
    }

    [StoreFact]
    public async Task The_next_due_is_the_earliest()
    {
        await SetDueAsync("daily", "a", After(20));
        await SetDueAsync("round", "b", After(10));
        await ReopenAsync();

        Assert.Equal(After(10), await Store.NextDueAsync(CancellationToken.None));
    }

    [StoreFact]
    public async Task What_is_due_is_leased_oldest_first_with_its_conversation()
    {
        await DoAsync(unit => unit.ConversationAsync(ConversationKind.Channel, Noon));
        await SetDueAsync("daily", "b", After(2));
        await SetDueAsync("daily", "a", After(1));
        await SetDueAsync("daily", "c", After(60));

        Assert.Equal(
            [
                new DueItem(Chat, ConversationKind.Channel, "daily", "a", After(1)),
                new DueItem(Chat, ConversationKind.Channel, "daily", "b", After(2)),
            ],
            await LeaseAsync(After(59)));
    }

    [StoreFact]
    public async Task A_lease_takes_no_more_than_its_limit()
    {
        await SetDueAsync("daily", "b", After(2));
        await SetDueAsync("daily", "a", After(1));

        Assert.Equal(["a"], (await LeaseAsync(After(5), limit: 1)).Select(item => item.Key));
        Assert.Equal(["b"], (await LeaseAsync(After(5), limit: 1)).Select(item => item.Key));
    }

    [StoreFact]
    public async Task A_leased_row_comes_back_when_the_lease_ends()
    {
        await SetDueAsync("daily", "a", After(1));
        Assert.Single(await LeaseAsync(After(5), until: After(30)));

        Assert.Empty(await LeaseAsync(After(29)));
        Assert.Equal(After(30), await Store.NextDueAsync(CancellationToken.None));
        Assert.Single(await LeaseAsync(After(30)));
    }

    [StoreFact]
    public async Task A_leased_row_can_be_taken_once()
    {
        await SetDueAsync("daily", "a", After(1));
        await LeaseAsync(After(5));

        Assert.True(await DoAsync(unit => unit.TakeDueAsync("daily", "a", After(5))));
        Assert.False(await DoAsync(unit => unit.TakeDueAsync("daily", "a", After(5))));
        Assert.Null(await Store.NextDueAsync(CancellationToken.None));
    }

    [StoreFact]
    public async Task A_row_put_off_is_free_again_and_cannot_be_taken_early()
    {
        await SetDueAsync("daily", "a", After(1));
        await LeaseAsync(After(5));
        await SetDueAsync("daily", "a", After(100));

        Assert.False(await DoAsync(unit => unit.TakeDueAsync("daily", "a", After(99))));
        Assert.Equal(After(100), await Store.NextDueAsync(CancellationToken.None));
        Assert.Single(await LeaseAsync(After(100)));
    }

    [StoreFact]
    public async Task A_row_is_taken_by_its_own_conversation_kind_and_key_only()
    {
        await SetDueAsync("daily", "a", After(1));

        Assert.False(await DoAsync(OtherChat, unit => unit.TakeDueAsync("daily", "a", After(5))));
        Assert.False(await DoAsync(unit => unit.TakeDueAsync("round", "a", After(5))));
        Assert.False(await DoAsync(unit => unit.TakeDueAsync("daily", "b", After(5))));
        Assert.True(await DoAsync(unit => unit.TakeDueAsync("daily", "a", After(1))));
    }

    [StoreFact]
    public async Task A_cancelled_row_is_gone()
    {
        await SetDueAsync("daily", "a", After(1));
        await SetDueAsync("daily", "b", After(2));
        await DoAsync(unit => unit.CancelDueAsync("daily", "a"));

        Assert.Equal(["b"], (await LeaseAsync(After(5))).Select(item => item.Key));
    }

    private Task SetDueAsync(string kind, string key, Instant at) => DoAsync(unit => unit.SetDueAsync(kind, key, at));

    private async Task<IEnumerable<DueItem>> LeaseAsync(Instant now, Instant? until = null, int limit = 100) =>
        await Store.LeaseDueAsync(now, until ?? _later, limit, CancellationToken.None);
}
