using System.Text;

namespace StudyBot.Core.Messages;

/// <summary>
/// What people type and call themselves, made harmless to show: control characters, bidirectional overrides and invisible
/// characters go, line ends become line feeds, unpaired surrogates become U+FFFD.
/// </summary>
public static class InputCleaner
{
    /// <summary>No platform sends longer texts; what is over it is cut.</summary>
    public const int MaxLength = 8_000;

    public static string Clean(string text)
    {
        var result = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length + rune.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            if (rune.Value is '\n' or '\t' || !IsInvisible(rune))
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString().Trim();
    }

    /// <summary>The same for everything that was typed in a message.</summary>
    public static MessageBody Clean(MessageBody body) => body switch
    {
        Command command => command with { Name = Clean(command.Name), Arguments = Clean(command.Arguments) },
        TypedText text => text with { Text = Clean(text.Text) },
        Searching searching => searching with { Text = Clean(searching.Text) },
        Pressed pressed => pressed with { Values = [.. pressed.Values.Select(Clean)] },
        _ => body,
    };

    /// <summary>One line, for names.</summary>
    public static string CleanName(string name)
    {
        var clean = Clean(name).Replace('\n', ' ').Replace('\t', ' ');
        return clean.Length switch
        {
            0 => "?",
            > 64 => clean[..(char.IsHighSurrogate(clean[63]) ? 63 : 64)],
            _ => clean,
        };
    }

    /// <summary>Control, bidirectional and invisible characters; joiners are none, scripts and emoji need them.</summary>
    public static bool IsInvisible(Rune rune) => rune.Value
        is < 0x20 or (>= 0x7F and < 0xA0) or 0xAD or 0x61C or 0x180E
        or 0x200B or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or 0xFEFF or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F);
}
