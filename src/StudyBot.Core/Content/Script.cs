namespace StudyBot.Core.Content;

/// <summary>What sort of writing a character belongs to.</summary>
internal static class Script
{
    public static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Written without spaces between words: Chinese and Japanese with their punctuation.</summary>
    public static bool IsWide(char character) =>
        character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F'
            or >= '\uFF00' and <= '\uFFEF';

    public static bool IsCyrillic(char character) => character is >= '\u0400' and <= '\u052F';
}
