using System.Globalization;
using StudyBot.Core.Content.Parsing;

namespace StudyBot.Core.Content.Essays;

/// <summary>
/// Plain text with <c>[1]</c>, <c>①</c> or <c>¹</c> in it and the notes in a list at its end. A text cites in one of
/// these forms; what is written in another, or has no note, stays text and is told.
/// </summary>
internal sealed class NotedText
{
    private readonly Dictionary<int, NoteMark> _marks = [];

    public NotedText(SourceText source)
    {
        var all = NoteMark.In(source.Text).ToList();
        foreach (var list in NoteList.In(source.Text))
        {
            var outside = all.Where(mark => mark.Offset < list.Start || mark.Offset >= list.End).ToList();
            var known = list.Notes.Select(note => note.Number).ToHashSet();
            var citing = outside.Where(mark => !mark.IsPower(source.Text) && known.IsSupersetOf(mark.Numbers));
            var form = FormOf(list, citing);
            if (form is not null || list.IsSure)
            {
                List = list;
                Footnotes = [.. list.Notes.Select(note => FootnoteOf(note, source.Text))];
                Cite(source, outside, known, form);
                return;
            }
        }

        foreach (var mark in all.Where(mark => mark.Form != NoteForm.Circled && !mark.IsPower(source.Text)))
        {
            source.Warn(mark.Offset,
                $"{mark.Written} looks like a mark, but there is no list of notes; it was left in the text",
                "end the text with a line 'Notes' or '注释' and a line '[1] …' for each note");
        }
    }

    /// <summary>Null: there is none.</summary>
    public NoteList? List { get; }

    public IReadOnlyList<FootnoteText> Footnotes { get; } = [];

    public NoteMark? MarkAt(int start) => _marks.GetValueOrDefault(start);

    /// <summary>The form of the list itself, if the text cites so; else that of most notes.</summary>
    private static NoteForm? FormOf(NoteList list, IEnumerable<NoteMark> marks) => marks
        .GroupBy(mark => mark.Form)
        .Where(group => list.IsSure || list.Notes[0].Form != NoteForm.Dotted || group.Key != NoteForm.Circled)
        .OrderBy(group => group.Key != list.Notes[0].Form)
        .ThenByDescending(group => group.SelectMany(mark => mark.Numbers).Distinct().Count())
        .Select(group => (NoteForm?)group.Key)
        .FirstOrDefault();

    private static FootnoteText FootnoteOf(Note note, string text) => new(
        note.Number.ToString(CultureInfo.InvariantCulture),
        EssayText.Normalise(text[note.TextStart..note.End]),
        note.Start);

    private void Cite(SourceText source, IEnumerable<NoteMark> marks, HashSet<int> known, NoteForm? form)
    {
        foreach (var mark in marks)
        {
            var hasNote = known.IsSupersetOf(mark.Numbers);
            if (mark.Form == form && hasNote && !mark.IsPower(source.Text))
            {
                _marks.Add(mark.Start, mark);
            }
            else if (mark.Form == form && !hasNote)
            {
                source.Warn(mark.Offset, $"{mark.Written} has no note in the list; it was left in the text",
                    "add the note, or remove the mark");
            }
            else if (hasNote && (form == NoteForm.Raised || !mark.IsPower(source.Text)))
            {
                source.Warn(mark.Offset, $"{mark.Written} was not taken for a mark; it was left in the text",
                    "if it cites a note, write it as the other marks are written");
            }
        }
    }
}
