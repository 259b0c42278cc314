using StudyBot.Tests.Hosting;

namespace StudyBot.Tests.Platforms.Terminal;

/// <summary><c>/mydata</c> in the terminal, by the whole program.</summary>
public sealed class TerminalFilesTests : IDisposable
{
    private const string Lines = "/quiz 1 cloze\nx\n/mydata\n";

    private readonly TerminalRun _run = new();

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _run.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task They_are_saved_whole_and_said_with_their_full_paths()
    {
        var (_, output) = await _run.RunAsync(Lines, $"--Terminal:Files={_folder.File("new/mine")}");

        string[] names = ["studybot-data.json", "studybot-cards.csv", "studybot-tokayev-diplomacy.apkg"];
        foreach (var path in names.Select(name => _folder.File($"new/mine/{name}")))
        {
            Assert.Contains($"Saved: {path}\n", output, StringComparison.Ordinal);
            Assert.NotEmpty(await File.ReadAllBytesAsync(path));
        }

        Assert.EndsWith(
            "}", await File.ReadAllTextAsync(_folder.File("new/mine/studybot-data.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_there_is_overwritten()
    {
        await File.WriteAllTextAsync(_folder.File("studybot-data.json"), "older");
        Directory.CreateDirectory(_folder.File("studybot-data-2.json"));

        var (_, output) = await _run.RunAsync("/mydata\n/mydata\n", $"--Terminal:Files={_folder.Path}");

        Assert.Equal("older", await File.ReadAllTextAsync(_folder.File("studybot-data.json")));
        Assert.Contains(_folder.File("studybot-data-3.json"), output, StringComparison.Ordinal);
        Assert.Contains(_folder.File("studybot-data-4.json"), output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("studybot-data-3.json")));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_it_is_said_and_the_chat_goes_on()
    {
        await File.WriteAllTextAsync(_folder.File("taken"), "a file");

        var (_, output) = await _run.RunAsync("/mydata\n/help mydata\n", $"--Terminal:Files={_folder.File("taken")}");

        Assert.Contains(
            $"studybot-data.json is not saved: the folder {_folder.File("taken")} cannot be written to", output,
            StringComparison.Ordinal);
        Assert.Contains("--Terminal:Files=FOLDER", output, StringComparison.Ordinal);
        Assert.Contains("/mydata — ", output, StringComparison.Ordinal);
    }
}
