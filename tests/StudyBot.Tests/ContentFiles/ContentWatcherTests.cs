using StudyBot.ContentFiles;
using StudyBot.Testing;

namespace StudyBot.Tests.ContentFiles;

public sealed class ContentWatcherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly RememberingLogger<ContentWatcher> _log = new();
    private readonly ContentShelf _shelf;

    public ContentWatcherTests()
    {
        _folder.Write(PackFiles.Pack("a"), "a", "en.md");
        _shelf = new ContentShelf(new ContentFolder(_folder.Path), new RememberingLogger<ContentShelf>());
        _shelf.Open();
    }

    private string Text => _shelf.Current.Packs["a"].Pack.In("en").KeyPoint("first")!.Text;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_system_tells_of_an_edit()
    {
        using var watcher = await StartAsync(_folder.Path);
        Edit();

        await _time.WhenSleepingAsync(ContentWatcher.Quiet).WaitAsync(TimeSpan.FromMinutes(1));
        _time.Advance(ContentWatcher.Quiet);

        Assert.Equal("The answer is edited.", Text);
    }

    [Fact]
    public async Task An_edit_is_read_when_the_files_have_been_quiet()
    {
        using var watcher = await StartAsync(Unwatched);
        Edit();
        watcher.Notice();

        _time.Advance(ContentWatcher.Quiet / 2);
        watcher.Notice();
        _time.Advance(ContentWatcher.Quiet / 2);
        Assert.Equal("The answer is here.", Text);

        _time.Advance(ContentWatcher.Quiet / 2);
        Assert.Equal("The answer is edited.", Text);
    }

    [Fact]
    public async Task Where_nobody_tells_of_edits_they_are_found_by_looking()
    {
        using var watcher = await StartAsync(Unwatched);
        Edit();

        _time.Advance(ContentWatcher.LookEvery + ContentWatcher.Quiet);

        Assert.Equal("The answer is edited.", Text);
        Assert.Equal([2010], _log.Ids);
    }

    [Fact]
    public async Task After_stopping_nothing_is_read_any_more()
    {
        using var watcher = await StartAsync(_folder.Path);
        await watcher.StopAsync(CancellationToken.None);
        Edit();

        _time.Advance(ContentWatcher.LookEvery * 2);

        Assert.Equal("The answer is here.", Text);
    }

    /// <summary>A folder of which the system tells nothing.</summary>
    private string Unwatched => _folder.In("missing");

    private async Task<ContentWatcher> StartAsync(string watched)
    {
        var watcher = new ContentWatcher(new ContentFolder(watched), _shelf, _time, _log);
        await watcher.StartAsync(CancellationToken.None);
        return watcher;
    }

    private void Edit() => _folder.Write(PackFiles.Pack("a", "edited"), "a", "en.md");
}
