using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Content.Essays;

/// <param name="Start">Of its number.</param>
/// <param name="TextStart">Behind its number.</param>
internal sealed record Note(int Number, NoteForm Form, int Start, int TextStart, int End);

/// <summary>The list of notes that a text ends with: a heading and numbered lines, or numbered lines only.</summary>
/// <param name="IsSure">Its heading says that it is one.</param>
/// <param name="Start">Of the heading, if there is one.</param>
internal sealed partial record NoteList(bool IsSure, int Start, int End, ImmutableArray<Note> Notes)
{
    private static readonly HashSet<string> _noteHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "注释", "註釋", "注 释", "注解", "註解", "注", "註", "尾注", "尾註", "脚注", "腳註", "附注", "附註",
        "Notes", "Endnotes", "Footnotes", "Примечания", "Сноски",
    };

    private static readonly HashSet<string> _sourceHeadings = new(StringComparer.OrdinalIgnoreCase)
    {
        "参考文献", "參考文獻", "引用文献", "引用文獻", "References", "Bibliography", "Works cited", "Литература",
    };

    /// <summary>What may be the list, the surest first.</summary>
    public static IEnumerable<NoteList> In(string text)
    {
        var lines = Line.Of(text);
        return Headed(text, lines, _noteHeadings, isSure: true)
            .Concat(Headed(text, lines, _sourceHeadings, isSure: false))
            .Concat(WithoutHeading(text, lines));
    }

    private static IEnumerable<NoteList> Headed(
        string text, List<Line> lines, HashSet<string> headings, bool isSure) =>
        from heading in Enumerable.Range(0, lines.Count).Reverse()
        where headings.Contains(Heading(text, lines[heading]))
        let notes = Read(text, lines, heading + 1)
        where notes.Count > 0
        select new NoteList(isSure, lines[heading].Start, notes[^1].End, [.. notes]);

    /// <summary>The last lines, numbered from 1; with dots, as other lists are, each note must be one line.</summary>
    private static IEnumerable<NoteList> WithoutHeading(string text, List<Line> lines)
    {
        var first = lines.FindLastIndex(line => Begin(text, line) is { Number: 1 });
        var notes = first < 0 ? [] : Read(text, lines, first);
        var isList = notes.Count > 0
            && string.IsNullOrWhiteSpace(text[notes[^1].End..])
            && notes.Zip(notes.Skip(1)).All(pair => pair.First.Number < pair.Second.Number)
            && (notes[0].Form != NoteForm.Dotted || notes.All(note => !LineEnd().IsMatch(text[note.Start..note.End])));
        return isList ? [new NoteList(false, notes[0].Start, notes[^1].End, [.. notes])] : [];
    }

    /// <summary>Numbered lines of one form, each with the lines that follow it without an empty one.</summary>
    private static List<Note> Read(string text, List<Line> lines, int first)
    {
        var notes = new List<Note>();
        var isBehindEmpty = false;
        foreach (var line in lines.Skip(first))
        {
            if (string.IsNullOrWhiteSpace(text[line.Start..line.End]))
            {
                isBehindEmpty = true;
            }
            else if (Begin(text, line) is { } note && (notes.Count == 0 || notes[0].Form == note.Form))
            {
                notes.Add(note);
                isBehindEmpty = false;
            }
            else if (notes.Count > 0 && !isBehindEmpty && !IsHeading(Heading(text, line)))
            {
                notes[^1] = notes[^1] with { End = line.End };
            }
            else
            {
                break;
            }
        }

        return notes;
    }

    private static Note? Begin(string text, Line line)
    {
        var match = Number().Match(text[line.Start..line.End]);
        if (!match.Success)
        {
            return null;
        }

        var (form, group) = match.Groups["bracketed"].Success ? (NoteForm.Bracketed, "bracketed")
            : match.Groups["raised"].Success ? (NoteForm.Raised, "raised")
            : match.Groups["circled"].Success ? (NoteForm.Circled, "circled")
            : (NoteForm.Dotted, "dotted");
        return new Note(
            NoteMark.Value(match.Groups[group].Value), form, line.Start, line.Start + match.Length, line.End);
    }

    private static bool IsHeading(string heading) =>
        _noteHeadings.Contains(heading) || _sourceHeadings.Contains(heading) || EssayHeadings.IsUnnumbered(heading);

    private static string Heading(string text, Line line) =>
        text[line.Start..line.End].Trim().Trim("【】[]：:".ToCharArray());

    [GeneratedRegex(
        @"^\s*(?:[\[［〔] *(?<bracketed>\d{1,3}) *[\]］〕]|(?<raised>[¹²³⁰⁴-⁹]+)|(?<circled>[①-⑳㉑-㉟㊱-㊿])"
        + @"|[(（]?(?<dotted>\d{1,3})(?:[.．](?!\d)|[、)）:：]))\s*(?=\S)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\r\n|\n|\r", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    private readonly record struct Line(int Start, int End)
    {
        public static List<Line> Of(string text)
        {
            var lines = new List<Line>();
            var start = 0;
            foreach (Match end in LineEnd().Matches(text))
            {
                lines.Add(new Line(start, end.Index));
                start = end.Index + end.Length;
            }

            lines.Add(new Line(start, text.Length));
            return lines;
        }
    }
}
