using StudyBot.ContentFiles;

namespace StudyBot.Tests.ContentFiles;

public sealed class ContentCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_of_good_packs_is_summed_up()
    {
        _folder.Write(PackFiles.Pack("a"), "a", "en.md");

        Assert.Equal(0, Check(_folder.Path));

        Assert.Matches(
            "^a: en; 1 section, 0 footnotes, 1 key point, 1 question \\(1 cloze\\), 0 facts, 0 names; no essay imported; "
            + "version [0-9a-f]{12}\n1 pack, 0 errors, 0 warnings\n$",
            _output.ToString());
    }

    [Fact]
    public void Each_problem_is_a_line_and_errors_decide_the_exit_code()
    {
        var a = _folder.Write(PackFiles.Broken("a"), "a", "en.md");
        _folder.Write(PackFiles.Pack("b"), "b", "en.md");

        Assert.Equal(1, Check(_folder.Path));

        var lines = _output.ToString().Split('\n');
        Assert.StartsWith($"{a}:9:3: error: the key point has no kind; add one of", lines[0]);
        Assert.Equal("2 packs, 1 error, 0 warnings", lines[2]);
    }

    [Fact]
    public void Warnings_alone_are_no_failure()
    {
        _folder.Write(PackFiles.Pack("a", "answer"), "a", "en.md");

        Assert.Equal(0, Check(_folder.In("a")));

        Assert.EndsWith("1 pack, 0 errors, 1 warning\n", _output.ToString());
    }

    [Fact]
    public void Of_a_single_file_only_its_own_problems_are_shown()
    {
        _folder.Write(PackFiles.Broken("a"), "a", "en.md");
        var other = _folder.Write(PackFiles.Pack("a").Replace("language: en", "language: zh"), "a", "zh.md");

        Check(other);

        Assert.DoesNotContain("en.md:", _output.ToString());
    }

    [Fact]
    public void An_essay_can_be_checked_too()
    {
        var file = _folder.Write("Title\nText.[[footnoteRef:0]]", "essay.txt");

        Assert.Equal(0, Check(file));

        Assert.StartsWith($"{file}:2:6: warning: footnote 0 is cited and nowhere defined", _output.ToString());
    }

    [Theory]
    [InlineData("nowhere", "there is no file or folder")]
    [InlineData("", "there is no pack in")]
    public void Where_there_is_nothing_to_check_that_is_said(string name, string reason)
    {
        Assert.Equal(1, Check(_folder.In(name)));

        Assert.Contains(reason, _error.ToString());
    }

    private int Check(string path) => new ContentCheck(_output, _error).Run(path);
}
