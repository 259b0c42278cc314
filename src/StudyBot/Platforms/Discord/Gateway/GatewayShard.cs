using System.Net.WebSockets;
using StudyBot.Core.Study;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>Runs one shard: connects, and begins again when the connection ends.</summary>
/// <param name="url">Of /gateway/bot.</param>
/// <param name="chance">0 to below 1.</param>
public sealed partial class GatewayShard(
    GatewayIdentity identity,
    string url,
    IdentifyGate gate,
    ShardEvents events,
    TimeProvider time,
    Func<double> chance,
    ILogger logger)
{
    private readonly long _start = time.GetTimestamp();

    /// <summary>Ends when cancelled.</summary>
    /// <exception cref="GatewayStoppedException">Discord will not let this shard in.</exception>
    /// <exception cref="StoreUnavailableException">How far the last process came cannot be read.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var session = new GatewaySession(identity, await events.LoadAsync(cancellationToken), chance);
        await using var saving = events.StartSaving();
        GatewayAction next = session.Start();
        while (next is Connect connect)
        {
            if (connect.Identifies)
            {
                events.Forget();
            }

            next = await RunConnectionAsync(session, connect, cancellationToken);
        }

        throw new GatewayStoppedException(((Stop)next).Sentence);
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
                IsOpen(logger, identity.ShardId, identity.ShardCount, opened.IsResumed ? "resumed" : "ready");
                return new ValueTask(events.OpenedAsync(session.Session!, opened.IsResumed, frame));
            case Deliver:
                events.Begin(frame);
                break;
            default:
                events.Skip(frame);
                break;
        }

        return ValueTask.CompletedTask;
    }

    [LoggerMessage(3201, LogLevel.Information, "Discord, shard {Shard} of {Count}: {How}")]
    private static partial void IsOpen(ILogger logger, int shard, int count, string how);

    [LoggerMessage(3202, LogLevel.Information, "Discord, shard {Shard}: the connection has ended ({Code})")]
    private static partial void Ended(ILogger logger, int shard, int? code);

    [LoggerMessage(3203, LogLevel.Warning, "Discord, shard {Shard}: the connection broke or was not made: {Reason}")]
    private static partial void Broken(ILogger logger, int shard, string reason);

    [LoggerMessage(3204, LogLevel.Information, "Discord, shard {Shard}: connecting again in {Seconds:0.0} s")]
    private static partial void Waiting(ILogger logger, int shard, double seconds);
}
