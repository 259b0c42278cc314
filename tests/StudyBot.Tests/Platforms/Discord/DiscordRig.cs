using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.Study;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Gateway;
using StudyBot.Testing;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>The client and the gateway against a fake Discord.</summary>
internal sealed class DiscordRig : IAsyncDisposable
{
    private readonly DiscordExchange _exchange;

    private readonly DiscordLimits _limits;

    private readonly CancellationTokenSource _ending = new();

    private Task? _running;

    private DiscordRig(FakeDiscord discord, TimeProvider time, DiscordOptions options, ILogger<DiscordClient>? logger)
    {
        Discord = discord;
        Time = time;
        Options = options;
        _exchange = new DiscordExchange(options, time);
        _limits = new DiscordLimits(options, time);
        Client = new DiscordClient(
            _exchange, _limits, time, () => 0.5, logger ?? NullLogger<DiscordClient>.Instance);
    }

    public FakeDiscord Discord { get; }

    public TimeProvider Time { get; }

    public DiscordOptions Options { get; }

    public DiscordClient Client { get; }

    public IStudyStore Store { get; init; } = new MemoryStudyStore();

    public DiscordGateway? Gateway { get; private set; }

    /// <summary>What the gateway handed on.</summary>
    public System.Threading.Channels.Channel<GatewayEvent> Events { get; } =
        System.Threading.Channels.Channel.CreateUnbounded<GatewayEvent>();

    /// <summary>What handling an event is; by default it is done at once.</summary>
    public Func<GatewayEvent, Task> Handle { get; set; } = _ => Task.CompletedTask;

    public static async Task<DiscordRig> StartAsync(
        TimeProvider? time = null,
        IStudyStore? store = null,
        ShardRange? shards = null,
        FakeDiscord? discord = null,
        string? token = null,
        ILogger<DiscordClient>? logger = null)
    {
        time ??= TimeProvider.System;
        discord ??= await FakeDiscord.StartAsync(time);
        var options = new DiscordOptions
        {
            Token = DiscordToken.TryParse(token ?? discord.Token)!,
            ApiBaseUrl = discord.ApiBaseUrl,
            Shards = shards,
        };
        return new DiscordRig(discord, time, options, logger) { Store = store ?? new MemoryStudyStore() };
    }

    /// <summary>Runs the gateway until the rig is disposed.</summary>
    public Task RunGateway()
    {
        _running = RunAsync();
        return _running;
    }

    private async Task RunAsync()
    {
        Gateway = new DiscordGateway(Options, Client, Store, Time, () => 0.5, NullLogger<DiscordGateway>.Instance);
        try
        {
            await Gateway.RunAsync(
                happened =>
                {
                    Events.Writer.TryWrite(happened);
                    return Handle(happened);
                },
                _ending.Token);
        }
        catch (Exception exception)
        {
            Events.Writer.TryComplete(exception);
            throw;
        }
    }

    /// <summary>Runs the gateway; ends when its shards are ready.</summary>
    public async Task ConnectAsync(int shards = 1)
    {
        _ = RunGateway();
        await Discord.Gateway.WhenReadyAsync(shards);
        for (var opened = 0; opened < shards; opened++)
        {
            await NextAsync<ShardOpened>();
        }
    }

    /// <summary>The next event, which is of that kind.</summary>
    public async Task<T> NextAsync<T>()
        where T : GatewayEvent => Assert.IsType<T>(await Events.Reader.ReadAsync());

    /// <summary>Answers an interaction.</summary>
    public Task AnswerAsync(Interaction interaction, InteractionResponse response) =>
        Client.SendAsync(
            new CreateInteractionResponse(interaction.Id, interaction.Token, response), CancellationToken.None);

    public async Task RegisterAsync(params IEnumerable<ApplicationCommand> commands) =>
        await Client.SendAsync(
            new BulkOverwriteGlobalApplicationCommands(FakeDiscord.ApplicationId, [.. commands]),
            CancellationToken.None);

    /// <summary>Ends the gateway and the client, as the end of a process does; the fake Discord goes on.</summary>
    public async Task StopAsync()
    {
        await _ending.CancelAsync();
        if (_running is not null)
        {
            await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _exchange.Dispose();
        _limits.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _ending.Dispose();
        await Discord.DisposeAsync();
    }
}
