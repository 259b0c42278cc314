using System.Text.Json;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>
/// The protocol of one shard: what came and when goes in, what to do comes out. Knows no socket and no clock. Not safe
/// for several threads; <c>now</c> is the time since any fixed moment and never goes back.
/// </summary>
/// <param name="saved">A session of an earlier process; null: none.</param>
/// <param name="chance">0 to below 1.</param>
public sealed class GatewaySession(GatewayIdentity identity, SavedSession? saved, Func<double> chance)
{
    /// <summary>Discord drops a connection that sends more.</summary>
    public const int SendsPerMinute = 120;

    /// <summary>Of those, kept for heartbeats that are due.</summary>
    public const int SendsKept = 10;

    /// <summary>How long a connection may stay silent after it was opened.</summary>
    public static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(20);

    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    /// <summary>
    /// A connection that ends sooner counts as a failed one: otherwise a session that breaks at once would begin
    /// without end.
    /// </summary>
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(10);

    /// <summary>So often in a row the resume address is tried; then the general one with the same session.</summary>
    private const int TriesAtResumeUrl = 3;

    private static readonly Deliver Delivering = new();

    private readonly RateWindow _sends = new(SendsPerMinute, TimeSpan.FromMinutes(1));

    private SavedSession? _session = saved;

    private long _sequence = saved?.Sequence ?? 0;

    private TimeSpan _heartbeatInterval;

    private TimeSpan _connectedAt;

    private TimeSpan? _nextTick;

    private TimeSpan? _pause;

    private bool _isHelloAwaited;

    private bool _isAckAwaited;

    private bool _isOpen;

    private int _failures;

    /// <summary>Null when there is none to be resumed. Its sequence is that of the last event received.</summary>
    public SavedSession? Session => _session is null ? null : _session with { Sequence = _sequence };

    /// <summary>When <see cref="Tick"/> has something to do; null: not before something comes.</summary>
    public TimeSpan? NextTick => _nextTick;

    public Connect Start() => Connecting();

    public void Connected(TimeSpan now)
    {
        _connectedAt = now;
        _isHelloAwaited = true;
        _isAckAwaited = false;
        _isOpen = false;
        _nextTick = now + HelloPatience;
    }

    /// <returns>Null: nothing is to be done.</returns>
    /// <exception cref="JsonException">The frame's data is not what it should be.</exception>
    public GatewayAction? Received(GatewayFrame frame, TimeSpan now)
    {
        switch (frame.Opcode)
        {
            case GatewayOpcode.Hello:
                return Greeted(frame, now);
            case GatewayOpcode.HeartbeatAck:
                _isAckAwaited = false;
                return null;
            case GatewayOpcode.Heartbeat:
                // Asked for more often than may be sent, it is left out: the regular ones must find room.
                return _sends.FreeAt(SendsKept) <= now ? Sending(Heartbeat(), now) : null;
            case GatewayOpcode.Reconnect:
                _pause = TimeSpan.Zero;
                return new Close("Discord asks for a new connection");
            case GatewayOpcode.InvalidSession:
                var isResumable = frame.Data.Span.SequenceEqual("true"u8);
                _session = isResumable ? _session : null;
                _pause = TimeSpan.FromSeconds(1 + (4 * chance()));
                return new Close(
                    isResumable ? "Discord asks to resume again" : "Discord does not know the session any more");
            case GatewayOpcode.Dispatch:
                return Dispatched(frame);
            default:
                return null;
        }
    }

    /// <returns>Null: nothing is to be done yet.</returns>
    public GatewayAction? Tick(TimeSpan now)
    {
        if (_nextTick is not { } due || now < due)
        {
            return null;
        }

        if (_isHelloAwaited || _isAckAwaited)
        {
            _nextTick = null;
            return new Close(_isHelloAwaited ? "Discord did not greet" : "Discord does not answer heartbeats");
        }

        _isAckAwaited = true;
        _nextTick = now + _heartbeatInterval;
        return Sending(Heartbeat(), now);
    }

    /// <summary>The connection has ended, or could not be made.</summary>
    /// <param name="code">Discord's; null when there was none.</param>
    /// <returns><see cref="Connect"/> or <see cref="Stop"/>.</returns>
    public GatewayAction Closed(int? code, TimeSpan now)
    {
        _failures = _isOpen && now - _connectedAt >= Steady ? 0 : _failures + 1;
        _isOpen = false;
        _nextTick = null;
        switch (GatewayCloseCode.After(code))
        {
            case AfterClose.Stop:
                return new Stop(GatewayCloseCode.Cure(code!.Value, identity));
            case AfterClose.Identify:
                _session = null;
                break;
        }

        return Connecting();
    }

    private GatewayAction Greeted(GatewayFrame frame, TimeSpan now)
    {
        var hello = JsonSerializer.Deserialize(frame.Data.Span, GatewayJson.Default.Hello)!;
        _isHelloAwaited = false;
        _heartbeatInterval = TimeSpan.FromMilliseconds(Math.Max(hello.HeartbeatInterval, 1));
        _nextTick = now + (_heartbeatInterval * chance());
        return _session is { } session
            ? Sending(new SendResume(session.SessionId, _sequence), now)
            : Sending(new SendIdentify(), now);
    }

    private GatewayAction? Dispatched(GatewayFrame frame)
    {
        if (frame.Event == GatewayEventName.Ready)
        {
            var ready = JsonSerializer.Deserialize(frame.Data.Span, GatewayJson.Default.Ready)!;
            _sequence = frame.Sequence ?? 0;
            _session = new SavedSession(ready.SessionId, ready.ResumeGatewayUrl, _sequence);
            _isOpen = true;
            return new Opened(IsResumed: false);
        }

        _sequence = Math.Max(frame.Sequence ?? 0, _sequence);
        switch (frame.Event)
        {
            case GatewayEventName.Resumed:
                _isOpen = true;
                return new Opened(IsResumed: true);
            case GatewayEventName.Other:
                return null;
            default:
                return Delivering;
        }
    }

    private SendHeartbeat Heartbeat() => new(_session is null ? null : _sequence);

    private Connect Connecting()
    {
        var pause = _pause ?? Pause();
        _pause = null;
        var isResumeUrlTried = _failures > 0 && _failures % (TriesAtResumeUrl + 1) == 0;
        return new Connect(pause, isResumeUrlTried ? null : _session?.ResumeGatewayUrl, _session is null);
    }

    /// <summary>
    /// None at first, then doubling from a second on; half of it is chance, so that not all come back at once.
    /// </summary>
    private TimeSpan Pause()
    {
        if (_failures == 0)
        {
            return TimeSpan.Zero;
        }

        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(_failures - 1, 10)));
        return (pause < LongestPause ? pause : LongestPause) * (0.5 + (chance() / 2));
    }

    private TAction Sending<TAction>(TAction action, TimeSpan now)
        where TAction : GatewayAction
    {
        _sends.Add(now);
        return action;
    }
}
