using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>What nobody knows the fate of, and what a process left behind.</summary>
public sealed class DiscordPlatformFateTests
{
    private const string Callback = "/callback";

    private const string FollowUp = "POST /webhooks/{application_id}/{interaction_token}";

    private const string Post = "POST /channels/{channel_id}/messages";

    private static readonly Reply Question = new(
        new TextPart("When?"), new ChoicesPart(new Choice("1905", "a:x:1"), new Choice("Skip", "skip"))) { Slot = "round-1" };

    private static readonly Reply Reveal = Reply.Say("1905 it was") with { Slot = "round-1", Replaces = true };

    [Theory]
    [InlineData("cut before")]
    [InlineData("cut after")]
    [InlineData("500 before")]
    [InlineData("500 after")]
    public async Task A_callback_whose_fate_is_unknown_is_shown_once(string fault)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Discord.Faults.Next(Callback, FaultOf(fault));
        var (_, handle) = rig.Run();

        await InTimeAsync(rig, rig.DeliverAsync(Question, handle));
        await rig.DeliverAsync(Reveal);

        Assert.Equal("1905 it was", Assert.Single(rig.Channel.Messages).Text);
    }

    [Theory]
    [InlineData("cut before")]
    [InlineData("cut after")]
    [InlineData("500 before")]
    [InlineData("500 after")]
    public async Task A_channel_message_whose_fate_is_unknown_is_shown_once(string fault)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Discord.Faults.Next(Post, FaultOf(fault));

        await InTimeAsync(rig, rig.DeliverAsync(Question));

        Assert.Single(rig.Channel.Messages);
    }

    [Theory]
    [InlineData("cut before")]
    [InlineData("cut after")]
    [InlineData("500 before")]
    [InlineData("500 after")]
    public async Task What_follows_an_answer_and_whose_fate_is_unknown_is_shown_once(string fault)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (_, handle) = rig.Run();
        await rig.DeliverAsync(Reply.Say("A quiz!"), handle);
        rig.Discord.Faults.Next(FollowUp, FaultOf(fault));
        var item = rig.Item(Question, handle);

        Assert.IsType<NotNow>(await rig.DeliverAsync(item));
        Assert.IsType<Shown>(await rig.DeliverAsync(item));
        await rig.DeliverAsync(Reveal);

        Assert.Equal(["A quiz!", "1905 it was"], rig.Channel.Messages.Select(message => message.Text));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task After_a_death_between_answering_and_noting_it_is_not_shown_again(bool isForOne, bool isFollowUp)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (_, handle) = rig.Run();
        if (isFollowUp)
        {
            await rig.DeliverAsync(Reply.Say("A quiz!"), handle);
        }

        var item = rig.Item(
            Question with { OnlyFor = isForOne ? DiscordAddress.Account(rig.Ann.Id) : null }, handle);
        await rig.DeliverAsync(item);

        rig.Start();
        Assert.IsType<Shown>(await rig.DeliverAsync(item with { IsLeftover = true }));

        Assert.Single(rig.Channel.Messages, message => message.Text.StartsWith("When?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_death_between_showing_showing_and_noting_it_is_not_shown_again()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var item = rig.Item(Question);
        await rig.DeliverAsync(item);

        rig.Start();
        await rig.DeliverAsync(item);

        Assert.Single(rig.Channel.Messages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_interaction_of_before_a_restart_is_answered_where_its_answer_is_awaited(bool wasDeferred)
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (command, handle) = rig.Run();
        if (wasDeferred)
        {
            rig.Time.Advance(DiscordInteractions.Patience);
            await command.WhenAnsweredAsync();
        }
        else
        {
            await rig.DeliverAsync(Reply.Say("One."), handle);
        }

        rig.Start();
        await rig.DeliverAsync(Reply.Say("Two."), handle);

        Assert.Equal(wasDeferred ? ["Two."] : ["One.", "Two."], rig.Channel.Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task An_interaction_that_comes_again_after_a_restart_is_answered_once()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        var (command, handle) = rig.Run();
        await rig.DeliverAsync(Reply.Say("One."), handle);

        rig.Start();
        _ = rig.Interactions.Came(handle, false, CancellationToken.None);
        await rig.DeliverAsync(Reply.Say("Two."), handle);

        Assert.Equal("One.", command.Original!.Text);
        Assert.Equal("Two.", Assert.Single(command.FollowUps).Text);
    }

    [Fact]
    public async Task When_Discord_asks_for_more_patience_than_there_is_the_reply_waits()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Discord.Faults.Next(Post, new RestFault.TooMany("user", 60));

        var result = Assert.IsType<NotNow>(await rig.DeliverAsync(Question));

        Assert.InRange(result.After!.Value.TotalSeconds, 59, 61);
        Assert.Empty(rig.Channel.Messages);
    }

    private static async Task InTimeAsync(DiscordPlatformRig rig, Task<DeliveryResult> delivery)
    {
        while (!delivery.IsCompleted)
        {
            var sleeping = rig.Time.WhenSleepingAsync(TimeSpan.FromSeconds(1));
            await Task.WhenAny(delivery, sleeping);
            if (!delivery.IsCompleted)
            {
                rig.Time.Advance(TimeSpan.FromMilliseconds(100));
            }
        }

        Assert.IsType<Shown>(await delivery);
    }

    private static RestFault FaultOf(string name) => name switch
    {
        "cut before" => new RestFault.CutBefore(),
        "cut after" => new RestFault.CutAfter(),
        "500 before" => new RestFault.Fails(502),
        _ => new RestFault.FailsAfter(502),
    };
}
