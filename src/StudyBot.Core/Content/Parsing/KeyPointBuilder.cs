using System.Collections.Immutable;
using StudyBot.Core.Content.Essays;

namespace StudyBot.Core.Content.Parsing;

/// <summary>Makes key points, and a question of each of their clozes.</summary>
internal sealed class KeyPointBuilder(
    SourceText source, IdTable ids, NameTable names, EditionDraft? own, ImmutableArray<Footnote> footnotes,
    PassageFinder? essay)
{
    public KeyPoint Build(ItemSyntax item, Section section, ICollection<Question> questions)
    {
        var text = item.Text;
        MarkCheck.Attributes(
            source, text.Attributes, "key point", ClassNames<KeyPointKind>.All, ["anchor", "from"],
            ClassNames<ItemKind>.All);
        MarkCheck.NotEmpty(source, text, "key point");
        if (text.Checkbox is not null)
        {
            source.Error(text.Offset, "a key point has a check box", "check boxes belong to the options of a .choice");
        }

        if (item.Quote is { } note)
        {
            MarkCheck.Plain(source, note, "note");
        }

        var id = ids.Declare(text, "key point", section.Id);
        var inherited = own?.Edition.KeyPoint(id);
        var kind = ReadKind(text, inherited);
        foreach (var cloze in new ClozeBuilder(source, names).Build(text, id))
        {
            questions.Add(cloze);
        }

        CheckNote(item, inherited);
        var anchor = ReadAnchor(text, section, out var passage);
        return new KeyPoint(
            id, section.Id, kind, text.Plain, ReadSource(text, kind, inherited), ReadFootnotes(text, inherited),
            anchor ?? inherited?.Anchor, item.Quote?.Plain, inherited is null ? passage : inherited.Passage);
    }

    private KeyPointKind ReadKind(MarkedText text, KeyPoint? inherited)
    {
        var stated = text.Attributes.Classes.Where(ClassNames<KeyPointKind>.Has).ToList();
        if (stated.Count == 0 && own is null)
        {
            source.Error(text.Offset, "the key point has no kind",
                $"add one of {string.Join(", ", ClassNames<KeyPointKind>.All.Select(name => "." + name))}");
        }
        else if (stated.Count > 1)
        {
            source.Error(stated[1].Offset, $"the key point has two kinds, .{stated[0].Name} and .{stated[1].Name}",
                "keep one");
        }
        else if (stated.Count == 1 && inherited is not null && ClassNames<KeyPointKind>.Of(stated[0]) != inherited.Kind)
        {
            var there = ClassNames<KeyPointKind>.Of(inherited.Kind);
            source.Error(stated[0].Offset,
                $"the key point is .{stated[0].Name} here, in {own!.Source.File.Name} .{there}",
                "make them the same, or leave it out here");
        }

        return stated.Count > 0 ? ClassNames<KeyPointKind>.Of(stated[0]) : inherited?.Kind ?? KeyPointKind.Stated;
    }

    private string? ReadSource(MarkedText text, KeyPointKind kind, KeyPoint? inherited)
    {
        var from = text.Attributes.Find("from");
        if (kind == KeyPointKind.Quoted && from is null && inherited?.QuotedFrom is null)
        {
            source.Error(text.Offset, "a .quoted key point does not say from what",
                "add from=\"name of the document\"");
        }
        else if (kind != KeyPointKind.Quoted && from is not null)
        {
            source.Error(from.Offset, "'from' belongs to .quoted key points only", "make it .quoted, or remove it");
        }

        return from?.Value.Trim() ?? inherited?.QuotedFrom;
    }

    private ImmutableArray<int> ReadFootnotes(MarkedText text, KeyPoint? inherited)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var mark in text.FootnoteMarks)
        {
            if (FootnoteBuilder.ReadNumber(mark.Label) is not { } number
                || footnotes.All(footnote => footnote.Number != number))
            {
                source.Error(mark.Offset, $"there is no footnote [^{mark.Label}]",
                    $"define it with [^{mark.Label}]: …, or correct the number");
            }
            else if (!numbers.Contains(number))
            {
                numbers.Add(number);
            }
        }

        if (inherited is not null && numbers.Count > 0 && !numbers.ToHashSet().SetEquals(inherited.Footnotes))
        {
            source.Error(text.FootnoteMarks.First().Offset,
                $"the key point rests on other footnotes than in {own!.Source.File.Name}", "make them the same");
        }

        return numbers.Count > 0 ? numbers.ToImmutable() : inherited?.Footnotes ?? [];
    }

    private void CheckNote(ItemSyntax item, KeyPoint? inherited)
    {
        if (inherited is not null && inherited.Note is null != item.Quote is null)
        {
            var isMissing = item.Quote is null;
            source.Error(item.Text.Offset,
                $"the key point has {(isMissing ? "no note" : "a note")}, unlike in {own!.Source.File.Name}",
                isMissing ? "translate the note" : "write it there too, or remove it here");
        }
    }

    private string? ReadAnchor(MarkedText text, Section section, out Passage? passage)
    {
        passage = null;
        if (text.Attributes.Find("anchor") is not { } written || string.IsNullOrWhiteSpace(written.Value))
        {
            return null;
        }

        var anchor = written.Value.Trim();
        if (anchor.Length > PackLimits.Quotation)
        {
            source.Error(written.Offset,
                $"the anchor has {anchor.Length} characters, {PackLimits.Quotation} may be quoted",
                "choose a shorter phrase");
        }

        if (essay is not null && !essay.TryFind(anchor, section.Number, out passage))
        {
            source.Error(written.Offset, $"the imported essay does not contain '{anchor}'",
                "copy the phrase from the essay, letter by letter");
        }

        return anchor;
    }
}
