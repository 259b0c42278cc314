using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.ContentFiles;
using StudyBot.Core.Content;
using StudyBot.Core.Handlers;

namespace StudyBot.CommandLine;

/// <summary><c>studybot lookup [QUERY]</c>: one query, or one a line on standard input; needs no store.</summary>
public static class LookupVerb
{
    public static Command Create()
    {
        var query = new Argument<string?>("query")
        {
            Description = "What to look for. Without it, one query a line is read from standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "Answer each query with one JSON object on one line." };
        var pack = new Option<string?>("--pack") { Description = "The pack's id. By default the first one." };
        var language = new Option<string?>("--language")
        {
            Description = "The language of the answers. By default the pack's own.",
        };
        var content = ContentOption.Create();
        var command = new Command("lookup", "Search a pack's key points, its footnotes and the imported essay.")
        {
            query, json, pack, language, content,
        };
        command.SetAction(parsed =>
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            output.AutoFlush = true;
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
            return Run(
                Open(ContentOption.PathOf(parsed.GetValue(content)), parsed.GetValue(pack)),
                parsed.GetValue(language),
                parsed.GetValue(query) is { } one ? [one] : QueryLines.Read(input),
                parsed.GetValue(json),
                output,
                Console.Error);
        });
        return command;
    }

    /// <returns>The exit code.</returns>
    public static int Run(
        StudyPack? pack,
        string? language,
        IEnumerable<string> queries,
        bool asJson,
        TextWriter output,
        TextWriter errors)
    {
        if (pack is null)
        {
            errors.WriteLine("There is no such pack without errors; studybot check tells what is wrong.");
            return 1;
        }

        var spoken = language ?? pack.Pack.OwnLanguage;

        // The first search builds the index and compiles the code, which is no part of how long a search takes.
        pack.Index.Search(pack.Pack.In(spoken).Title, spoken, LookupLine.MostResults);
        foreach (var query in queries)
        {
            var began = Stopwatch.GetTimestamp();
            var results = pack.Index.Search(query, spoken, LookupLine.MostResults);
            var took = Stopwatch.GetElapsedTime(began);
            output.WriteLine(asJson ? LookupLine.Json(query, results, took) : LookupLine.ForPeople(results));
        }

        return 0;
    }

    private static StudyPack? Open(string path, string? packId)
    {
        var shelf = new ContentShelf(new ContentFolder(path), NullLogger<ContentShelf>.Instance);
        var isWhole = shelf.Open().All(problem => problem.Severity == Severity.Warning);
        if (!isWhole)
        {
            return null;
        }

        return packId is null ? shelf.Current.Default : shelf.Current.Packs.GetValueOrDefault(packId);
    }
}
