using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using StudyBot.Core.Study.Export;
using StudyBot.Storage.Sqlite;

namespace StudyBot.Messaging.Parts;

/// <summary>
/// Writes an <c>.apkg</c>: a zip with an empty list of media and <c>collection.anki2</c>, a SQLite file of schema 11,
/// which every version of Anki imports. All notes are of one cloze type, all cards new.
/// </summary>
public static class AnkiPackage
{
    private const char FieldEnd = '\u001f';

    public static byte[] Write(AnkiDeck deck)
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "collection.anki2", Collection(deck));
            Add(zip, "media", "{}"u8.ToArray());
        }

        return package.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    private static byte[] Collection(AnkiDeck deck)
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
            {
                connection.Open();
                using var transaction = connection.BeginTransaction();
                using var schema = connection.CreateCommand();
                schema.CommandText = AnkiCollection.Schema;
                schema.ExecuteNonQuery();
                Fill(connection.Handle!, deck);
                transaction.Commit();
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Fill(sqlite3 collection, AnkiDeck deck)
    {
        var made = deck.MadeAt.ToUnixTimeMilliseconds();
        var modified = made / 1000;
        var deckId = Positive(deck.Name);
        using var collectionRow = new SqliteStatement(collection, AnkiCollection.InsertCollection, 6);
        using var noteRow = new SqliteStatement(collection, AnkiCollection.InsertNote, 8);
        using var cardRow = new SqliteStatement(collection, AnkiCollection.InsertCard, 4);
        collectionRow.Run(
        [
            modified, made, AnkiCollection.Configuration, AnkiCollection.Models(modified),
            AnkiCollection.Decks(deckId, deck.Name, modified), AnkiCollection.Options,
        ]);
        for (var index = 0; index < deck.Notes.Length; index++)
        {
            var note = deck.Notes[index];
            var id = made + index;
            var guid = Convert.ToBase64String(Hash(note.Key).AsSpan(0, 9));
            var tags = note.Tags.IsEmpty ? "" : $" {string.Join(' ', note.Tags)} ";
            var fields = note.Text + FieldEnd + note.Extra;
            noteRow.Run([id, guid, AnkiCollection.Model, modified, tags, fields, note.Text, Checksum(note.Text)]);
            cardRow.Run([id, deckId, modified, index + 1]);
        }
    }

    /// <summary>What Anki finds doubles by: the first eight hexadecimal digits of the first field's SHA-1.</summary>
    private static long Checksum(string field)
    {
#pragma warning disable CA5350 // Anki's format asks for it; it protects nothing.
        var hash = SHA1.HashData(Encoding.UTF8.GetBytes(field));
#pragma warning restore CA5350
        return long.Parse(Convert.ToHexString(hash.AsSpan(0, 4)), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    /// <summary>An id as Anki's are, the same for the same name, and never the 1 of its own deck.</summary>
    private static long Positive(string name) =>
        1_000_000_000_000 + (BinaryPrimitives.ReadInt64BigEndian(Hash(name)) & 0xFF_FFFF_FFFF);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes("studybot/" + text));
}
