using StudyBot.Core.Content;

namespace StudyBot.Core.Tests.Content.Essays;

public sealed class MarkdownEssayTests
{
    private static readonly Essay Essay = EssayText.Read(
        """
        # Of lights

        ## Abstract

        Lights are *old*.[^a] They are
        red & `round`, see [there](http://example.org).

        ## 1. The lamp {#lamp}

        - One item.
        - Another.[^b]

        ### A detail

        > Quoted.

        [^b]: Smith, *Lamps*. <http://example.org/b>

        [^a]: Jones,
            1820.

        [^c]: Nobody.
        """.Replace("[^c]: Nobody.", ""),
        "essay.md");

    [Fact]
    public void The_top_heading_is_the_title() => Assert.Equal("Of lights", Essay.Title);

    [Fact]
    public void The_next_headings_are_the_sections() =>
        Assert.Equal([(0, "Abstract"), (1, "The lamp")],
            Essay.Sections.Select(section => (section.Number, section.Heading)));

    [Fact]
    public void Text_loses_its_look() =>
        Assert.Equal(
            ["Lights are old. ", "They are red & round, see there."],
            Essay.Sections[0].Paragraphs[0].Sentences.Select(sentence => sentence.Text));

    [Fact]
    public void Items_quotations_and_lower_headings_are_paragraphs() =>
        Assert.Equal(
            ["One item.", "Another.", "A detail", "Quoted."],
            Essay.Sections[1].Paragraphs.Select(paragraph => paragraph.Sentences[0].Text));

    [Fact]
    public void Named_footnotes_are_numbered_as_they_are_cited()
    {
        Assert.Equal(["Jones, 1820.", "Smith, Lamps. http://example.org/b"],
            Essay.Footnotes.Select(footnote => footnote.Text));
        Assert.Equal([1, 2], EssayText.Sentences(Essay).SelectMany(sentence => sentence.Footnotes));
    }

    [Fact]
    public void Front_matter_may_state_the_title() =>
        Assert.Equal("From above", EssayText.Read("---\ntitle: From above\n---\n\n# One\n\nText.", "e.md").Title);

    [Fact]
    public void Without_a_title_it_is_the_files_name() =>
        Assert.Equal("my-essay", EssayText.Read("# One\n\nText.\n\n# Two\n\nText.", "a/my-essay.md").Title);
}
