using NodaTime;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>What goes wrong on the line and at Discord, in the whole program: every answer counts, and once.</summary>
public sealed class DiscordFaultTests
{
    [Theory]
    [InlineData("dropped")]
    [InlineData("op 7")]
    [InlineData("op 9, resumable")]
    [InlineData("4000")]
    [InlineData("4008")]
    [InlineData("malformed")]
    [InlineData("unknown")]
    [InlineData("cut before")]
    [InlineData("cut after")]
    [InlineData("500")]
    [InlineData("500 after")]
    [InlineData("429 user")]
    [InlineData("429 shared")]
    [InlineData("429 global")]
    public async Task A_quiz_goes_on_and_every_answer_counts_once(string fault)
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        var chat = run.Discord.DirectMessage(ann);
        ann.Run(chat, "quiz", ("number", 3), ("kind", "choice"));
        var first = await run.AskedAsync(ann, chat, "1/3");
        Happen(run.Discord, fault);
        ann.Press(first, DiscordRun.Options(first)[0]);
        var second = await run.AskedAsync(ann, chat, "2/3");
        Happen(run.Discord, fault);
        ann.Say("A");
        var third = await run.AskedAsync(ann, chat, "3/3");
        ann.Press(third, DiscordRun.Options(third)[0]);

        var ending = await run.SeesAsync(ann, chat, "The quiz is over");

        Assert.Matches(@"\*\*\d/3\*\*", ending.Text);
        Assert.Single(chat.Messages, message => message.Text.Contains("The quiz is over", StringComparison.Ordinal));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_session_that_Discord_has_forgotten_is_begun_anew()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        run.Discord.Gateway.Invalidate(isResumable: false);
        await run.Discord.WhenAsync(() => run.Discord.Gateway.Identifies.Count == 2 ? run : null);
        await run.Discord.Gateway.WhenReadyAsync();

        ann.Say("/start");

        await run.SeesAsync(ann, run.Discord.DirectMessage(ann), message => message.Author == run.Discord.Bot);
    }

    [Fact]
    public async Task A_line_without_answers_to_heartbeats_is_left_and_nothing_is_missed()
    {
        await using var run = await DiscordRun.StartAsync(
            discord => discord.Gateway.HeartbeatInterval = TimeSpan.FromSeconds(1));
        var ann = run.Member("Ann");
        run.Discord.Gateway.IsMute = true;
        await run.Discord.WhenAsync(() => run.Discord.Gateway.Resumes > 0 ? run : null);
        run.Discord.Gateway.IsMute = false;

        ann.Say("/start");

        await run.SeesAsync(ann, run.Discord.DirectMessage(ann), message => message.Author == run.Discord.Bot);
    }

    [Fact]
    public async Task What_comes_too_late_to_be_answered_counts_and_is_answered_in_the_chat()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        var chat = run.Discord.DirectMessage(ann);
        ann.Run(chat, "quiz", ("number", 2), ("kind", "choice"));
        var first = await run.AskedAsync(ann, chat, "1/2");
        await run.StopAsync();
        var pressed = ann.Press(first, DiscordRun.Options(first)[0]);
        pressed.Age(FakeInteraction.TimeToAnswer + Duration.FromSeconds(1));
        run.Start();

        await run.AskedAsync(ann, chat, "2/2");

        Assert.Contains("Answer: ", first.Text, StringComparison.Ordinal);
        Assert.Null(pressed.AnsweredWith);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_for_one_and_comes_too_late_is_never_lost_and_never_public(bool takesDirectMessages)
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bob) = (run.Member("Ann"), run.Member("Bob"));
        await run.SpeaksEnglishAsync();
        ann.BlocksBot = !takesDirectMessages;
        var asked = ann.Run(run.Channel, "lookup", ("words", "multilateral"));
        var found = await asked.WhenShownAsync().WaitAsync(DiscordRun.Patience);
        await run.StopAsync();
        var late = ann.UseOn(found, "Look up in the essay");
        late.Age(FakeInteraction.TimeToFollowUp + Duration.FromSeconds(1));
        run.Start();

        var told = await run.SeesAsync(
            takesDirectMessages ? ann : bob,
            takesDirectMessages ? run.Discord.DirectMessage(ann) : run.Channel,
            message => message.Id > found.Id && message.Author == run.Discord.Bot);

        Assert.Equal(!takesDirectMessages, told.Text.Contains($"<@{ann.Id}>", StringComparison.Ordinal));
        Assert.Null(late.AnsweredWith);
        Assert.DoesNotContain(
            run.Channel.MessagesSeenBy(bob), message => message.Id > found.Id && message != told);
    }

    [Fact]
    public async Task What_takes_long_is_deferred_in_time_and_then_answered()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        await run.SpeaksEnglishAsync();
        var slow = new TaskCompletionSource();
        run.Discord.Faults.Next("/threads", new RestFault.Slow(slow.Task));
        ann.Run(run.Channel, "quiz", ("number", 1), ("thread", true));
        var waiting = ann.Run(run.Channel, "help");

        await waiting.WhenAnsweredAsync().WaitAsync(DiscordRun.Patience);
        Assert.True(waiting.Original is { IsLoading: true });
        slow.SetResult();

        var shown = await waiting.WhenShownAsync().WaitAsync(DiscordRun.Patience);
        Assert.Contains("quiz", shown.Text, StringComparison.Ordinal);
    }

    private static void Happen(FakeDiscord discord, string fault)
    {
        var gateway = discord.Gateway;
        switch (fault)
        {
            case "dropped":
                gateway.Drop();
                break;
            case "op 7":
                gateway.AskToReconnect();
                break;
            case "op 9, resumable":
                gateway.Invalidate(isResumable: true);
                break;
            case "4000" or "4008":
                gateway.Close(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case "malformed":
                gateway.SendRaw("""{"op":0,"s":null,"t":"INTERACTION_CREATE","d":{"id":[],"type":"x"}}""");
                gateway.SendRaw("""{"op":0,"s":null,"t":"MESSAGE_CREATE","d":null}""");
                gateway.SendRaw("""{"op":0,"s":null,"t":"MESSAGE_CREATE","d":{"id":"1","content":null}}""");
                break;
            case "unknown":
                gateway.SendRaw("""{"op":0,"s":null,"t":"TEA_IS_READY","d":{"cups":[1,{"of":null}]}}""");
                gateway.SendRaw("""{"op":77,"s":null,"t":null,"d":5}""");
                gateway.SendRaw(
                    """{"op":0,"t":"INTERACTION_CREATE","d":{"id":"1","application_id":"2","type":99,"token":"t"}}""");
                break;
            default:
                discord.Faults.Next("POST", fault switch
                {
                    "cut before" => new RestFault.CutBefore(),
                    "cut after" => new RestFault.CutAfter(),
                    "500" => new RestFault.Fails(500),
                    "500 after" => new RestFault.FailsAfter(500),
                    _ => new RestFault.TooMany(fault[4..], 0.3),
                });
                break;
        }
    }
}
