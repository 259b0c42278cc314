using System.Text;
using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Terminal;

/// <summary>What people and packs wrote, made unable to command the terminal.</summary>
public static class TerminalText
{
    /// <summary>One line: control and bidirectional characters go, tabs and line ends become spaces.</summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n')
            {
                result.Append(' ');
            }
            else if (!InputCleaner.IsInvisible(rune))
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }
}
