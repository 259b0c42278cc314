using System.Net.WebSockets;
using System.Text.Json;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>
/// One connection of a shard, from its opening to its end: lets frames and time into the session, and does what it
/// says.
/// </summary>
/// <param name="start">Of the clock that the session is told.</param>
/// <param name="take">Gets every frame that was understood, with what the session said to it.</param>
public sealed partial class GatewayConnection(
    GatewaySocket socket,
    GatewaySession session,
    GatewayIdentity identity,
    Func<GatewayAction?, GatewayFrame, ValueTask> take,
    TimeProvider time,
    long start,
    ILogger logger) : IAsyncDisposable
{
    private readonly Lock _lock = new();

    private ITimer? _timer;

    private TimeSpan? _timerIsSetTo;

    private TimeSpan Now => time.GetElapsedTime(start);

    /// <summary>Ends when the connection does.</summary>
    /// <exception cref="WebSocketException">It broke.</exception>
    /// <exception cref="InvalidDataException">What came is not compressed as agreed.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _timer = time.CreateTimer(
            _ => _ = TickAsync(cancellationToken), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (_lock)
        {
            session.Connected(Now);
            SetTimer();
        }

        while (await socket.ReceiveAsync(cancellationToken) is { } json)
        {
            if (Understood(json) is var (frame, action))
            {
                await take(action, frame);
                await DoAsync(action, cancellationToken);
            }
        }
    }

    public ValueTask DisposeAsync() => _timer?.DisposeAsync() ?? ValueTask.CompletedTask;

    private (GatewayFrame Frame, GatewayAction? Action)? Understood(ReadOnlyMemory<byte> json)
    {
        try
        {
            var frame = GatewayFrame.Read(json);
            lock (_lock)
            {
                var action = session.Received(frame, Now);
                SetTimer();
                return (frame, action);
            }
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            NotUnderstood(logger, identity.ShardId, exception.GetType().Name);
            return null;
        }
    }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        GatewayAction? action;
        lock (_lock)
        {
            action = session.Tick(Now);
            // The system's timers may fire a little early: then this is for the same moment once more.
            _timerIsSetTo = null;
            SetTimer();
        }

        try
        {
            await DoAsync(action, cancellationToken);
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever receives notices the same, and says so.
        }
    }

    private Task DoAsync(GatewayAction? action, CancellationToken cancellationToken)
    {
        switch (action)
        {
            case SendHeartbeat heartbeat:
                return socket.SendAsync(GatewayPayloads.Heartbeat(heartbeat), cancellationToken);
            case SendIdentify:
                return socket.SendAsync(GatewayPayloads.Identify(identity), cancellationToken);
            case SendResume resume:
                return socket.SendAsync(GatewayPayloads.Resume(identity, resume), cancellationToken);
            case Close close:
                Closing(logger, identity.ShardId, close.Reason);
                return socket.CloseAsync(time);
            default:
                return Task.CompletedTask;
        }
    }

    private void SetTimer()
    {
        if (session.NextTick is { } next && next != _timerIsSetTo)
        {
            _timerIsSetTo = next;
            var wait = Math.Max(0, Math.Ceiling((next - Now).TotalMilliseconds));
            _timer!.Change(TimeSpan.FromMilliseconds(wait), Timeout.InfiniteTimeSpan);
        }
    }

    [LoggerMessage(
        3211, LogLevel.Warning, "Discord, shard {Shard}: a payload was not understood and is left out ({Error})")]
    private static partial void NotUnderstood(ILogger logger, int shard, string error);

    [LoggerMessage(3212, LogLevel.Information, "Discord, shard {Shard}: the connection is renewed: {Reason}")]
    private static partial void Closing(ILogger logger, int shard, string reason);
}
