using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Storage;
using StudyBot.Storage.Postgres;

namespace StudyBot.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class PostgresUpgradeTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly ConversationId _chat = new("terminal", "chat");
    private static readonly ImmutableArray<SchemaScript> _now = SchemaScript.All("Postgres");

    private string _connectionString = "";

    public async Task InitializeAsync() => _connectionString = await postgres.Server.CreateDatabaseAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [StoreFact]
    public async Task Eight_processes_that_start_at_once_upgrade_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            OpenAsync(Next("CREATE TABLE extra (x text)")))));

        foreach (var store in stores)
        {
            Assert.Null(await ReadAsync(store));
            await store.DisposeAsync();
        }
    }

    [StoreFact]
    public async Task An_upgrade_keeps_the_data()
    {
        await SaveAsync("before");

        await using var store = await OpenAsync(Next("CREATE TABLE extra (x text)"));

        Assert.Equal("before", await ReadAsync(store));
    }

    [StoreFact]
    public async Task An_upgrade_that_fails_leaves_the_data_as_it_was()
    {
        await SaveAsync("before");
        var scripts = Next("DELETE FROM documents; CREATE TABLE extra (x text)", "CREATE TABLE extra (x text)");

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(scripts));

        Assert.Contains(
            $"schema {_now.Length + 2} (next2), and is as it was", failure.Message, StringComparison.Ordinal);
        await using var store = await OpenAsync(_now);
        Assert.Equal("before", await ReadAsync(store));
    }

    [StoreFact]
    public async Task A_newer_database_than_the_program_is_refused_with_a_sentence()
    {
        await (await OpenAsync(Next("CREATE TABLE extra (x text)"))).DisposeAsync();

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(_now));

        Assert.Contains(
            $"has schema {_now.Length + 1}, made by a newer StudyBot; this one knows schemas up to {_now.Length}",
            refusal.Message,
            StringComparison.Ordinal);
    }

    [StoreFact]
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

    [StoreFact]
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

    private static Task<string?> ReadAsync(PostgresStudyStore store) =>
        store.InConversationAsync(_chat, unit => unit.DocumentAsync("quiz"), CancellationToken.None);

    private Task<PostgresStudyStore> OpenAsync(ImmutableArray<SchemaScript> scripts) =>
        PostgresStudyStore.OpenAsync(_connectionString, NullLogger.Instance, CancellationToken.None, scripts);

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
