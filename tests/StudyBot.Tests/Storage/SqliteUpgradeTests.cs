using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Storage;
using StudyBot.Storage.Sqlite;

namespace StudyBot.Tests.Storage;

public sealed class SqliteUpgradeTests : IDisposable
{
    private static readonly ConversationId _chat = new("terminal", "chat");
    private static readonly ImmutableArray<SchemaScript> _now = SchemaScript.All("Sqlite");

    private readonly string _folder = Directory.CreateTempSubdirectory("studybot-upgrade-").FullName;

    private string FilePath => Path.Combine(_folder, "studybot.db");

    private string CopyPath => $"{FilePath}.before-{_now.Length + 1:0000}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_upgrade_keeps_the_data_and_a_copy_from_before()
    {
        await SaveAsync("before");

        await using (await OpenAsync(Next("CREATE TABLE extra (x TEXT)")))
        {
        }

        await using (var store = await OpenAsync(Next("CREATE TABLE extra (x TEXT)")))
        {
            Assert.Equal("before", await ReadAsync(store));
        }

        Assert.Equal(1, Scalar(FilePath, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'extra'"));
        Assert.Equal(0, Scalar(CopyPath, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'extra'"));
        Assert.Equal(1, Scalar(CopyPath, "SELECT COUNT(*) FROM documents WHERE json = 'before'"));
    }

    [Fact]
    public async Task A_new_file_needs_no_copy()
    {
        await SaveAsync("x");

        Assert.Empty(Directory.GetFiles(_folder, "*.before-*"));
    }

    [Fact]
    public async Task An_upgrade_that_fails_leaves_the_data_as_it_was()
    {
        await SaveAsync("before");
        var scripts = Next("DELETE FROM documents; CREATE TABLE extra (x TEXT)", "CREATE TABLE extra (x TEXT)");

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(scripts));

        Assert.Contains(
            $"schema {_now.Length + 2} (next2), and is as it was", failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(CopyPath));
        await using var store = await OpenAsync(_now);
        Assert.Equal("before", await ReadAsync(store));
    }

    [Fact]
    public async Task A_newer_file_than_the_program_is_refused_with_a_sentence()
    {
        await using (await OpenAsync(Next("CREATE TABLE extra (x TEXT)")))
        {
        }

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(_now));

        Assert.Contains(
            $"has schema {_now.Length + 1}, made by a newer StudyBot; this one knows schemas up to {_now.Length}",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_before_there_were_cards_becomes_cards()
    {
        await using (var store = await OpenAsync([_now[0]]))
        {
            await PastAnswers.AddAsync(store, _chat);
        }

        await using (var store = await OpenAsync(_now))
        {
            await PastAnswers.AssertAreCardsAsync(store, _chat);
        }
    }

    [Fact]
    public async Task What_was_handled_and_shown_before_stays_known()
    {
        await using (var store = await OpenAsync([.. _now.Take(3)]))
        {
            await PastUpdates.AddAsync(store, _chat);
        }

        await using (var store = await OpenAsync(_now))
        {
            await PastUpdates.AssertAreKnownAsync(store, _chat);
        }
    }

    private static ImmutableArray<SchemaScript> Next(params IEnumerable<string> scripts) =>
        [.. _now, .. scripts.Select((sql, i) => new SchemaScript(_now.Length + 1 + i, $"next{i + 1}", sql))];

    private static Task<string?> ReadAsync(SqliteStudyStore store) =>
        store.InConversationAsync(_chat, unit => unit.DocumentAsync("quiz"), CancellationToken.None);

    private static long Scalar(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private Task<SqliteStudyStore> OpenAsync(ImmutableArray<SchemaScript> scripts) =>
        SqliteStudyStore.OpenAsync(FilePath, NullLogger.Instance, CancellationToken.None, scripts);

    private async Task SaveAsync(string text)
    {
        await using var store = await OpenAsync(_now);
        await store.InConversationAsync(
            _chat,
            async unit =>
            {
                await unit.SaveDocumentAsync("quiz", text);
                return true;
            },
            CancellationToken.None);
    }
}
