using StudyBot.Core.Replies;

namespace StudyBot.Core.Tests.Replies;

public sealed class TextCutterTests
{
    [Theory]
    [InlineData("灯塔", 2, "灯塔")]
    [InlineData("海岛灯塔", 3, "海岛…")]
    [InlineData("one two", 5, "one…")]
    [InlineData("a\nb", 3, "a b")]
    [InlineData("ab😀cd", 4, "ab…")]
    [InlineData("ab👨‍👩‍👧cd", 9, "ab…")]
    public void Text_is_cut_between_characters_on_one_line(string text, int length, string expected) =>
        Assert.Equal(expected, TextCutter.Cut(text, length));
}
