using System.Globalization;
using System.Text;
using StudyBot.Core.Lookup;

namespace StudyBot.Core.Study.Daily;

/// <summary>
/// A line as typed and, character for character beside it, as it is read: half width, lower case, simplified, without
/// accents, one sort of hyphen. Characters that are not seen (zero-width, bidirectional marks) are in neither.
/// </summary>
internal sealed class ScheduleText
{
    private readonly string _typed;

    public ScheduleText(string typed)
    {
        var seen = new StringBuilder(typed.Length);
        foreach (var character in typed)
        {
            if (char.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                seen.Append(char.IsControl(character) ? ' ' : character);
            }
        }

        _typed = seen.ToString();
        Read = Fold(_typed);
    }

    public string Read { get; }

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }
    });

    /// <summary>What was typed there, cut to 40 characters.</summary>
    public string Typed(int start, int end)
    {
        const int most = 40;
        if (end - start <= most)
        {
            return _typed[start..end];
        }

        end = start + most - 1;
        return _typed[start..(char.IsHighSurrogate(_typed[end - 1]) ? end - 1 : end)] + "…";
    }

    private static char Fold(char character)
    {
        var folded = FoldingTable.TryFold(character, out var one) ? one : character;
        return folded switch
        {
            '—' or '–' or '‐' or '‑' or '−' or '～' or '〜' or '~' => '-',
            '。' => '.',
            '、' => ',',
            '‘' or '’' or '`' => '\'',
            _ => char.IsWhiteSpace(folded) ? ' ' : folded,
        };
    }
}
