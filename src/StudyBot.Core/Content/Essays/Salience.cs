using System.Text.RegularExpressions;

namespace StudyBot.Core.Content.Essays;

/// <summary>How likely a sentence is to be worth a key point.</summary>
internal static partial class Salience
{
    /// <summary>From here on a sentence is taken.</summary>
    public const int Enough = 2;

    private static readonly string[] Cues =
    [
        "总体", "总之", "因此", "表明", "证明", "主要", "首次", "提出", "认为", "指出", "原因", "特点", "本文",
        "therefore", "because", "shows", "argue", "conclude", "main", "first", "overall", "this essay", "this paper",
        "поэтому", "таким образом", "главн", "показыва",
    ];

    public static int Of(EssaySentence sentence, int index, int count)
    {
        var text = sentence.Text;
        var words = text.Count(Script.IsHan) + (text.Count(character => character == ' ') * 2);
        return (sentence.Footnotes.Length > 0 ? 3 : 0)
            + (index == 0 ? 2 : index == count - 1 ? 1 : 0)
            + (text.Any(char.IsDigit) ? 2 : 0)
            + (Named().IsMatch(text) ? 1 : 0)
            + (Cues.Any(cue => text.Contains(cue, StringComparison.OrdinalIgnoreCase)) ? 1 : 0)
            + (words < 12 ? -2 : words > 40 ? 1 : 0);
    }

    /// <summary>A title in its marks, a quotation, or a name inside a Western sentence.</summary>
    [GeneratedRegex(@"[《“«][^》”»]{2,}[》”»]|[a-zа-я,] (?:[A-ZА-Я][a-zа-я]{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
