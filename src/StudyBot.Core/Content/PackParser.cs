using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Content.Essays;
using StudyBot.Core.Content.Parsing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Content;

/// <summary>Reads a pack: text in, pack or all its problems out. Throws on no text.</summary>
public static class PackParser
{
    /// <param name="files">All languages of one pack, at least one file.</param>
    /// <param name="essay">The imported text, for passages and to hold anchors against; null without one.</param>
    public static PackParseResult Parse(IReadOnlyList<PackFile> files, Essay? essay = null)
    {
        var sources = files.OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new SourceText(file)).ToList();
        var syntaxes = sources.Select(source => new PackSyntaxReader(source).Read()).OfType<PackSyntax>().ToList();
        var pack = OwnLanguage(syntaxes, isWhole: syntaxes.Count == sources.Count) is { } own
            ? Build(own, [.. syntaxes.Where(syntax => syntax != own)], Version(sources), essay)
            : null;
        var problems = sources.SelectMany(source => source.Problems)
            .Distinct()
            .OrderBy(problem => problem.At.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.At.Line)
            .ThenBy(problem => problem.At.Column)
            .ToImmutableArray();
        return new PackParseResult(problems.Any(problem => problem.Severity == Severity.Error) ? null : pack, problems);
    }

    /// <summary>
    /// The file that the others translate: the one that states names, else the one with the most anchors and kinds.
    /// Where a file could not be read, that may have been it: then null, unless another surely is.
    /// </summary>
    private static PackSyntax? OwnLanguage(List<PackSyntax> syntaxes, bool isWhole)
    {
        var own = syntaxes
            .OrderBy(syntax => syntax.FrontMatter.Names is null ? 1 : 0)
            .ThenByDescending(syntax => syntax.Sections.SelectMany(section => section.Items)
                .Count(item => item.Text.Attributes.Find("anchor") is not null
                    || item.Text.Attributes.Classes.Length > 0))
            .FirstOrDefault();
        return isWhole || own?.FrontMatter.Names is not null ? own : null;
    }

    private static Pack Build(PackSyntax ownSyntax, List<PackSyntax> others, string version, Essay? essay)
    {
        var matter = ownSyntax.FrontMatter;
        var names = (matter.Names ?? []).Select(name => name.Name).ToImmutableArray();
        var table = new NameTable(names);
        var finder = essay is null ? null : new PassageFinder(essay);
        var own = new EditionBuilder(ownSyntax, table, own: null, finder).Build();
        var editions = ImmutableDictionary.CreateBuilder<string, Edition>();
        editions[own.Edition.Language] = own.Edition;
        if (matter.IsDraft)
        {
            own.Source.Warn(0, "the pack is a draft", "reword its key points, then remove 'draft: true'");
        }

        if (essay is not null)
        {
            new QuotationCheck(essay).Check(own);
        }

        foreach (var syntax in others)
        {
            CheckFrontMatter(syntax, ownSyntax);
            var translation = new EditionBuilder(syntax, table, own, finder).Build();
            new TranslationCheck(own, translation).Check();
            editions[translation.Edition.Language] = translation.Edition;
        }

        return new Pack(matter.Id, matter.Language, version, names, editions.ToImmutable(), essay)
        {
            Study = matter.Study ?? LearnerSettings.None,
        };
    }

    private static void CheckFrontMatter(PackSyntax syntax, PackSyntax own)
    {
        var (here, there) = (syntax.FrontMatter, own.FrontMatter);
        if (here.Id != there.Id)
        {
            syntax.Source.Error(0, $"the pack's id is '{here.Id}' here and '{there.Id}' in {own.Source.File.Name}",
                "make them the same");
        }

        if (here.Language == there.Language)
        {
            syntax.Source.Error(0, $"the language '{here.Language}' is also that of {own.Source.File.Name}",
                "give each file its own language");
        }

        if (here.Names is not null)
        {
            syntax.Source.Error(here.NamesOffset, "names stand in a translation",
                $"move them to {own.Source.File.Name}, which holds those of all languages");
        }

        if (here.Study is not null)
        {
            syntax.Source.Error(here.StudyOffset, "'study' stands in a translation",
                $"move it to {own.Source.File.Name}: it counts for all languages");
        }
    }

    /// <summary>The same wherever the folder stands and whatever line ends a checkout gave the files.</summary>
    private static string Version(IEnumerable<SourceText> sources)
    {
        var all = string.Concat(sources.Select(source =>
            $"{source.File.Name}\0{source.Text.Replace("\r\n", "\n", StringComparison.Ordinal)}\0"));

        // FNV-1a: it tells versions apart, it guards nothing, and it spares every process 5 MB of cryptography.
        var hash = 14695981039346656037;
        foreach (var character in all)
        {
            hash = unchecked((hash ^ character) * 1099511628211);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture)[..12];
    }
}
