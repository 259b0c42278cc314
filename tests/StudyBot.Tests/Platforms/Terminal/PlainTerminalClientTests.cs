using Moq;
using StudyBot.Platforms.Terminal;

namespace StudyBot.Tests.Platforms.Terminal;

public sealed class PlainTerminalClientTests
{
    [Fact]
    public void An_empty_line_stands_between_messages_and_decoration_is_left_out()
    {
        var output = new StringWriter();
        var client = new PlainTerminalClient(TextReader.Null, output);
        client.Show([Line("one"), Line("bar") with { IsDecoration = true }, Line("two")]);
        client.Show([Line("three")]);
        Assert.Equal("one\ntwo\n\nthree\n", output.ToString());
    }

    [Fact]
    public void A_message_is_one_write()
    {
        var output = new Mock<TextWriter>();
        new PlainTerminalClient(TextReader.Null, output.Object).Show([Line("one"), Line("two")]);
        output.Verify(writer => writer.Write("one\ntwo\n"), Times.Once);
        output.Verify(writer => writer.Flush(), Times.Once);
    }

    [Fact]
    public async Task The_end_of_the_input_is_no_line()
    {
        var client = new PlainTerminalClient(new StringReader("a\n"), TextWriter.Null);
        Assert.Equal("a", await client.ReadLineAsync(CancellationToken.None));
        Assert.Null(await client.ReadLineAsync(CancellationToken.None));
    }

    private static TerminalLine Line(string text) => new(new TerminalSpan(text));
}
