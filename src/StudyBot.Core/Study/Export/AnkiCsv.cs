using System.Collections.Immutable;
using System.Text;

namespace StudyBot.Core.Study.Export;

/// <param name="Front">HTML.</param>
/// <param name="Back">HTML.</param>
/// <param name="Deck">Two colons part a deck from one below it.</param>
/// <param name="Tags">Parted by spaces.</param>
public sealed record AnkiRow(string Front, string Back, string Deck, string Tags);

/// <summary>
/// A text file as Anki imports it: its header says what the columns are. A spreadsheet that opens it instead runs nothing:
/// a cell that would be a formula begins with an apostrophe.
/// </summary>
public static class AnkiCsv
{
    private const string Header = "#separator:Comma\n#html:true\n#columns:Front,Back,Deck,Tags\n#deck column:3\n#tags column:4\n";

    /// <returns>UTF-8 without a byte order mark, as Anki asks for.</returns>
    public static ImmutableArray<byte> Write(IEnumerable<AnkiRow> rows)
    {
        var text = new StringBuilder(Header);
        foreach (var row in rows)
        {
            text.AppendJoin(',', new[] { row.Front, row.Back, row.Deck, row.Tags }.Select(Cell)).Append('\n');
        }

        return [.. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string text)
    {
        // A spreadsheet looks past white space, and reads full-width signs like the others.
        var start = text.TrimStart();
        var safe = start.Length > 0 && "=+-@＝＋－＠".Contains(start[0]) ? "'" + text : text;
        return '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
