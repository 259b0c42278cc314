using System.Text.Json;
using StudyBot.Core.Study;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>Hands a shard's events on, and saves how far they are handled.</summary>
/// <param name="handle">Called for one event after another; what it returns ends when the event is on disk.</param>
public sealed partial class ShardEvents(
    GatewayIdentity identity,
    GatewaySessions sessions,
    Func<GatewayEvent, Task> handle,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>What a process that is killed has to handle again (and notices that) is at most of so long.</summary>
    public static readonly TimeSpan SavingPause = TimeSpan.FromSeconds(2);

    /// <summary>The session, and how far its events are handled; null: there is none to be gone on with.</summary>
    private volatile Progress? _progress;

    private ITimer? _saving;

    private int _isSaveDue;

    /// <returns>Null: there is no session to be gone on with.</returns>
    /// <exception cref="StoreUnavailableException">How far the last process came cannot be read.</exception>
    public async Task<SavedSession?> LoadAsync(CancellationToken cancellationToken)
    {
        var saved = await sessions.LoadAsync(cancellationToken);
        _progress = saved is null ? null : new Progress(saved, new SequenceTracker(saved.Sequence));
        return saved;
    }

    /// <returns>Saves now and then until it is disposed of.</returns>
    public ITimer StartSaving() => _saving = time.CreateTimer(
        _ => _ = SaveAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>The session will not be gone on with.</summary>
    public void Forget() => _progress = null;

    /// <param name="frame">That said so.</param>
    public Task OpenedAsync(SavedSession session, bool isResumed, GatewayFrame frame)
    {
        if (!isResumed)
        {
            _progress = new Progress(session, new SequenceTracker(session.Sequence));
        }

        Skip(frame);
        _ = IsHandledAsync(new ShardOpened(identity.ShardId, isResumed));
        return SaveAsync();
    }

    /// <summary>Saves how far events are handled. To be called once more at the end, when those in hand are.</summary>
    public async Task SaveAsync()
    {
        Volatile.Write(ref _isSaveDue, 0);
        try
        {
            await sessions.SaveAsync(_progress?.Done, CancellationToken.None);
        }
        catch (StoreUnavailableException exception)
        {
            NotSaved(logger, identity.ShardId, exception.Message);
        }
    }

    public void Skip(GatewayFrame frame)
    {
        if (frame.Sequence is { } sequence)
        {
            _progress?.Tracker.Skip(sequence);
            SaveSoon();
        }
    }

    public void Begin(GatewayFrame frame)
    {
        GatewayEvent happened;
        try
        {
            happened = EventOf(frame.Event, frame.Data.Span);
        }
        catch (JsonException exception)
        {
            NotRead(logger, identity.ShardId, frame.Event, exception.Path);
            Skip(frame);
            return;
        }

        if (_progress is { } progress)
        {
            _ = HandleAsync(happened, progress.Tracker, progress.Tracker.Begin(frame.Sequence ?? 0));
        }
    }

    /// <exception cref="JsonException">It is not in the form that is documented.</exception>
    private static GatewayEvent EventOf(GatewayEventName name, ReadOnlySpan<byte> data) => name switch
    {
        GatewayEventName.InteractionCreate =>
            new InteractionCreate(JsonSerializer.Deserialize(data, DiscordJson.Default.Interaction)!),
        GatewayEventName.MessageCreate =>
            new MessageCreate(JsonSerializer.Deserialize(data, DiscordJson.Default.Message)!),
        GatewayEventName.GuildCreate => GuildCreate.Read(data),
        GatewayEventName.GuildDelete =>
            new GuildDelete(JsonSerializer.Deserialize(data, DiscordJson.Default.UnavailableGuild)!),
        _ => new ChannelDelete(JsonSerializer.Deserialize(data, DiscordJson.Default.Channel)!),
    };

    private async Task HandleAsync(GatewayEvent happened, SequenceTracker tracker, object begun)
    {
        if (await IsHandledAsync(happened))
        {
            tracker.End(begun);
            SaveSoon();
        }
    }

    /// <returns>False when the process ends before: the event comes again to the next one.</returns>
    private async Task<bool> IsHandledAsync(GatewayEvent happened)
    {
        try
        {
            await handle(happened);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception exception)
        {
            NotHandled(logger, exception, identity.ShardId, happened.GetType().Name);
            return true;
        }
    }

    private void SaveSoon()
    {
        if (Interlocked.Exchange(ref _isSaveDue, 1) == 0)
        {
            _saving?.Change(SavingPause, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed record Progress(SavedSession Session, SequenceTracker Tracker)
    {
        public SavedSession Done => Session with { Sequence = Tracker.Done };
    }

    [LoggerMessage(
        3205,
        LogLevel.Warning,
        "Discord, shard {Shard}: {Event} is not in the form that is documented, at {Path}; left out")]
    private static partial void NotRead(ILogger logger, int shard, GatewayEventName @event, string? path);

    [LoggerMessage(3206, LogLevel.Error, "Discord, shard {Shard}: {Event} could not be handled")]
    private static partial void NotHandled(ILogger logger, Exception exception, int shard, string @event);

    [LoggerMessage(
        3207, LogLevel.Warning, "Discord, shard {Shard}: how far events are handled cannot be saved: {Reason}")]
    private static partial void NotSaved(ILogger logger, int shard, string reason);
}
