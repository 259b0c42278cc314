using System.Text;
using StudyBot.ContentFiles;

namespace StudyBot.Tests.ContentFiles;

public sealed class TextFileTests : IDisposable
{
    private const string Text = "灯塔 lighthouse，маяк。";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text)] },
        { "GB18030", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Text_is_read_in_the_encoding_it_is_in(string encoding, byte[] bytes) =>
        Assert.Equal(new TextFile(Text, encoding, null), Read(bytes));

    [Theory]
    [InlineData(new byte[0], "is empty")]
    [InlineData(new byte[] { 32, 10, 9 }, "nothing but blanks")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 }, "is no text")]
    [InlineData(new byte[] { 0x61, 0xFF, 0xFF }, "neither UTF-8 nor GB18030")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xFF }, "marked as UTF-8 and is not")]
    public void What_is_no_text_is_refused_with_a_reason(byte[] bytes, string reason) =>
        Assert.Contains(reason, Read(bytes).Fault);

    [Fact]
    public void A_missing_file_is_refused() =>
        Assert.Contains("there is no file", TextFile.Read(_folder.In("none.txt")).Fault);

    [Fact]
    public void A_folder_is_refused() => Assert.Contains("is a folder", TextFile.Read(_folder.Path).Fault);

    private TextFile Read(byte[] bytes)
    {
        var file = _folder.In("file.txt");
        File.WriteAllBytes(file, bytes);
        return TextFile.Read(file);
    }
}
