using System.Collections.Immutable;
using StudyBot.Core.Content.Parsing;

namespace StudyBot.Core.Content.Essays;

/// <summary>Numbers sections, paragraphs and footnotes, and cuts sentences.</summary>
internal sealed class EssayBuilder
{
    private readonly SourceText _source;
    private readonly EssayParts _parts;
    private readonly FootnoteNumbers _numbers;
    private readonly List<OpenSection> _sections = [];
    private readonly List<CitationMark> _waiting = [];
    private HeadingStyle? _style;
    private int _lastNumbered;
    private string _title = "";

    public EssayBuilder(SourceText source, EssayParts parts)
    {
        _source = source;
        _parts = parts;
        _numbers = new FootnoteNumbers(source, parts);
    }

    public Essay? Build()
    {
        var blocks = _parts.Blocks.ToList();
        _title = _parts.Title ?? _source.File.Stem;
        if (_parts.Title is null && blocks.Count > 1 && IsTitle(blocks[0]))
        {
            _title = blocks[0].Text;
            _waiting.AddRange(blocks[0].Marks);
            blocks.RemoveAt(0);
        }

        var level = blocks.Where(block => block.Level > 0).Select(block => block.Level).DefaultIfEmpty(0).Min();
        var lastNumber = blocks.FindLastIndex(IsNumbered);
        for (var i = 0; i < blocks.Count; i++)
        {
            Add(blocks[i], level, isBeforeNumbers: i < lastNumber && _lastNumbered == 0);
        }

        if (_sections.Sum(section => section.Paragraphs.Count) == 0)
        {
            _source.Error(0, "the essay has no text", "export it as plain text or Markdown, with its paragraphs");
            return null;
        }

        var sections = _sections
            .Select(section => new EssaySection(section.Number, section.Heading, [.. section.Paragraphs]));
        return new Essay(_title, [.. sections], _numbers.Footnotes);
    }

    private void Add(EssayBlock block, int level, bool isBeforeNumbers)
    {
        if (block.Text.Length == 0)
        {
            CiteBehind(block.Marks);
        }
        else if (level > 0 ? block.Level == level : Heading(block) is not null)
        {
            AddSection(block, isBeforeNumbers);
        }
        else
        {
            if (_sections.Count == 0)
            {
                var isPreface = _parts.Blocks.Any(other => other.Level > 0 || Heading(other) is not null);
                _sections.Add(new OpenSection(isPreface ? 0 : 1, _title, []));
            }

            AddParagraph(block.Text, block.Marks);
        }
    }

    private bool IsTitle(EssayBlock block) =>
        block.Level == 0 && Heading(block) is null && EssayHeadings.CanBeTitle(block.Text);

    private static bool IsNumbered(EssayBlock block) =>
        block.Number is not null
        || (HeadingNumber.Read(block.Text) is { Number: 1 } && EssayHeadings.CanBeNumbered(block.Text));

    /// <summary>The number of the section that a block begins; -1 without one, null where it begins none.</summary>
    private int? Heading(EssayBlock block)
    {
        if (EssayHeadings.Abstract(block.Text) is not null)
        {
            return 0;
        }

        if (HeadingNumber.Read(block.Text) is { } numbered && numbered.Number == _lastNumbered + 1
            && (_style is null || _style == numbered.Style) && EssayHeadings.CanBeNumbered(block.Text))
        {
            return numbered.Number;
        }

        return EssayHeadings.IsUnnumbered(block.Text) ? -1 : null;
    }

    private void AddSection(EssayBlock block, bool isBeforeNumbers)
    {
        var last = _sections.Count == 0 ? 0 : _sections.Max(section => section.Number);
        var marks = block.Marks;
        if (block.Number is { } stated && _sections.All(section => section.Number != stated))
        {
            StartSection(stated, block.Text);
        }
        else if (EssayHeadings.Abstract(block.Text) is { } found)
        {
            StartSection(last == 0 ? 0 : last + 1, found.Heading);
            if (found.TextStart < block.Text.Length)
            {
                var shifted = marks.Select(mark => mark with { Index = Math.Max(mark.Index - found.TextStart, 0) });
                AddParagraph(block.Text[found.TextStart..], [.. shifted]);
                return;
            }
        }
        else if (Heading(block) is > 0 and var number && number > last)
        {
            var numbered = HeadingNumber.Read(block.Text)!.Value;
            (_style, _lastNumbered) = (numbered.Style, number);
            StartSection(number, numbered.Rest);
        }
        else
        {
            StartSection(isBeforeNumbers ? 0 : last + 1, block.Text);
        }

        _waiting.AddRange(marks);
    }

    /// <summary>All that stands before the first numbered section (abstract, introduction) is section 0.</summary>
    private void StartSection(int number, string heading)
    {
        var existing = _sections.FindIndex(section => section.Number == number);
        if (existing < 0)
        {
            _sections.Add(new OpenSection(number, heading, []));
        }
        else
        {
            var section = _sections[existing];
            _sections[existing] = section with
            {
                Heading = section.Heading == _title ? heading : $"{section.Heading} · {heading}",
            };
        }
    }

    private void AddParagraph(string text, ImmutableArray<CitationMark> marks)
    {
        var sentences = ImmutableArray.CreateBuilder<EssaySentence>();
        var all = _waiting.Select(mark => mark with { Index = 0 }).Concat(marks).ToList();
        _waiting.Clear();
        var start = 0;
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            var end = start + sentence.Length;
            var cited = all.Where(mark => mark.Index <= end && (mark.Index > start || start == 0));
            sentences.Add(new EssaySentence(sentence, _numbers.Of(cited)));
            start = end;
        }

        var paragraphs = _sections[^1].Paragraphs;
        paragraphs.Add(new EssayParagraph(paragraphs.Count + 1, sentences.ToImmutable()));
    }

    /// <summary>A mark on a line of its own belongs to the sentence before it.</summary>
    private void CiteBehind(ImmutableArray<CitationMark> marks)
    {
        if (_sections.Count == 0 || _sections[^1].Paragraphs.Count == 0)
        {
            _waiting.AddRange(marks);
            return;
        }

        var paragraphs = _sections[^1].Paragraphs;
        var last = paragraphs[^1];
        var sentence = last.Sentences[^1];
        var footnotes = sentence.Footnotes.Concat(_numbers.Of(marks)).Distinct().ToImmutableArray();
        paragraphs[^1] = last with { Sentences = [.. last.Sentences[..^1], sentence with { Footnotes = footnotes }] };
    }

    private sealed record OpenSection(int Number, string Heading, List<EssayParagraph> Paragraphs);
}
