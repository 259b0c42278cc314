using StudyBot.ContentFiles;

namespace StudyBot.Tests.ContentFiles;

public sealed class EssayImportTests : IDisposable
{
    private const string Essay =
        "Of Lights\nAbstract: Lights are old.\n1. The lamp\nIn 1810 the answer is here.[[footnoteRef:0]] [0: [] Jones.]\n";

    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_essay_is_stored_beside_its_pack_and_its_sentences_counted()
    {
        _folder.Write(PackFiles.Pack("a").Replace(".stated", ".stated anchor=\"answer is\""), "content", "a", "en.md");

        Assert.Equal(0, Import(_folder.Write(Essay, "essay.txt")));

        Assert.Contains("  1 The lamp: 1 paragraph\n2 sections, 2 paragraphs, 1 footnote\n", _output.ToString());
        Assert.Contains("1 of 1 key point show the essay's own sentence now.", _output.ToString());
        Assert.Contains("In 1810 the answer is here.[^1]", File.ReadAllText(_folder.In("content", "a", "essay.md")));
        Assert.Equal(["en.md", "essay.md"], Stored());
    }

    [Fact]
    public void Anchors_that_the_essay_does_not_contain_are_named()
    {
        _folder.Write(PackFiles.Pack("a").Replace(".stated", ".stated anchor=\"not there\""), "content", "a", "en.md");

        Assert.Equal(1, Import(_folder.Write(Essay, "essay.txt")));

        Assert.Contains("en.md:9:47: error: the imported essay does not contain 'not there'", _output.ToString());
        Assert.Contains("the pack has errors now", _error.ToString());
    }

    [Fact]
    public void A_new_essay_gets_a_draft_of_a_pack_that_check_accepts()
    {
        Assert.Equal(0, Import(_folder.Write(Essay, "essay.txt")));

        Assert.Equal(["en.md", "essay.md"], Stored());
        Assert.Contains("A draft with 1 key point was written", _output.ToString());
        Assert.Equal(0, new ContentCheck(_output, _error).Run(_folder.In("content")));
    }

    [Fact]
    public void The_language_of_a_draft_can_be_chosen()
    {
        Assert.Equal(0, Import(_folder.Write(Essay, "essay.txt"), language: "kk"));

        Assert.Equal(["essay.md", "kk.md"], Stored());
    }

    [Fact]
    public void An_essay_is_replaced_only_when_told_to()
    {
        var file = _folder.Write(Essay, "essay.txt");
        Import(file);
        File.WriteAllText(_folder.In("content", "a", "en.md"), PackFiles.Pack("a"));

        Assert.Equal(1, Import(_folder.Write(Essay.Replace("old", "new"), "essay.txt")));
        Assert.Contains("is there already; add --force", _error.ToString());
        Assert.Contains("old", File.ReadAllText(_folder.In("content", "a", "essay.md")));

        Assert.Equal(0, Import(file, overwrites: true));
        Assert.Contains("new", File.ReadAllText(_folder.In("content", "a", "essay.md")));
        Assert.Equal(PackFiles.Pack("a"), File.ReadAllText(_folder.In("content", "a", "en.md")));
    }

    [Theory]
    [InlineData("A Pack", null, "'A Pack' cannot be a pack's id")]
    [InlineData("../a", null, "'../a' cannot be a pack's id")]
    [InlineData("a", "English", "'English' is no language code")]
    public void Names_that_cannot_be_are_refused(string pack, string? language, string reason)
    {
        Assert.Equal(1, Import(_folder.Write(Essay, "essay.txt"), pack, language));

        Assert.Contains(reason, _error.ToString());
        Assert.False(Directory.Exists(_folder.In("content")));
    }

    [Theory]
    [InlineData("essay.docx", "text", "is neither .txt nor .md")]
    [InlineData("essay.txt", "", "is empty")]
    [InlineData("essay.txt", "a\0b", "is no text")]
    [InlineData("essay.txt", "Title\nText.[[footnoteRef:0]] [0: [] Open\n",
        "essay.txt:2:24: error: the footnote definition 0 is not closed")]
    public void Files_that_cannot_be_read_are_refused(string name, string text, string reason)
    {
        Assert.Equal(1, Import(_folder.Write(text, name)));

        Assert.Contains(reason, _error.ToString());
        Assert.False(Directory.Exists(_folder.In("content")));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named()
    {
        _folder.Write("a file where the folder should be", "content");

        Assert.Equal(1, Import(_folder.Write(Essay, "essay.txt")));

        Assert.Contains($"{_folder.In("content", "a")} cannot be written", _error.ToString());
    }

    private int Import(string file, string pack = "a", string? language = null, bool overwrites = false) =>
        new EssayImport(_output, _error).Run(file, pack, _folder.In("content"), language, overwrites);

    private IEnumerable<string?> Stored() =>
        Directory.GetFiles(_folder.In("content", "a")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
