using System.Buffers;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>Bytes that are filled, read and forgotten over and over, in pooled memory.</summary>
public sealed class FrameBuffer : IDisposable
{
    private const int UsualBytes = 16 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(UsualBytes);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>At least so much room after what is written.</summary>
    public Memory<byte> Room(int bytes)
    {
        if (_bytes.Length - Length < bytes)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + bytes));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsMemory(Length);
    }

    public void Advance(int bytes) => Length += bytes;

    /// <summary>One long payload (the list of servers at the beginning) does not keep its memory.</summary>
    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > UsualBytes * 4)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = ArrayPool<byte>.Shared.Rent(UsualBytes);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }
}
