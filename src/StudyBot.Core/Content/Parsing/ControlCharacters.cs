using System.Text;

namespace StudyBot.Core.Content.Parsing;

/// <summary>Characters that nobody sees and that change what is shown or compared.</summary>
internal static class ControlCharacters
{
    private const int MostReported = 20;

    public static void Find(SourceText source)
    {
        var text = source.Text;
        var found = 0;
        for (var i = 0; i < text.Length && found < MostReported; i++)
        {
            var rune = Rune.TryGetRuneAt(text, i, out var whole) ? whole : Rune.ReplacementChar;
            if (rune == Rune.ReplacementChar)
            {
                found++;
                source.Error(i, "here is a character that could not be read (U+FFFD)",
                    "save the file as UTF-8 and write it again");
            }
            else if (IsHarmful(rune.Value))
            {
                found++;
                source.Error(i, $"here is an invisible control character (U+{rune.Value:X4})", "remove it");
            }

            i += rune.Utf16SequenceLength - 1;
        }
    }

    private static bool IsHarmful(int value) => value
        is (< 0x20 and not ('\t' or '\r' or '\n')) or (>= 0x7F and < 0xA0) or 0xAD or 0x61C or 0x180E
        or 0x200B or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F);
}
