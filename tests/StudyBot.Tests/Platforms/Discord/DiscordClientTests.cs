using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord;

public sealed class DiscordClientTests
{
    private const string Post = "POST /channels/{channel_id}/messages";

    private static readonly MessageParams Hello = new() { Content = "hello" };

    private static readonly MessageParams HelloOnce = Hello with { Nonce = "c1-2026-08-06", EnforceNonce = true };

    [Fact]
    public async Task A_message_is_posted()
    {
        await using var rig = await DiscordRig.StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");

        var message = await SendAsync(rig, new CreateMessage(channel.Id, Hello));

        Assert.Equal("hello", channel.Messages.Single().Content);
        Assert.Equal(channel.Messages.Single().Id, message.Id);
    }

    [Fact]
    public async Task A_picture_is_sent_beside_the_message()
    {
        await using var rig = await DiscordRig.StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");

        await SendAsync(rig, new CreateMessage(channel.Id, Hello with
        {
            Attachments = [new Attachment(new Snowflake(0)) { Filename = "progress.png", Description = "进度" }],
            Files = [new FileUpload("progress.png", "image/png", new byte[] { 1, 2, 3 })],
        }));

        var file = channel.Messages.Single().Files.Single();
        Assert.Equal(("progress.png", "进度"), (file.Name, file.Description));
        Assert.Equal([1, 2, 3], file.Content);
    }

    [Fact]
    public async Task A_refusal_says_which_field_is_wrong_and_why()
    {
        await using var rig = await DiscordRig.StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");
        var tooLong = new MessageParams { Embeds = [new Embed { Title = new string('x', 257) }] };

        var refusal = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => SendAsync(rig, new CreateMessage(channel.Id, tooLong)));

