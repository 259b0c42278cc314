using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using NodaTime;

namespace StudyBot.Testing.Discord.Gateway;

/// <summary>One connection of a bot to the fake gateway.</summary>
public sealed class GatewayPeer : IDisposable
{
    private const int MaxBytes = 4_096;

    private readonly WebSocket _socket;

    private readonly MemoryStream _compressed = new();

    private readonly ZLibStream? _zlib;

    private readonly Channel<(byte[] Bytes, int? CloseCode)> _outgoing = Channel.CreateUnbounded<(byte[], int?)>();

    private readonly CancellationTokenSource _dropped = new();

    /// <param name="isCompressed">By <c>zlib-stream</c>.</param>
    public GatewayPeer(WebSocket socket, bool isCompressed)
    {
        _socket = socket;
        _zlib = isCompressed ? new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true) : null;
    }

    public FakeSession? Session { get; set; }

    /// <summary>The bot's code when it closed the connection; null when it did not, or gave none.</summary>
    public int? ClosedWith { get; private set; }

    public List<Instant> Sends { get; } = [];

    public Instant LastHeartbeatAt { get; set; }

    public void Send(string payload) => _outgoing.Writer.TryWrite((Encoding.UTF8.GetBytes(payload), null));

    /// <summary>Closes it as Discord does.</summary>
    public void Close(int code) => _outgoing.Writer.TryWrite(([], code));

    /// <summary>The line breaks.</summary>
    public void Drop()
    {
        _dropped.Cancel();
        _socket.Abort();
    }

    /// <summary>Writes what is to be sent until the connection ends.</summary>
    public async Task WriteAsync()
    {
        try
        {
            await foreach (var (bytes, code) in _outgoing.Reader.ReadAllAsync(_dropped.Token))
            {
                if (code is { } closing)
                {
                    await _socket.CloseOutputAsync((WebSocketCloseStatus)closing, null, _dropped.Token);
                    return;
                }

                await SendAsync(bytes);
            }
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The bot is gone, or its line is.
        }
    }

    /// <returns>What the bot sent; null: the connection has ended.</returns>
    public async Task<byte[]?> ReadAsync()
    {
        var buffer = new byte[MaxBytes + 1];
        var length = 0;
        try
        {
            while (true)
            {
                var result = await _socket.ReceiveAsync(buffer.AsMemory(length), _dropped.Token);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    ClosedWith = (int?)_socket.CloseStatus;
                    return null;
                }

                length += result.Count;
                if (result.EndOfMessage || length > MaxBytes)
                {
                    return buffer[..length];
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            return null;
        }
    }

    public void End() => _outgoing.Writer.TryComplete();

    public void Dispose()
    {
        _zlib?.Dispose();
        _compressed.Dispose();
        _dropped.Dispose();
    }

    private async Task SendAsync(byte[] bytes)
    {
        if (_zlib is null)
        {
            await _socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, _dropped.Token);
            return;
        }

        _compressed.SetLength(0);
        _zlib.Write(bytes);
        _zlib.Flush();
        await _socket.SendAsync(_compressed.ToArray(), WebSocketMessageType.Binary, endOfMessage: true, _dropped.Token);
    }
}
