using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;

namespace StudyBot.Storage;

/// <summary>One step of the schema: <c>0001_study.sql</c> is number 1, named <c>study</c>.</summary>
/// <param name="Then">What has to be computed after the statements, in the same transaction; null: nothing.</param>
public sealed record SchemaScript(
    int Number, string Name, string Sql, Func<DbConnection, Task>? Then = null)
{
    /// <summary>The scripts that this program was built with, by number.</summary>
    /// <param name="folder"><c>Sqlite</c> or <c>Postgres</c>.</param>
    public static ImmutableArray<SchemaScript> All(string folder)
    {
        var prefix = $"{typeof(SchemaScript).Namespace}.{folder}.";
        return [.. typeof(SchemaScript).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => Read(name, name[prefix.Length..^4]))
            .OrderBy(script => script.Number)];
    }

    private static SchemaScript Read(string resource, string file)
    {
        using var reader = new StreamReader(typeof(SchemaScript).Assembly.GetManifestResourceStream(resource)!);
        var number = int.Parse(file.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return new SchemaScript(
            number, file[5..], reader.ReadToEnd(), file == "0002_reviews" ? CardsFromAnswers.RunAsync : null);
    }
}
