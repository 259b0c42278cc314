using System.Collections.Immutable;
using System.Globalization;

namespace StudyBot.Platforms.Terminal.Screen;

/// <summary>
/// Breaks lines at a width: at spaces, and between Chinese characters, but with no closing punctuation at the beginning
/// of a row and no opening one at its end.
/// </summary>
public static class LineWrapper
{
    private const string NeverFirst = "，。、；：！？）」』》〉】〕”’…—·,.;:!?)]}%";

    private const string NeverLast = "（「『《〈【〔“‘([{";

    private sealed record Cell(string Text, int Width, TerminalSpan Span);

    /// <param name="width">At least 10 columns are used.</param>
    public static IEnumerable<TerminalLine> Wrap(TerminalLine line, int width)
    {
        width = Math.Max(width, 10);
        var cells = CellsOf(line);
        var from = 0;
        while (true)
        {
            var room = from == 0 ? width : width - line.Indent;
            var to = EndOfRow(cells, from, room);
            yield return RowOf(cells, from, to, from == 0 ? 0 : line.Indent);
            while (to < cells.Count && cells[to].Text == " ")
            {
                to++;
            }

            if (to >= cells.Count)
            {
                yield break;
            }

            from = to;
        }
    }

    private static int EndOfRow(List<Cell> cells, int from, int room)
    {
        var used = 0;
        var lastBreak = -1;
        for (var index = from; index < cells.Count; index++)
        {
            if (index > from && MayBreakBefore(cells, index))
            {
                lastBreak = index;
            }

            used += cells[index].Width;
            if (used > room && cells[index].Text != " ")
            {
                return lastBreak > from ? lastBreak : Math.Max(index, from + 1);
            }
        }

        return cells.Count;
    }

    private static bool MayBreakBefore(List<Cell> cells, int index)
    {
        var before = cells[index - 1];
        var after = cells[index];
        return after.Text != " "
            && (before.Text == " " || before.Width == 2 || after.Width == 2)
            && !NeverFirst.Contains(after.Text, StringComparison.Ordinal)
            && !NeverLast.Contains(before.Text, StringComparison.Ordinal);
    }

    private static List<Cell> CellsOf(TerminalLine line)
    {
        var cells = new List<Cell>();
        foreach (var span in line.Spans)
        {
            var rest = span.Text.AsSpan();
            while (!rest.IsEmpty)
            {
                var length = StringInfo.GetNextTextElementLength(rest);
                cells.Add(new Cell(rest[..length].ToString(), CellWidth.Of(rest[..length]), span));
                rest = rest[length..];
            }
        }

        return cells;
    }

    private static TerminalLine RowOf(List<Cell> cells, int from, int to, int indent)
    {
        while (to > from && cells[to - 1].Text == " ")
        {
            to--;
        }

        var spans = ImmutableArray.CreateBuilder<TerminalSpan>();
        if (indent > 0)
        {
            spans.Add(new TerminalSpan(new string(' ', indent)));
        }

        for (var start = from; start < to;)
        {
            var end = start;
            while (end < to && ReferenceEquals(cells[end].Span, cells[start].Span))
            {
                end++;
            }

            spans.Add(cells[start].Span with { Text = string.Concat(cells[start..end].Select(cell => cell.Text)) });
            start = end;
        }

        return new TerminalLine(spans.ToImmutable());
    }
}
