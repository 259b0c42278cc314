using StudyBot.ContentFiles;
using StudyBot.Core.Content;
using StudyBot.Testing;

namespace StudyBot.Tests.ContentFiles;

public sealed class ContentShelfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RememberingLogger<ContentShelf> _log = new();
    private readonly ContentShelf _shelf;

    public ContentShelfTests()
    {
        _shelf = new ContentShelf(new ContentFolder(_folder.Path), _log);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_folder_with_a_language_is_a_pack()
    {
        _folder.Write(PackFiles.Pack("b"), "b", "en.md");
        _folder.Write(PackFiles.Pack("a"), "a", "en.md");
        _folder.Write("No pack.", "notes", "README.md");
        _folder.Write("No pack.", "import", "essay.md");
        _folder.Write("No pack.", "readme.md");

        Assert.Empty(_shelf.Open());

        Assert.Equal(["a", "b"], _shelf.Current.Packs.Keys);
        Assert.Equal("a", _shelf.Current.Default.Pack.Id);
    }

    [Fact]
    public void The_essay_beside_a_pack_is_read_with_it()
    {
        _folder.Write(PackFiles.Pack("a"), "a", "en.md");
        _folder.Write("Title\n\n# One {number=1}\n\nA sentence.", "a", "essay.md");

        Assert.Empty(_shelf.Open());

        Assert.Equal("One",
            Assert.Single(_shelf.Current.Default.Pack.Essay!.Sections, section => section.Number == 1).Heading);
    }

    [Fact]
    public void All_problems_of_all_packs_are_told_at_the_start()
    {
        _folder.Write(PackFiles.Broken("a"), "a", "en.md");
        _folder.Write(PackFiles.Broken("b"), "b", "en.md");

        Assert.Equal(
            [_folder.In("a", "en.md"), _folder.In("b", "en.md")],
            _shelf.Open().Where(problem => problem.Severity == Severity.Error).Select(problem => problem.At.File));
    }

    [Fact]
    public void A_missing_folder_is_a_problem_with_a_cure()
    {
        var problem = Assert.Single(new ContentShelf(new ContentFolder("/nowhere/content"), _log).Open());

        Assert.Equal("there is no pack in this folder", problem.What);
        Assert.Contains(ContentPath.Setting, problem.Cure);
    }

    [Fact]
    public void A_file_that_is_no_UTF8_is_a_problem_with_its_place()
    {
        var file = _folder.Write(PackFiles.Pack("a"), "a", "en.md");
        File.WriteAllBytes(file, [.. File.ReadAllBytes(file), (byte)'\n', 0xFF, (byte)'x']);

        Assert.Contains(_shelf.Open(), problem => problem.At == new SourcePosition(file, 11, 1)
            && problem.Cure.Contains("UTF-8"));
    }

    [Fact]
    public void An_edit_is_read_on_reload_and_the_other_packs_stay_as_they_are()
    {
        _folder.Write(PackFiles.Pack("a"), "a", "en.md");
        _folder.Write(PackFiles.Pack("b"), "b", "en.md");
        _shelf.Open();
        var before = _shelf.Current;

        _folder.Write(PackFiles.Pack("a", "somewhere else"), "a", "en.md");
        Assert.True(_shelf.HasChanged());
        _shelf.Reload();

        Assert.False(_shelf.HasChanged());
        Assert.Equal("The answer is somewhere else.", _shelf.Current.Packs["a"].Pack.In("en").KeyPoint("first")!.Text);
        Assert.Same(before.Packs["b"], _shelf.Current.Packs["b"]);
        Assert.Equal("The answer is here.", before.Packs["a"].Pack.In("en").KeyPoint("first")!.Text);
    }

    [Fact]
    public void A_broken_edit_leaves_the_last_good_pack_in_use_and_says_so_in_the_log()
    {
        var file = _folder.Write(PackFiles.Pack("a"), "a", "en.md");
        _shelf.Open();
        var before = _shelf.Current.Packs["a"];

        _folder.Write(PackFiles.Broken("a"), "a", "en.md");
        _shelf.Reload();

        Assert.Same(before, _shelf.Current.Packs["a"]);
        Assert.Equal([2002, 2001], _log.Ids);
        Assert.StartsWith($"Error: {file}:9:3: error: the key point has no kind", _log.Entries[0]);
        Assert.StartsWith("Error: Pack a has faults (errors: 1); its last good version stays in use.", _log.Entries[1]);

        _folder.Write(PackFiles.Pack("a", "mended"), "a", "en.md");
        _shelf.Reload();

        Assert.NotSame(before, _shelf.Current.Packs["a"]);
    }

    [Fact]
    public void A_new_pack_joins_and_a_removed_one_leaves()
    {
        _folder.Write(PackFiles.Pack("a"), "a", "en.md");
        _shelf.Open();

        _folder.Write(PackFiles.Pack("b"), "b", "en.md");
        Directory.Delete(_folder.In("a"), recursive: true);
        _shelf.Reload();

        Assert.Equal(["b"], _shelf.Current.Packs.Keys);
    }

    [Fact]
    public void When_everything_is_gone_what_was_read_stays()
    {
        _folder.Write(PackFiles.Pack("a"), "a", "en.md");
        _shelf.Open();

        Directory.Delete(_folder.In("a"), recursive: true);
        _shelf.Reload();

        Assert.Equal(["a"], _shelf.Current.Packs.Keys);
        Assert.Equal([2004], _log.Ids);
    }
}
