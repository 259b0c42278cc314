using System.Globalization;

namespace StudyBot.Core.Lookup;

/// <summary>What sort of character a folded character is.</summary>
internal static class Scripts
{
    /// <summary>
    /// Written without spaces between words: Han, kana, bopomofo, Thai, and the planes of rare ideographs.
    /// </summary>
    public static bool IsUnspaced(char character) =>
        character is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uD8BF')
            or (>= '\uDC00' and <= '\uDFFF') or (>= '\u0E00' and <= '\u0E7F');

    public static bool IsHan(char character) =>
        character is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or '\u3007';

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    public static bool IsWord(char character) => char.IsLetterOrDigit(character) && !IsUnspaced(character);

    /// <summary>Combining, zero-width, control or bidirectional: seen by nobody, so compared by nobody.</summary>
    public static bool IsInvisible(char character) =>
        character is (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489') or (>= '\u1AB0' and <= '\u1AFF')
            or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\u302A' and <= '\u302F')
            or '\u3099' or '\u309A' or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFE20' and <= '\uFE2F')
        || (character is not ('\t' or '\n' or '\r' or '\v' or '\f' or '\u0085') &&
            char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>Part of what is written, unlike punctuation, spaces and pictures.</summary>
    public static bool IsKept(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '%' or '+' or '=' or '\u3007'
        || char.GetUnicodeCategory(character) is UnicodeCategory.CurrencySymbol or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
