using StudyBot.Clock;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Gateway;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Takes what happens on Discord and hands it in: of one conversation in order, of different ones at once. What is not
/// on disk when the program ends comes again to the next.
/// </summary>
public sealed partial class DiscordWorker(
    DiscordGateway gateway,
    DiscordGreeting greeting,
    DiscordSession session,
    DiscordInteractions interactions,
    DiscordPreparation preparation,
    DiscordServers servers,
    DiscordProfile profile,
    MessageIntake intake,
    ReplyDelivery delivery,
    TimeProvider time,
    ILogger<DiscordWorker> logger) : BackgroundService
{
    /// <summary>
    /// More could not be answered in the three seconds that Discord gives; whoever comes then is told so at once.
    /// </summary>
    public const int MostInHand = 2_000;

    private readonly Turns _turns = new();

    private int _inHand;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await _turns.WhenIdleAsync(cancellationToken);
            await gateway.SaveAsync();
        }
        catch (OperationCanceledException)
        {
            // What was not finished comes again.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await OpenAsync(stoppingToken);
            var beside = Task.WhenAll(TakeNewsAsync(stoppingToken), profile.UpdateAsync(stoppingToken));
            var running = gateway.RunAsync(happened => HandleAsync(happened, stoppingToken), stoppingToken);
            await await Task.WhenAny(running, beside);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is ending.
        }
        catch (GatewayStoppedException stopped)
        {
            Stopped(logger, stopped.Message);
            throw;
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        await greeting.UntilKnownAsync(cancellationToken);
        try
        {
            await profile.RecallAsync(cancellationToken);
            await servers.RecallAsync(cancellationToken);
            await delivery.RedeliverAsync(DiscordAddress.Platform, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            StoreIsOut(logger, exception.Message);
        }
    }

    private Task HandleAsync(GatewayEvent happened, CancellationToken cancellationToken) => happened switch
    {
        InteractionCreate came => HandleAsync(came.Interaction, cancellationToken),
        MessageCreate came when DiscordMessageReader.Read(came.Message, time.Now) is { } message =>
            HandInAsync(message, cancellationToken),
        GuildCreate { Id: var guild } when servers.IsLeft(guild) =>
            ChangeAsync(guild, null, new Joined(IsReturn: true), cancellationToken),
        GuildDelete { Guild: { Unavailable: false, Id: var guild } } =>
            ChangeAsync(
                guild, null, new Left("the bot is no member of the server", LeftCause.Removed), cancellationToken),
        ChannelDelete { Channel: { GuildId: { } guild, Id: var channel } } =>
            ChangeAsync(guild, channel, new Left("the channel is gone", LeftCause.Gone), cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>Tells it of every place in the server where the bot has been used.</summary>
    /// <param name="channel">Only this and its threads; null: the whole server.</param>
    private async Task ChangeAsync(
        Snowflake guild, Snowflake? channel, MessageBody body, CancellationToken cancellationToken)
    {
        try
        {
            var places = await servers.PlacesAsync(guild, channel, cancellationToken);
            await Task.WhenAll(places.Select(place => HandInAsync(
                new IncomingMessage(
                    new DiscordAddress(place).Conversation, ConversationKind.Group, null, time.Now, body),
                cancellationToken)));
            await (channel is { } gone
                ? servers.ForgetAsync(guild, gone, cancellationToken)
                : servers.SetLeftAsync(guild, body is Left, cancellationToken));
            Changed(logger, guild, places.Length, body.GetType().Name);
        }
        catch (StoreUnavailableException exception)
        {
            StoreIsOut(logger, exception.Message);
        }
    }

    private Task HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (DiscordMessageReader.HandleOf(interaction) is not { } handle)
        {
            return Task.CompletedTask;
        }

        if (interaction is { Type: InteractionType.MessageComponent, Message: { } pressed }
            && DiscordCustomId.Parse(interaction.Data?.CustomId) is DiscordCustomId.OpenForm button)
        {
            return interactions.OpenFormAsync(handle, button, pressed, cancellationToken);
        }

        if (DiscordMessageReader.Read(interaction, time.Now) is not { } message)
        {
            return Task.CompletedTask;
        }

        _ = interactions.Came(handle, DiscordPreparation.IsForOne(handle, message), cancellationToken);
        return HandInAsync(
            message,
            () => preparation.PrepareAsync(interaction, handle, message, cancellationToken),
            cancellationToken);
    }

    private Task HandInAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        HandInAsync(message, () => Task.FromResult<IncomingMessage?>(message), cancellationToken);

    /// <param name="prepare">Done in its turn, before it is handed in; null: nothing is.</param>
    private async Task HandInAsync(
        IncomingMessage message, Func<Task<IncomingMessage?>> prepare, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _inHand) > MostInHand)
        {
            Interlocked.Decrement(ref _inHand);
            TooMuch(logger, message.Conversation);
            intake.Refuse(message);
            return;
        }

        try
        {
            await _turns.RunAsync(
                message.Conversation,
                async () =>
                {
                    if (await prepare() is { } handed)
                    {
                        await intake.HandleAsync(handed, cancellationToken);
                    }
                });
        }
        finally
        {
            Interlocked.Decrement(ref _inHand);
        }
    }

    /// <summary>What sending has found out about conversations.</summary>
    private async Task TakeNewsAsync(CancellationToken cancellationToken)
    {
        await foreach (var news in session.News.ReadAllAsync(cancellationToken))
        {
            await HandInAsync(news, cancellationToken);
        }
    }

    [LoggerMessage(3421, LogLevel.Critical, "{Sentence}. The program ends.")]
    private static partial void Stopped(ILogger logger, string sentence);

    [LoggerMessage(3422, LogLevel.Error, "Discord's worker could not ask the store: {Reason}")]
    private static partial void StoreIsOut(ILogger logger, string reason);

    [LoggerMessage(3424, LogLevel.Information, "Discord, server {Guild}: {What} in {Places} places where the bot is used")]
    private static partial void Changed(ILogger logger, Snowflake guild, int places, string what);

    [LoggerMessage(3423, LogLevel.Warning, "{Conversation}: too much is in hand; somebody is asked to come again")]
    private static partial void TooMuch(ILogger logger, ConversationId conversation);
}
