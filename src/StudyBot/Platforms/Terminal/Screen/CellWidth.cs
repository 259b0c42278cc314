using Spectre.Console.Rendering;

namespace StudyBot.Platforms.Terminal.Screen;

/// <summary>How many columns a text takes: two for Chinese, none for combining marks.</summary>
public static class CellWidth
{
    public static int Of(string text) => new Segment(text).CellCount();

    public static int Of(ReadOnlySpan<char> text) => text is [>= ' ' and <= '~'] ? 1 : Of(text.ToString());
}
