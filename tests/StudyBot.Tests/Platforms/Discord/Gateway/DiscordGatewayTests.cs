using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Gateway;
using StudyBot.Testing;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Gateway;

public sealed class DiscordGatewayTests
{
    private static readonly ApplicationCommand Quiz =
        new(ApplicationCommandType.ChatInput, "quiz") { Description = "q" };

    [Fact]
    public async Task An_interaction_arrives()
    {
        await using var rig = await DiscordRig.StartAsync();
        await rig.ConnectAsync();
        await rig.RegisterAsync(Quiz);
        var (ana, channel) = Student(rig.Discord);

        var run = ana.Run(channel, "quiz");

        var interaction = (await rig.NextAsync<InteractionCreate>()).Interaction;
        Assert.Equal(run.Id, interaction.Id);
        Assert.Equal(run.Token, interaction.Token.Value);
    }

    [Fact]
    public async Task A_direct_message_arrives_and_a_server_s_message_does_not()
    {
        await using var rig = await DiscordRig.StartAsync();
        await rig.ConnectAsync();
        var (ana, channel) = Student(rig.Discord);

        channel.Write(ana, "not for us");
        ana.Say("阿斯塔纳");

        Assert.Equal("阿斯塔纳", (await rig.NextAsync<MessageCreate>()).Message.Content);
    }

    [Fact]
    public async Task What_happened_while_the_line_was_down_comes_after_it()
    {
        await using var rig = await DiscordRig.StartAsync();
        await rig.ConnectAsync();
        var (ana, _) = Student(rig.Discord);
        rig.Discord.Gateway.Drop();
        await rig.Discord.WhenAsync(() => rig.Discord.Gateway.ReadyShards.Count == 0 ? this : null);

        ana.Say("missed?");

        Assert.Equal("missed?", (await rig.NextAsync<MessageCreate>()).Message.Content);
        Assert.True((await rig.NextAsync<ShardOpened>()).IsResumed);
        Assert.Equal(1, rig.Discord.Gateway.Identifies.Count);
    }

    [Fact]
    public async Task The_next_process_resumes_and_hears_what_happened_between()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var store = new MemoryStudyStore();
        var first = await DiscordRig.StartAsync(discord: discord, store: store);
        await first.ConnectAsync();
        await first.StopAsync();
        var (ana, _) = Student(discord);

        ana.Say("between");
        var second = await DiscordRig.StartAsync(discord: discord, store: store);
        _ = second.RunGateway();

        Assert.Equal("between", (await second.NextAsync<MessageCreate>()).Message.Content);
        Assert.Equal(1, discord.Gateway.Identifies.Count);
        await second.StopAsync();
    }

    [Fact]
    public async Task What_was_not_handled_when_the_process_died_comes_again_and_what_was_does_not()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var store = new MemoryStudyStore();
        var first = await DiscordRig.StartAsync(discord: discord, store: store);
        first.Handle = happened => happened is MessageCreate { Message.Content: "second" }
            ? Task.Delay(Timeout.InfiniteTimeSpan)
            : Task.CompletedTask;
        await first.ConnectAsync();
        var (ana, _) = Student(discord);
        ana.Say("first");
        ana.Say("second");
        ana.Say("third");
        for (var heard = 0; heard < 3; heard++)
        {
            await first.NextAsync<MessageCreate>();
        }

        await first.Gateway!.SaveAsync();
        await first.StopAsync();
        var second = await DiscordRig.StartAsync(discord: discord, store: store);
        _ = second.RunGateway();

        Assert.Equal("second", (await second.NextAsync<MessageCreate>()).Message.Content);
        Assert.Equal("third", (await second.NextAsync<MessageCreate>()).Message.Content);
        await second.StopAsync();
    }

    [Fact]
    public async Task A_session_that_Discord_has_forgotten_is_begun_anew()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var store = new MemoryStudyStore();
        await store.SavePlatformStateAsync(
            GatewaySessions.Platform,
            "gateway 0/1",
            new SavedSession("long gone", discord.ResumeGatewayUrl, 77).ToJson(),
            CancellationToken.None);
        var rig = await DiscordRig.StartAsync(discord: discord, store: store);

        await rig.ConnectAsync();

        Assert.Equal(1, discord.Gateway.Identifies.Count);
        await rig.StopAsync();
    }

    [Fact]
    public async Task Unknown_and_malformed_payloads_are_left_out()
    {
        await using var rig = await DiscordRig.StartAsync();
        await rig.ConnectAsync();
        var (ana, _) = Student(rig.Discord);

        rig.Discord.Gateway.SendRaw("""{"op":99,"d":{"a":[1,2,{"b":null}]},"s":null,"t":null}""");
        rig.Discord.Gateway.SendRaw("this is no JSON");
        rig.Discord.Gateway.SendRaw("""{"t":"MESSAGE_CREATE"}""");
        rig.Discord.Gateway.Dispatch("SOMETHING_NEW", new JsonObject { ["x"] = new JsonArray(1, "2", null) });
        rig.Discord.Gateway.Dispatch("INTERACTION_CREATE", new JsonObject { ["id"] = "no id", ["type"] = "?" });
        rig.Discord.Gateway.Dispatch("MESSAGE_CREATE", new JsonArray(1));
        ana.Say("still there");

        Assert.Equal("still there", (await rig.NextAsync<MessageCreate>()).Message.Content);
    }

    [Fact]
    public async Task A_heartbeat_that_is_asked_for_is_sent()
    {
        await using var rig = await DiscordRig.StartAsync();
        await rig.ConnectAsync();

        rig.Discord.Gateway.AskForHeartbeat();

        await rig.Discord.WhenAsync(() => rig.Discord.Gateway.Heartbeats > 0 ? this : null);
    }

    [Fact]
    public async Task A_payload_of_many_thousands_of_servers_is_read()
    {
        await using var rig = await DiscordRig.StartAsync();
        rig.Discord.Gateway.OtherGuilds = 10_000;

        await rig.ConnectAsync();
    }

    private static (FakeUser Ana, FakeChannel Channel) Student(FakeDiscord discord)
    {
        var guild = discord.AddGuild();
        var ana = discord.AddUser("ana", "zh-CN");
        guild.Join(ana);
        return (ana, guild.AddChannel("general"));
    }
}
