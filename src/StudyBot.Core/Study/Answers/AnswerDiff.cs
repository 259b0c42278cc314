using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StudyBot.Core.Lookup;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Study.Answers;

/// <summary>
/// What was typed against an answer, character by character. Characters that fold to the same count as the same and
/// are shown
/// as the answer has them: the spans that are not deleted are the answer.
/// </summary>
public static class AnswerDiff
{
    /// <summary>In characters as people count them; a longer text is no near miss.</summary>
    private const int Longest = 100;

    /// <summary>Against the form that has most in common with it.</summary>
    /// <returns>Null when there is no difference that counts, or too little in common for a difference to tell
    /// anything.</returns>
    public static RichText? Nearest(string typed, IEnumerable<string> forms)
    {
        var left = Cells(typed);
        return forms
            .Select(Cells)
            .Where(form => IsDiffable(left, form))
            .Select(form => (Form: form, Common: CommonLengths(left, form)[0, 0]))
            .Where(pair => pair.Common * 2 > Math.Max(left.Count, pair.Form.Count))
            .OrderByDescending(pair => pair.Common / (double)Math.Max(left.Count, pair.Form.Count))
            .Select(pair => Between(left, pair.Form))
            .FirstOrDefault();
    }

    public static RichText? Between(string typed, string form) => Nearest(typed, [form]);

    private static bool IsDiffable(List<Cell> typed, List<Cell> form) =>
        typed.Count is > 0 and <= Longest && form.Count is > 0 and <= Longest;

    private static RichText? Between(List<Cell> typed, List<Cell> form)
    {
        if (typed.Select(cell => cell.Folded).SequenceEqual(form.Select(cell => cell.Folded), StringComparer.Ordinal))
        {
            return null;
        }

        var common = CommonLengths(typed, form);
        var spans = new Spans();
        var (left, right) = (0, 0);
        while (left < typed.Count || right < form.Count)
        {
            if (left < typed.Count && right < form.Count && typed[left].Folded == form[right].Folded)
            {
                spans.Add(form[right++].Shown, TextStyle.Plain);
                left++;
            }
            else if (left < typed.Count && (right == form.Count || common[left + 1, right] >= common[left, right + 1]))
            {
                spans.Add(typed[left++].Shown, TextStyle.Deleted);
            }
            else
            {
                spans.Add(form[right++].Shown, TextStyle.Inserted);
            }
        }

        return spans.ToRichText();
    }

    /// <summary>For each pair of places how many cells the two remainders have in common, in order.</summary>
    private static int[,] CommonLengths(List<Cell> typed, List<Cell> form)
    {
        var common = new int[typed.Count + 1, form.Count + 1];
        for (var left = typed.Count - 1; left >= 0; left--)
        {
            for (var right = form.Count - 1; right >= 0; right--)
            {
                common[left, right] = typed[left].Folded == form[right].Folded
                    ? common[left + 1, right + 1] + 1
                    : Math.Max(common[left + 1, right], common[left, right + 1]);
            }
        }

        return common;
    }

    /// <summary>The characters as people count them; spaces and punctuation go with the character before.</summary>
    private static List<Cell> Cells(string text)
    {
        var cells = new List<Cell>();
        var leading = "";
        for (var at = 0; at < text.Length && cells.Count <= Longest;)
        {
            var shown = text.Substring(at, StringInfo.GetNextTextElementLength(text, at));
            at += shown.Length;
            var folded = TextFolding.Compact(shown).Text;
            if (folded.Length > 0)
            {
                cells.Add(new Cell(leading + shown, folded));
                leading = "";
            }
            else if (cells.Count > 0)
            {
                cells[^1] = cells[^1] with { Shown = cells[^1].Shown + shown };
            }
            else
            {
                leading += shown;
            }
        }

        return cells;
    }

    private readonly record struct Cell(string Shown, string Folded);

    private sealed class Spans
    {
        private readonly ImmutableArray<TextSpan>.Builder _spans = ImmutableArray.CreateBuilder<TextSpan>();
        private readonly StringBuilder _text = new();
        private TextStyle _style;

        public void Add(string text, TextStyle style)
        {
            if (style != _style)
            {
                End();
                _style = style;
            }

            _text.Append(text);
        }

        public RichText ToRichText()
        {
            End();
            return new RichText(_spans.ToImmutable());
        }

        private void End()
        {
            if (_text.Length > 0)
            {
                _spans.Add(new TextSpan(_text.ToString(), _style));
                _text.Clear();
            }
        }
    }
}
