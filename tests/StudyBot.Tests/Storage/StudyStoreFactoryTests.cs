using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.Study;
using StudyBot.Storage;

namespace StudyBot.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class StudyStoreFactoryTests(PostgresFixture postgres) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("studybot-factory-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("{0}/a.db")]
    [InlineData("Data Source={0}/a.db")]
    [InlineData("  data source = {0}/a.db ; ")]
    public async Task A_path_is_a_SQLite_file(string connectionString)
    {
        await using var store = await OpenAsync(connectionString.Replace("{0}", _folder, StringComparison.Ordinal));

        Assert.Equal($"SQLite file {_folder}/a.db", store.Description);
        Assert.True(File.Exists($"{_folder}/a.db"));
    }

    [StoreFact]
    public async Task A_host_is_PostgreSQL()
    {
        await using var store = await OpenAsync(await postgres.Server.CreateDatabaseAsync());

        Assert.StartsWith("PostgreSQL study_", store.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hots=localhost;Database=study;Password=secret")]
    [InlineData("postgres://me:secret@localhost/study")]
    [InlineData("Data Source=a.db;Pasword=secret")]
    [InlineData("Host=localhost;Pasword=secret")]
    [InlineData("Host=localhost;Port=many;Password=secret")]
    public async Task What_names_no_database_is_refused_without_repeating_it(string connectionString)
    {
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync(connectionString));

        Assert.Contains("Storage:ConnectionString", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused_with_a_sentence()
    {
        await File.WriteAllTextAsync($"{_folder}/file", "");

        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync($"{_folder}/file/a.db"));

        Assert.Contains("Name another file in Storage:ConnectionString.", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<StudyStore> OpenAsync(string connectionString) => StudyStoreFactory.OpenAsync(
        new StorageOptions { ConnectionString = connectionString }, NullLoggerFactory.Instance, CancellationToken.None);
}
