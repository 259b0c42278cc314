using System.IO.Compression;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using StudyBot.Core.Study.Export;
using StudyBot.Messaging.Parts;
using StudyBot.Testing;

namespace StudyBot.Tests.Messaging.Parts;

/// <summary>What Anki's own importer reads of a package, read the same way.</summary>
public sealed class AnkiPackageTests : IDisposable
{
    private static readonly AnkiDeck _deck = new(
        "StudyBot::灯塔",
        Some.Time,
        [
            new AnkiNote("tea/k1#c1", "灯塔建于{{c1::1900年::哪一年}}。", "— 第一节", ["lighthouse", "s1"]),
            new AnkiNote("tea/k2#c1", "守塔人是{{c1::老李}}。", "", []),
        ]);

    private readonly string _folder = Directory.CreateTempSubdirectory("studybot-anki").FullName;

    private SqliteConnection? _connection;

    public void Dispose()
    {
        _connection?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_package_is_a_zip_with_a_collection_and_an_empty_list_of_media()
    {
        using var zip = new ZipArchive(new MemoryStream(AnkiPackage.Write(_deck)));

        Assert.Equal(["collection.anki2", "media"], zip.Entries.Select(entry => entry.FullName).Order());
        using var media = new StreamReader(zip.GetEntry("media")!.Open());
        Assert.Equal("{}", media.ReadToEnd());
    }

    [Fact]
    public void The_collection_is_sound_and_of_schema_11()
    {
        var collection = Open(_deck);

        Assert.Equal("ok", collection.ExecuteScalar<string>("PRAGMA integrity_check"));
        Assert.Equal(11, collection.ExecuteScalar<int>("SELECT ver FROM col"));
        Assert.Equal(
            ["cards", "col", "graves", "notes", "revlog"],
            collection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"));
    }

    [Fact]
    public void Every_note_has_its_type_its_deck_and_one_new_card()
    {
        var collection = Open(_deck);
        var models = Json(collection, "models");
        var decks = Json(collection, "decks");

        var rows = collection.Query<(string Guid, string Model, string Fields, string Tags, string Deck, int Queue)>(
            """
            SELECT guid, CAST(mid AS text), flds, notes.tags, CAST(did AS text), queue
            FROM notes JOIN cards ON cards.nid = notes.id ORDER BY cards.due
            """).ToList();

        Assert.Equal(2, rows.Count);
        Assert.Equal(["灯塔建于{{c1::1900年::哪一年}}。", "— 第一节"], rows[0].Fields.Split('\u001f'));
        Assert.Equal(" lighthouse s1 ", rows[0].Tags);
        Assert.All(rows, row =>
        {
            Assert.Equal(1, models.GetProperty(row.Model).GetProperty("type").GetInt32());
            Assert.Equal(2, models.GetProperty(row.Model).GetProperty("flds").GetArrayLength());
            Assert.Equal("StudyBot::灯塔", decks.GetProperty(row.Deck).GetProperty("name").GetString());
            Assert.Equal(0, row.Queue);
        });
        Assert.Equal(2, rows.Select(row => row.Guid).Distinct().Count());
    }

    [Fact]
    public void A_later_package_has_the_same_notes_deck_and_type_so_that_nothing_is_doubled()
    {
        const string ids = "SELECT guid || mid || did FROM notes JOIN cards ON nid = notes.id ORDER BY 1";
        var first = Open(_deck).Query<string>(ids).ToList();

        var later = Open(_deck with { MadeAt = Some.Time + NodaTime.Duration.FromDays(3) }).Query<string>(ids).ToList();

        Assert.Equal(first, later);
    }

    [Fact]
    public void The_checksum_is_the_one_Anki_finds_doubles_by()
    {
        // Known from Anki's own collections: the SHA-1 of "Hello" begins with f7ff9e8b.
        var collection = Open(_deck with { Notes = [new AnkiNote("k", "Hello", "", [])] });

        Assert.Equal(0xF7FF9E8B, collection.ExecuteScalar<long>("SELECT csum FROM notes"));
    }

    private SqliteConnection Open(AnkiDeck deck)
    {
        _connection?.Dispose();
        using var zip = new ZipArchive(new MemoryStream(AnkiPackage.Write(deck)));
        var path = Path.Combine(_folder, Path.GetRandomFileName());
        zip.GetEntry("collection.anki2")!.ExtractToFile(path);
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        return _connection;
    }

    private static JsonElement Json(SqliteConnection collection, string column) =>
        JsonDocument.Parse(collection.ExecuteScalar<string>($"SELECT {column} FROM col")!).RootElement;
}
