using NodaTime;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Discord;
using StudyBot.Testing;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>The public question tells how many have answered.</summary>
public sealed class DiscordStandingsTests
{
    private const string Edit = "PATCH /channels/{channel_id}/messages/{message_id}";

    private static readonly QuestionPart Asked = new(
        "a:x:1", AnswerControl.PickOne, "Question 1/2", "When?", ["1905", "1906"], [0], "", "Pick one",
        Some.Time + Duration.FromSeconds(30), Duration.FromSeconds(30), (1, 2));

    private static readonly Reply Question = new(Asked) { Slot = "round-1" };

    [Fact]
    public async Task Many_answers_are_few_edits_and_the_latest_counts()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        await rig.DeliverAsync(Question);
        for (var count = 1; count <= 20; count++)
        {
            await rig.DeliverAsync(Standing(count));
        }

        rig.Time.Advance(DiscordStandings.FirstPause);
        await WhenEditedAsync(rig, 1);
        Assert.EndsWith("20 answered", rig.Channel.Messages[0].Text.Split('\n')[3], StringComparison.Ordinal);

        await rig.DeliverAsync(Standing(21));
        await rig.DeliverAsync(Standing(22));
        await rig.Time.WhenSleepingAsync(DiscordStandings.Pause);
        rig.Time.Advance(DiscordStandings.Pause);
        await WhenEditedAsync(rig, 2);
        Assert.Contains("22 answered", rig.Channel.Messages[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, rig.Discord.Requests.Count(request => request.ToString() == Edit));
    }

    [Fact]
    public async Task None_comes_after_the_reveal()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        await rig.DeliverAsync(Question);
        await rig.DeliverAsync(Standing(1));
        await rig.DeliverAsync(Reply.Say("It was 1905.") with { Slot = "round-1", Replaces = true });

        rig.Time.Advance(DiscordStandings.Pause);
        rig.Time.Advance(DiscordStandings.Pause);

        Assert.Equal("It was 1905.", rig.Channel.Messages[0].Text);
        Assert.Single(rig.Discord.Requests, request => request.ToString() == Edit);
    }

    [Fact]
    public async Task After_a_restart_the_question_is_known_by_the_store()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        await rig.DeliverAsync(Question);

        rig.Start();
        await rig.DeliverAsync(Standing(1));
        rig.Time.Advance(DiscordStandings.FirstPause);

        await WhenEditedAsync(rig, 1);
    }

    [Fact]
    public async Task A_question_that_is_gone_is_left_alone()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        await rig.DeliverAsync(Question);
        rig.Channel.Messages.Clear();

        await rig.DeliverAsync(Standing(1));
        rig.Time.Advance(DiscordStandings.FirstPause);
        await rig.Discord.WhenAsync(() => rig.Discord.Refusals.Count == 1 ? rig.Discord : null);

        Assert.Empty(rig.Channel.Messages);
        Assert.False(rig.Session.News.TryRead(out _));
    }

    private static Reply Standing(int count) => new(Asked with { Standing = $"{count} answered" })
    {
        Slot = "round-1",
        Replaces = true,
        IsFleeting = true,
    };

    private static Task<FakeMessage> WhenEditedAsync(DiscordPlatformRig rig, int times) =>
        rig.Discord.WhenAsync(() => rig.Channel.Messages[0] is { } message && message.Edits == times ? message : null);
}
