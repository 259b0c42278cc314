using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>A daily fact is posted exactly once, whatever happens between Discord's taking it and our hearing.</summary>
public sealed class DiscordScheduledPostsTests
{
    private const string Post = "POST /channels/{channel_id}/messages";

    private static readonly Reply Fact = Reply.Say("A lighthouse is tall.") with { ScheduledKey = "daily-2024-03-04" };

    /// <summary>How long after the first try the second comes.</summary>
    public static TheoryData<string, int> Deaths => new()
    {
        { "before", 10 },
        { "after", 10 },
        { "before", 600 },
        { "after", 600 },
    };

    [Fact]
    public async Task It_is_posted_with_a_nonce_of_conversation_and_day()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var item = rig.Item(Fact);

        Assert.IsType<Shown>(await rig.DeliverAsync(item));

        var nonce = (string)Assert.Single(rig.Channel.Messages).Nonce!;
        Assert.Equal(nonce, DiscordNonce.Of(item with { Id = 99, At = item.At + Duration.FromHours(1) }, 0));
        Assert.NotEqual(nonce, DiscordNonce.Of(item with { Reply = Fact with { ScheduledKey = "daily-2024-03-05" } }, 0));
        Assert.NotEqual(nonce, DiscordNonce.Of(item with { To = new ConversationId("discord", "1") }, 0));
        Assert.InRange(nonce.Length, 1, 25);
    }

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task A_process_that_died_at_it_leaves_it_to_the_next(string moment, int seconds)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Channel.Write(rig.Ann, "hello");
        var item = rig.Item(Fact);
        if (moment == "after")
        {
            await rig.DeliverAsync(item);
        }

        rig.Start();
        rig.Time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.IsType<Shown>(await rig.DeliverAsync(item with { WasStarted = true }));

        Assert.Single(rig.Channel.Messages, message => message.Author == rig.Discord.Bot);
    }

    [Theory]
    [InlineData("before", 10)]
    [InlineData("after", 10)]
    [InlineData("before", 600)]
    [InlineData("after", 600)]
    public async Task A_line_that_drops_at_it_changes_nothing(string moment, int seconds)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Channel.Write(rig.Ann, "hello");
        var item = rig.Item(Fact);
        rig.Discord.Faults.Next(
            Post, moment == "before" ? new RestFault.CutBefore() : new RestFault.CutAfter(), DiscordRetryPolicy.MaxAttempts);

        Assert.IsType<NotNow>(await InTimeAsync(rig, rig.DeliverAsync(item)));
        rig.Time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.IsType<Shown>(await InTimeAsync(rig, rig.DeliverAsync(item)));

        Assert.Single(rig.Channel.Messages, message => message.Author == rig.Discord.Bot);
    }

    [Fact]
    public async Task What_perhaps_took_effect_at_an_earlier_try_is_looked_for_whatever_the_last_one_said()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var item = rig.Item(Fact);
        rig.Discord.Faults.Next(Post, new RestFault.CutAfter());
        rig.Discord.Faults.Next(Post, new RestFault.TooMany("user", 60));

        Assert.IsType<NotNow>(await InTimeAsync(rig, rig.DeliverAsync(item)));
        rig.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.IsType<Shown>(await InTimeAsync(rig, rig.DeliverAsync(item)));

        Assert.Single(rig.Channel.Messages);
    }

    [Fact]
    public async Task What_was_posted_long_ago_is_found_behind_hundreds_of_others()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var item = rig.Item(Fact);
        for (var count = 0; count < 150; count++)
        {
            rig.Channel.Write(rig.Ann, "before it");
        }

        await rig.DeliverAsync(item);
        for (var count = 0; count < 150; count++)
        {
            rig.Channel.Write(rig.Ann, "after it");
        }

        rig.Start();
        rig.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.IsType<Shown>(await rig.DeliverAsync(item with { WasStarted = true }));
        Assert.Single(rig.Channel.Messages, message => message.Author == rig.Discord.Bot);
    }

    [Fact]
    public async Task A_text_that_is_the_same_is_known_again_without_its_nonce()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var item = rig.Item(Fact);
        await rig.DeliverAsync(item);
        rig.Channel.Messages[0].Nonce = null;

        rig.Start();
        rig.Time.Advance(TimeSpan.FromMinutes(10));
        await rig.DeliverAsync(item with { WasStarted = true });

        Assert.Single(rig.Channel.Messages);
    }

    [Fact]
    public async Task Where_nobody_can_tell_it_is_not_posted_again()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Channel.BotPermissions &= ~Permissions.ReadMessageHistory;
        var item = rig.Item(Fact);
        await rig.DeliverAsync(item);

        rig.Start();
        rig.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.IsType<Uncertain>(await rig.DeliverAsync(item with { WasStarted = true }));

        Assert.Single(rig.Channel.Messages);
    }

    [Fact]
    public async Task It_is_not_sent_before_the_store_knows_that_it_is()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var item = await rig.Store.InConversationAsync(
            new DiscordAddress(rig.Channel.Id).Conversation,
            async work =>
            {
                await work.ConversationAsync(ConversationKind.Group, rig.Time.Now);
                return await work.AddReplyAsync(Fact, null, rig.Time.Now, rig.Time.Now + Duration.FromMinutes(1));
            },
            CancellationToken.None);
        rig.Discord.Faults.Next(Post, new RestFault.TooMany("user", 90));

        Assert.IsType<NotNow>(await rig.DeliverAsync(item));

        var again = await rig.Store.LeaseUndeliveredAsync(
            "discord", rig.Time.Now + Duration.FromMinutes(2), rig.Time.Now + Duration.FromMinutes(3), 10, CancellationToken.None);
        Assert.True(Assert.Single(again).WasStarted);
    }

    [Fact]
    public async Task A_thread_and_a_direct_message_get_theirs()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var dm = rig.Discord.DirectMessage(rig.Ann);

        await rig.DeliverAsync(Fact, null, ConversationKind.Private, dm);

        Assert.Equal("A lighthouse is tall.", Assert.Single(dm.Messages).Text);
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_gets_none_any_more()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var dm = rig.Discord.DirectMessage(rig.Ann);
        rig.Ann.BlocksBot = true;

        Assert.IsType<Refused>(await rig.DeliverAsync(Fact, null, ConversationKind.Private, dm));

        Assert.True(rig.Session.News.TryRead(out var news));
        Assert.Equal(LeftCause.Removed, Assert.IsType<Left>(news.Body).Cause);
    }

    private static async Task<DeliveryResult> InTimeAsync(DiscordPlatformRig rig, Task<DeliveryResult> delivery)
    {
        while (!delivery.IsCompleted)
        {
            await Task.WhenAny(delivery, rig.Time.WhenSleepingAsync(TimeSpan.FromSeconds(10)));
            if (!delivery.IsCompleted)
            {
                rig.Time.Advance(TimeSpan.FromMilliseconds(500));
            }
        }

        return await delivery;
    }
}
