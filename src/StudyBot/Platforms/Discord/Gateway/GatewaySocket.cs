using System.Net.WebSockets;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>
/// One connection to the gateway: frames come out, payloads go in. Received by one reader; sent by anybody.
/// </summary>
public sealed class GatewaySocket : IDisposable
{
    public const string Query = "?v=10&encoding=json&compress=zlib-stream";

    private const int RoomAtOnce = 4 * 1024;

    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket _socket = new();

    private readonly GatewayInflater _inflater = new();

    private readonly FrameBuffer _compressed = new();

    private readonly FrameBuffer _json = new();

    private readonly SemaphoreSlim _sending = new(1);

    private volatile bool _isLeft;

    private GatewaySocket()
    {
        // Heartbeats tell whether the connection lives.
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        _socket.Options.SetRequestHeader("User-Agent", DiscordExchange.UserAgent);
    }

    /// <summary>Discord's; null when the connection broke without one.</summary>
    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <param name="url">As /gateway/bot or READY gave it.</param>
    /// <exception cref="WebSocketException">No connection.</exception>
    public static async Task<GatewaySocket> ConnectAsync(
        string url, TimeProvider time, CancellationToken cancellationToken)
    {
        var socket = new GatewaySocket();
        using var timeout = new CancellationTokenSource(ConnectPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await socket._socket.ConnectAsync(new Uri($"{url.TrimEnd('/')}/{Query}"), either.Token);
            return socket;
        }
        catch (Exception exception)
        {
            socket.Dispose();
            throw exception is OperationCanceledException && !cancellationToken.IsCancellationRequested
                ? new WebSocketException("no connection in time")
                : exception;
        }
    }

    /// <returns>The payload, JSON, valid until the next call; null: the connection has ended.</returns>
    /// <exception cref="WebSocketException">The connection broke.</exception>
    /// <exception cref="InvalidDataException">What came is not compressed as agreed.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        _compressed.Clear();
        _json.Clear();
        while (true)
        {
            if (await ReceiveSomeAsync(cancellationToken) is not { } result)
            {
                return null;
            }

            _compressed.Advance(result.Count);
            if (!result.EndOfMessage)
            {
                continue;
            }

            if (result.MessageType == WebSocketMessageType.Text)
            {
                return _compressed.Written;
            }

            if (GatewayInflater.IsComplete(_compressed.Written.Span))
            {
                _inflater.Inflate(_compressed.Written, _json);
                return _json.Written;
            }
        }
    }

    /// <exception cref="WebSocketException">The connection broke.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Ends the connection, not the session; <see cref="ReceiveAsync"/> ends with it.</summary>
    public async Task CloseAsync(TimeProvider time)
    {
        _isLeft = true;
        using var timeout = new CancellationTokenSource(ClosePatience, time);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)GatewayCloseCode.KeepSession, null, timeout.Token);
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // It is as good as closed.
        }

        _socket.Abort();
    }

    public void Dispose()
    {
        _socket.Dispose();
        _inflater.Dispose();
        _compressed.Dispose();
        _json.Dispose();
        _sending.Dispose();
    }

    private async ValueTask<ValueWebSocketReceiveResult?> ReceiveSomeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var result = await _socket.ReceiveAsync(_compressed.Room(RoomAtOnce), cancellationToken);
            return result.MessageType == WebSocketMessageType.Close ? null : result;
        }
        catch (Exception exception)
            when (_isLeft && exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }
}
