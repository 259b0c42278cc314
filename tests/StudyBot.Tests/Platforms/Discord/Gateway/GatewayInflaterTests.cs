using System.IO.Compression;
using System.Text;
using StudyBot.Platforms.Discord.Gateway;

namespace StudyBot.Tests.Platforms.Discord.Gateway;

public sealed class GatewayInflaterTests
{
    [Fact]
    public void Payloads_of_any_length_come_out_of_one_stream_as_they_went_in()
    {
        using var inflater = new GatewayInflater();
        using var buffer = new FrameBuffer();
        using var compressed = new MemoryStream();
        using var deflater = new ZLibStream(compressed, CompressionLevel.Optimal);
        foreach (var length in new[] { 1, 40, 16_384, 3_000_000, 0, 7 })
        {
            var payload =
                string.Concat(Enumerable.Range(0, length).Select(number => (char)('a' + ((number * 7) % 26))));
            compressed.SetLength(0);
            deflater.Write(Encoding.UTF8.GetBytes(payload));
            deflater.Flush();
            buffer.Clear();

            Assert.True(length == 0 || GatewayInflater.IsComplete(compressed.ToArray()));
            inflater.Inflate(compressed.ToArray(), buffer);

            Assert.Equal(payload, Encoding.UTF8.GetString(buffer.Written.Span));
        }
    }

    [Fact]
    public void What_is_not_of_the_stream_is_an_error()
    {
        using var inflater = new GatewayInflater();
        using var buffer = new FrameBuffer();

        Assert.Throws<InvalidDataException>(() => inflater.Inflate("no zlib\0\0"u8.ToArray(), buffer));
    }

    [Fact]
    public void A_payload_in_pieces_is_complete_when_its_last_piece_is_there()
    {
        Assert.False(GatewayInflater.IsComplete([0x78, 0x9C, 0x00, 0x00]));
        Assert.True(GatewayInflater.IsComplete([0x78, 0x00, 0x00, 0xFF, 0xFF]));
    }
}
