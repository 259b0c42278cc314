using StudyBot.CommandLine;

namespace StudyBot.Tests.CommandLine;

public sealed class QueryLinesTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a\nb", new[] { "a", "b" })]
    [InlineData("a\nb\n", new[] { "a", "b" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b" })]
    [InlineData("\n\na\n", new[] { "", "", "a" })]
    [InlineData("　？？？　\n", new[] { "　？？？　" })]
    [InlineData("a\rb\u2028c\u0085d\n", new[] { "a\rb\u2028c\u0085d" })]
    public void Only_a_line_feed_ends_a_line(string input, string[] lines) =>
        Assert.Equal(lines, QueryLines.Read(new StringReader(input)));
}
