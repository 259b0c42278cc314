using System.IO.Compression;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>
/// Undoes <c>zlib-stream</c>: one stream of one connection, whose payloads end where the compressor was flushed.
/// </summary>
public sealed class GatewayInflater : IDisposable
{
    private const int RoomAtOnce = 4 * 1024;

    private readonly Feed _feed = new();

    private readonly ZLibStream _zlib;

    public GatewayInflater() => _zlib = new ZLibStream(_feed, CompressionMode.Decompress);

    /// <summary>Does a payload end here?</summary>
    public static bool IsComplete(ReadOnlySpan<byte> compressed) => compressed is [.., 0x00, 0x00, 0xFF, 0xFF];

    /// <param name="compressed">One whole payload.</param>
    /// <exception cref="InvalidDataException">It is not of this stream.</exception>
    public void Inflate(ReadOnlyMemory<byte> compressed, FrameBuffer into)
    {
        _feed.Pending = compressed;
        int read;
        while ((read = _zlib.Read(into.Room(RoomAtOnce).Span)) > 0)
        {
            into.Advance(read);
        }
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _feed.Dispose();
    }

    /// <summary>Gives what is pending and then says, for now, that this is all.</summary>
    private sealed class Feed : Stream
    {
        public ReadOnlyMemory<byte> Pending { get; set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, Pending.Length);
            Pending.Span[..count].CopyTo(buffer);
            Pending = Pending[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
