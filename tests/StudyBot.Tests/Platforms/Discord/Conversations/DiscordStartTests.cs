using StudyBot.Hosting;
using StudyBot.Platforms.Discord.Gateway;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>How the program begins and ends on Discord.</summary>
public sealed class DiscordStartTests
{
    [Fact]
    public async Task Commands_in_texts_can_be_clicked_also_after_a_restart()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        var chat = run.Discord.DirectMessage(ann);
        var quiz = run.Discord.World.GlobalCommands.Single(command => command.Name == "quiz");
        await run.LoggedAsync("commands are new or changed");
        for (var start = 1; start <= 2; start++)
        {
            ann.Run(chat, "skip");
            await run.Discord.WhenAsync(() =>
                chat.Messages.Count(message => message.Text.Contains($"</quiz:{quiz.Id}>")) == start ? run : null);
            await run.StopAsync();
            run.Start();
            await run.WhenThereAsync();
        }

        Assert.Single(run.Discord.Requests, request => request.Template.EndsWith("/commands", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commands_are_registered_once_and_to_the_test_server()
    {
        await using var run = await DiscordRun.StartAsync();
        await run.LoggedAsync("registered everywhere");
        await run.StopAsync();
        Assert.Equal(1, Registrations(run));

        run.Settings = [$"--Discord:TestGuild={run.Guild.Id}"];
        run.Start();
        await run.Discord.WhenAsync(() => run.Discord.World.GuildCommands.GetValueOrDefault(run.Guild.Id));
        await run.StopAsync();

        Assert.Equal(2, Registrations(run));
        Assert.Equal(run.Discord.World.GlobalCommands.Count, run.Discord.World.GuildCommands[run.Guild.Id].Count);
    }

    [Fact]
    public async Task A_quick_restart_resumes_and_what_happened_meanwhile_is_answered()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        await run.StopAsync();
        ann.Say("/start");
        run.Start();

        await run.SeesAsync(ann, run.Discord.DirectMessage(ann), message => message.Author == run.Discord.Bot);
        Assert.Equal(1, run.Discord.Gateway.Resumes);
    }

    [Fact]
    public async Task A_wrong_token_is_said_at_once()
    {
        var discord = await FakeDiscord.StartAsync();
        discord.Token += "x";
        await using var run = new DiscordRun(discord, [$"--Discord:Token={discord.Token[..^1]}"]);

        run.Start();

        Assert.Equal(StudyBotHost.NotStarted, await run.EndAsync());
        Assert.Contains("press Reset Token", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(discord.Token[..^1], run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_for_interactions_is_said_at_once()
    {
        var discord = await FakeDiscord.StartAsync();
        discord.InteractionsEndpointUrl = "https://example.org";
        await using var run = new DiscordRun(discord, []);

        run.Start();

        Assert.Equal(StudyBotHost.NotStarted, await run.EndAsync());
        Assert.Contains("Interactions Endpoint URL", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GatewayCloseCode.AuthenticationFailed)]
    [InlineData(GatewayCloseCode.InvalidShard)]
    [InlineData(GatewayCloseCode.ShardingRequired)]
    [InlineData(GatewayCloseCode.InvalidApiVersion)]
    [InlineData(GatewayCloseCode.InvalidIntents)]
    [InlineData(GatewayCloseCode.DisallowedIntents)]
    public async Task What_only_somebody_else_can_change_ends_the_program_with_a_sentence(int code)
    {
        await using var run = await DiscordRun.StartAsync();

        run.Discord.Gateway.Close(code);

        Assert.Equal(StudyBotHost.Failed, await run.EndAsync());
        Assert.Contains(run.Log, line => line.Contains($"({code})", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Log, line => line.Contains(run.Discord.Token, StringComparison.Ordinal));
    }

    private static int Registrations(DiscordRun run) => run.Discord.Requests.Count(
        request => request.Method == "PUT" && request.Template.EndsWith("/commands", StringComparison.Ordinal));
}
