using System.Net.WebSockets;
using System.Text.Json;
using StudyBot.Core.Study;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>
/// Runs one shard: connects, hands events on, saves how far they are handled, and begins again when the connection
/// ends.
/// </summary>
/// <param name="url">Of /gateway/bot.</param>
/// <param name="handle">Called for one event after another; what it returns ends when the event is on disk.</param>
/// <param name="chance">0 to below 1.</param>
public sealed partial class GatewayShard(
    GatewayIdentity identity,
    string url,
    IdentifyGate gate,
    GatewaySessions sessions,
    Func<GatewayEvent, Task> handle,
    TimeProvider time,
    Func<double> chance,
    ILogger logger)
{
    /// <summary>What a process that is killed has to handle again (and notices that) is at most of so long.</summary>
    public static readonly TimeSpan SavingPause = TimeSpan.FromSeconds(2);

    private readonly long _start = time.GetTimestamp();

    /// <summary>The session, and how far its events are handled; null: there is none to be gone on with.</summary>
    private volatile Progress? _progress;

    private ITimer? _saving;

    private int _isSaveDue;

    /// <summary>Ends when cancelled.</summary>
    /// <exception cref="GatewayStoppedException">Discord will not let this shard in.</exception>
    /// <exception cref="StoreUnavailableException">How far the last process came cannot be read.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var saved = await sessions.LoadAsync(cancellationToken);
        _progress = saved is null ? null : new Progress(saved, new SequenceTracker(saved.Sequence));
        var session = new GatewaySession(identity, saved, chance);
        await using var saving = _saving = time.CreateTimer(
            _ => _ = SaveAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        GatewayAction next = session.Start();
        while (next is Connect connect)
        {
            _progress = connect.Identifies ? null : _progress;
            next = await RunConnectionAsync(session, connect, cancellationToken);
        }

        throw new GatewayStoppedException(((Stop)next).Sentence);
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

    /// <returns>How to go on.</returns>
    private async Task<GatewayAction> RunConnectionAsync(
        GatewaySession session, Connect connect, CancellationToken cancellationToken)
    {
        if (connect.After > TimeSpan.Zero)
        {
            Waiting(logger, identity.ShardId, connect.After.TotalSeconds);
            await Task.Delay(connect.After, time, cancellationToken);
        }

        using var pass = connect.Identifies ? await gate.EnterAsync(identity.ShardId, cancellationToken) : null;
        int? code = null;
        try
        {
            using var socket =
                await GatewaySocket.ConnectAsync(connect.ResumeGatewayUrl ?? url, time, cancellationToken);
            await using var connection = new GatewayConnection(
                socket, session, identity, (action, frame) => Take(action, frame, session, pass), time, _start, logger);
            await connection.RunAsync(cancellationToken);
            code = socket.CloseCode;
            Ended(logger, identity.ShardId, code);
        }
        catch (Exception exception)
            when (exception is WebSocketException or InvalidDataException or IOException
                or UriFormatException or ArgumentException)
        {
            Broken(logger, identity.ShardId, exception.Message);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return session.Closed(code, time.GetElapsedTime(_start));
    }

    private ValueTask Take(GatewayAction? action, GatewayFrame frame, GatewaySession session, IdentifyGate.Pass? pass)
    {
        switch (action)
        {
            case SendIdentify:
                pass?.Sent();
                break;
            case Opened opened:
                if (!opened.IsResumed)
                {
                    _progress = new Progress(session.Session!, new SequenceTracker(session.Session!.Sequence));
                }

                Skip(frame);
                IsOpen(logger, identity.ShardId, identity.ShardCount, opened.IsResumed ? "resumed" : "ready");
                _ = IsHandledAsync(new ShardOpened(identity.ShardId, opened.IsResumed));
                return new ValueTask(SaveAsync());
            case Deliver:
                Begin(frame);
                break;
            default:
                Skip(frame);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private void Skip(GatewayFrame frame)
    {
        if (frame.Sequence is { } sequence)
        {
            _progress?.Tracker.Skip(sequence);
            SaveSoon();
        }
    }

    private void Begin(GatewayFrame frame)
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

    [LoggerMessage(3201, LogLevel.Information, "Discord, shard {Shard} of {Count}: {How}")]
    private static partial void IsOpen(ILogger logger, int shard, int count, string how);

    [LoggerMessage(3202, LogLevel.Information, "Discord, shard {Shard}: the connection has ended ({Code})")]
    private static partial void Ended(ILogger logger, int shard, int? code);

    [LoggerMessage(3203, LogLevel.Warning, "Discord, shard {Shard}: the connection broke or was not made: {Reason}")]
    private static partial void Broken(ILogger logger, int shard, string reason);

    [LoggerMessage(3204, LogLevel.Information, "Discord, shard {Shard}: connecting again in {Seconds:0.0} s")]
    private static partial void Waiting(ILogger logger, int shard, double seconds);

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
