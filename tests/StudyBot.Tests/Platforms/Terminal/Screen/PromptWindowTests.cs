using StudyBot.Platforms.Terminal.Screen;

namespace StudyBot.Tests.Platforms.Terminal.Screen;

public sealed class PromptWindowTests
{
    [Theory]
    [InlineData("abc", 3, 10, "abc", 3)]
    [InlineData("多元均衡", 2, 10, "多元均衡", 4)]
    [InlineData("多元均衡外交", 6, 10, "均衡外交", 8)]
    [InlineData("多元均衡外交", 0, 10, "多元均衡外", 0)]
    [InlineData("abcdefghijkl", 6, 10, "abcdefghij", 6)]
    [InlineData("", 0, 10, "", 0)]
    public void As_much_is_shown_as_fits_around_the_cursor(
        string text, int cursor, int room, string shown, int column) =>
        Assert.Equal((shown, column), PromptWindow.Of(text, cursor, room));

    [Fact]
    public void A_character_that_does_not_fit_whole_is_left_out() => Assert.Equal("多元", PromptWindow.Cut("多元均衡", 5));
}
