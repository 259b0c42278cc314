using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>Reminders are direct messages, wherever they are asked for.</summary>
public sealed class DiscordRemindTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Asked_for_among_others_a_reminder_is_set_there_and_then_and_seen_by_nobody_else(bool isAside)
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bob) = (run.Member("Ann"), run.Member("Bob"));
        ann.HasInstalled = true;
        var place = isAside ? run.Discord.PrivateChannel(ann, bob) : run.Channel;

        var set = await RemindAsync(ann, place, ("time", "19:00"), ("zone", "UTC"));
        var status = await RemindAsync(ann, run.Discord.DirectMessage(ann));

        Assert.Equal(ann, set.OnlyFor);
        Assert.Contains("19:00", set.Text, StringComparison.Ordinal);
        Assert.Contains("19:00", status.Text, StringComparison.Ordinal);
        Assert.Null(status.OnlyFor);
        Assert.Contains(
            run.Discord.DirectMessage(ann).Messages,
            message => message.Text.Contains("I remind you here", StringComparison.Ordinal));
        Assert.Empty(place.MessagesSeenBy(bob));
    }

    [Fact]
    public async Task Each_has_a_reminder_of_their_own()
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bob) = (run.Member("Ann"), run.Member("Bob"));
        await RemindAsync(ann, run.Channel, ("time", "19:00"), ("zone", "UTC"));

        var ofBob = await RemindAsync(bob, run.Channel);
        var off = await RemindAsync(ann, run.Channel, ("time", "off"));

        Assert.Contains("no reminder", ofBob.Text, StringComparison.Ordinal);
        Assert.Contains("No more reminders", off.Text, StringComparison.Ordinal);
        Assert.Empty(run.Discord.DirectMessage(bob).Messages);
        Assert.Single(run.Discord.DirectMessage(ann).Messages);
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_is_told_so_and_has_no_reminder()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        ann.BlocksBot = true;

        var told = await RemindAsync(ann, run.Channel, ("time", "19:00"), ("zone", "UTC"));
        var status = await RemindAsync(ann, run.Channel);

        Assert.Equal(ann, told.OnlyFor);
        Assert.Contains("I cannot send you direct messages", told.Text, StringComparison.Ordinal);
        Assert.Contains("no reminder", status.Text, StringComparison.Ordinal);
    }

    private static Task<FakeMessage> RemindAsync(
        FakeUser user, FakeChannel place, params (string Name, object Value)[] options) =>
        user.Run(place, "remind", options).WhenShownAsync().WaitAsync(DiscordRun.Patience);
}
