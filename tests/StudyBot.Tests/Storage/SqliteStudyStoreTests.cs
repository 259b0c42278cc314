using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.Study;
using StudyBot.Storage.Sqlite;
using StudyBot.Testing;
using static SQLitePCL.raw;

namespace StudyBot.Tests.Storage;

public sealed class SqliteStudyStoreTests : StudyStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("studybot-sqlite-").FullName;
    private readonly RememberingLogger<SqliteStudyStore> _log = new();
    private Action<SqliteConnection>? _connected;
    private SqliteConnection? _connection;

    private string FilePath => Path.Combine(_folder, "sub", "studybot.db");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_second_program_on_the_file_is_refused_with_a_sentence()
    {
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(OpenAsync);

        Assert.Contains("is in use by another StudyBot", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_file_left_behind_is_no_hindrance()
    {
        await ReopenAsync();

        Assert.True(File.Exists(FilePath + ".lock"));
        Assert.Null(await Store.NextDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_full_disk_fails_the_unit_and_the_store_goes_on_when_there_is_room()
    {
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "before"));
        Pragma("max_page_count = 1");

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => DoAsync(async unit =>
        {
            await unit.SaveDocumentAsync("quiz", new string('x', 100_000));
        }));
        Assert.Contains("no room left", failure.Message, StringComparison.Ordinal);
        Assert.Equal("before", await DoAsync(unit => unit.DocumentAsync("quiz")));

        Pragma("max_page_count = 100000");
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", new string('x', 100_000)));
    }

    [Fact]
    public async Task Work_that_makes_light_of_a_full_disk_is_not_committed()
    {
        Pragma("max_page_count = 1");

        await Assert.ThrowsAsync<StoreUnavailableException>(() => DoAsync(async unit =>
        {
            try
            {
                await unit.SaveDocumentAsync("quiz", new string('x', 100_000));
            }
            catch (SqliteException)
            {
            }

            await unit.SaveDocumentAsync("small", "x");
        }));

        Pragma("max_page_count = 100000");
        Assert.Null(await DoAsync(unit => unit.DocumentAsync("small")));
    }

    [Fact]
    public async Task A_read_only_file_still_answers_reads_and_can_be_written_again_once_it_may()
    {
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "before"));
        Pragma("query_only = 1");

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => DoAsync(unit => unit.SaveDocumentAsync("quiz", "after")));
        Assert.Contains("read-only", failure.Message, StringComparison.Ordinal);

        Assert.Equal("before", await DoAsync(unit => unit.DocumentAsync("quiz")));
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "after"));
    }

    [Fact]
    public async Task A_lasting_fault_of_the_file_is_told_each_time_until_it_is_over()
    {
        _connected = _ => throw new SqliteException("disk I/O error", SQLITE_IOERR);
        Pragma("query_only = 1");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => DoAsync(unit => unit.SaveDocumentAsync("quiz", "1")));

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => DoAsync(unit => unit.SaveDocumentAsync("quiz", "1")));
        Assert.Contains("input/output error", failure.Message, StringComparison.Ordinal);

        _connected = null;
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "1"));
    }

    [Fact]
    public async Task Work_that_waits_for_something_else_is_refused()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var late = new TaskCompletionSource<Exception?>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => DoAsync(async unit =>
        {
            await unit.SaveDocumentAsync("quiz", "1");
            await gate.Task;
            late.SetResult(await Record.ExceptionAsync(() => unit.SaveDocumentAsync("quiz", "2").AsTask()));
        }));

        gate.SetResult();
        Assert.IsType<InvalidOperationException>(await late.Task);
        Assert.Null(await DoAsync(unit => unit.DocumentAsync("quiz")));
    }

    [Fact]
    public async Task Leases_end_with_the_process_that_held_them()
    {
        await DoAsync(unit => unit.SetDueAsync("daily", "a", Noon));
        await Store.LeaseDueAsync(Noon, After(600), 9, CancellationToken.None);
        await ReopenAsync();

        Assert.Single(await Store.LeaseDueAsync(Noon, After(600), 9, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_committed_survives_the_death_of_the_process()
    {
        var item = await AddReplyAsync("shown");
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "saved"));
        await Store.DeliveredAsync([new Delivery(item.Id, Chat, "round", "77")], CancellationToken.None);

        // What the system has of an open store is what a killed process leaves behind.
        var copy = Path.Combine(_folder, "copy.db");
        File.Copy(FilePath, copy);
        File.Copy(FilePath + "-wal", copy + "-wal");
        await using var store = await SqliteStudyStore.OpenAsync(copy, NullLogger.Instance, CancellationToken.None);

        Assert.Equal("saved", await store.InConversationAsync(
            Chat, unit => unit.DocumentAsync("quiz"), CancellationToken.None));
        Assert.Equal("77", await store.ShownAsync(Chat, "round", CancellationToken.None));
        Assert.Empty(await store.LeaseUndeliveredAsync("terminal", After(60), After(99), 9, CancellationToken.None));
    }

    [Fact]
    public async Task The_log_says_once_why_nothing_is_saved_and_once_that_it_is_again()
    {
        Pragma("max_page_count = 1");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(
                () => DoAsync(unit => unit.SaveDocumentAsync("quiz", new string('x', 100_000))));
        }

        Pragma("max_page_count = 100000");
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "x"));
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "y"));

        Assert.Equal([3010, 3000, 3001], _log.Ids);
        Assert.Contains("has no room left: free some of the disk.", _log.Entries[1], StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", string.Concat(_log.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_a_sentence()
    {
        var path = Path.Combine(_folder, "essay.txt");
        await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("托卡耶夫的外交", 500)));

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => SqliteStudyStore.OpenAsync(path, NullLogger.Instance, CancellationToken.None));

        Assert.Contains("is no SQLite database", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_names_the_file() =>
        Assert.Equal($"SQLite file {FilePath}", ((SqliteStudyStore)Store).Description);

    protected override async Task<IStudyStore> OpenAsync() => await SqliteStudyStore.OpenAsync(
        FilePath, _log, CancellationToken.None, connected: connection =>
        {
            _connected?.Invoke(connection);
            _connection = connection;
        });

    /// <summary>Only between units: the writer is idle then.</summary>
    private void Pragma(string pragma)
    {
        using var command = _connection!.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        command.ExecuteNonQuery();
    }
}