        Assert.Equal(ErrorCode.InvalidFormBody, refusal.Code);
        Assert.Equal(
            "Discord refused POST /channels/{channel_id}/messages: 400 Invalid Form Body: "
            + "embeds[0].title: Must be 256 or fewer in length. (code 50035)",
            refusal.Message);
        Assert.False(refusal.MayHaveTakenEffect);
        rig.Discord.Violations.Clear();
    }

    [Fact]
    public async Task A_channel_that_is_gone_and_one_that_is_closed_are_told_apart()
    {
        await using var rig = await DiscordRig.StartAsync();
        var guild = rig.Discord.AddGuild();
        var (gone, closed) = (guild.AddChannel("gone"), guild.AddChannel("closed"));
        gone.Delete();
        closed.BotPermissions = Permissions.ViewChannel;

        var goneRefusal =
            await Assert.ThrowsAsync<DiscordRefusedException>(() => SendAsync(rig, new CreateMessage(gone.Id, Hello)));
        var closedRefusal = await Assert.ThrowsAsync<DiscordRefusedException>(
            () => SendAsync(rig, new CreateMessage(closed.Id, Hello)));

        Assert.True(goneRefusal is { IsGone: true, IsForbidden: false });
        Assert.True(closedRefusal is { IsGone: false, IsForbidden: true, Code: ErrorCode.MissingPermissions });
    }

    [Fact]
    public async Task A_message_that_may_be_there_already_is_not_sent_again()
    {
        await using var rig = await DiscordRig.StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");
        // The connection has served before: only then might the handler try again by itself.
        await SendAsync(rig, new GetChannel(channel.Id));
        rig.Discord.Faults.Next(Post, new RestFault.CutAfter());

        var failure = await Assert.ThrowsAsync<DiscordUnreachableException>(
            () => SendAsync(rig, new CreateMessage(channel.Id, Hello)));

        Assert.True(failure.MayHaveTakenEffect);
        Assert.Single(channel.Messages);
    }

    public static TheoryData<string, RestFault> Accidents => new()
    {
        { "cut before", new RestFault.CutBefore() },
        { "cut after", new RestFault.CutAfter() },
        { "failed", new RestFault.Fails(502) },
        { "failed after", new RestFault.FailsAfter(500) },
        { "nonsense", new RestFault.Foreign(503, "text/html", "<html>upstream connect error</html>") },
    };

    [Theory]
    [MemberData(nameof(Accidents))]
    public async Task A_message_with_an_enforced_nonce_is_there_exactly_once(string accident, RestFault fault)
    {
        Assert.NotEmpty(accident);
        var time = new ManualTime();
        await using var rig = await DiscordRig.StartAsync(time);
        var channel = rig.Discord.AddGuild().AddChannel("general");
        rig.Discord.Faults.Next(Post, fault, times: 2);

        var sending = SendAsync(rig, new CreateMessage(channel.Id, HelloOnce));
        await AdvanceUntilAsync(time, sending);

        Assert.Equal(channel.Messages.Single().Id, (await sending).Id);
    }

    [Fact]
    public async Task An_answer_that_was_taken_without_our_hearing_counts_as_taken()
    {
        await using var rig = await DiscordRig.StartAsync();
        await rig.ConnectAsync();
        var ana = rig.Discord.AddUser("ana");
        await rig.RegisterAsync(new ApplicationCommand(ApplicationCommandType.ChatInput, "quiz") { Description = "q" });
        var run = ana.Run(rig.Discord.DirectMessage(ana), "quiz");
        var interaction = (await rig.NextAsync<StudyBot.Platforms.Discord.Gateway.InteractionCreate>()).Interaction;
        rig.Discord.Faults.Next("/callback", new RestFault.CutAfter());

        await rig.AnswerAsync(interaction, InteractionResponse.Message(Hello));

        Assert.Equal("hello", run.Original!.Content);
    }

    [Fact]
    public async Task A_refused_token_is_not_shown_again()
    {
        await using var rig = await DiscordRig.StartAsync(
            token: "MTEwMDAwMDAwMDAwMDAwMDAwMQ.Wrong1.loopback_only_0123456789abcdefghijkl");
        var channel = rig.Discord.AddGuild().AddChannel("general");

        await Assert.ThrowsAsync<DiscordRefusedException>(() => SendAsync(rig, new CreateMessage(channel.Id, Hello)));
        var refusal =
            await Assert.ThrowsAsync<DiscordRefusedException>(() => SendAsync(rig, new GetChannel(channel.Id)));

        Assert.True(refusal.IsTokenRefused);
        Assert.Single(rig.Discord.Requests);
    }

    [Fact]
    public async Task An_answer_that_is_no_JSON_of_Discord_s_may_have_taken_effect()
    {
        await using var rig = await DiscordRig.StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");
        rig.Discord.Faults.Next(Post, new RestFault.Foreign(200, "text/html", "<html>welcome</html>"));

        var failure = await Assert.ThrowsAsync<DiscordUnreachableException>(
            () => SendAsync(rig, new CreateMessage(channel.Id, Hello)));

        Assert.True(failure.MayHaveTakenEffect);
    }

    [Fact]
    public async Task Nobody_at_home_is_surely_not_sent()
    {
        var time = new ManualTime();
        var rig = await DiscordRig.StartAsync(time);
        await rig.Discord.DisposeAsync();

        var sending = SendAsync(rig, new CreateMessage(new Snowflake(1), Hello));
        var failure = await Assert.ThrowsAsync<DiscordUnreachableException>(() => AdvanceUntilAsync(time, sending));

        Assert.False(failure.MayHaveTakenEffect);
        await rig.StopAsync();
    }

    [Fact]
    public async Task What_is_noted_before_sending_is_noted_once_its_turn_has_come_and_before_it_leaves()
    {
        await using var rig = await DiscordRig.StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");
        var messagesThen = -1;

        await rig.Client.SendAsync(
            new CreateMessage(channel.Id, Hello),
            () =>
            {
                messagesThen = channel.Messages.Count;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal(0, messagesThen);
    }

    private static Task<T> SendAsync<T>(DiscordRig rig, DiscordRequest<T> request) =>
        rig.Client.SendAsync(request, CancellationToken.None);

    /// <summary>Lets time pass whenever somebody sleeps for a few seconds, until the task has ended.</summary>
    private static async Task AdvanceUntilAsync(ManualTime time, Task task)
    {
        while (!task.IsCompleted)
        {
            await Task.WhenAny(task, time.WhenSleepingAsync(TimeSpan.FromSeconds(6)));
            if (!task.IsCompleted)
            {
                time.Advance(TimeSpan.FromMilliseconds(100));
            }
        }

        await task;
    }
}
