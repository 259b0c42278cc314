using StudyBot.Core.Content.Parsing;

namespace StudyBot.Core.Content.Essays;

/// <summary>
/// Reads an essay's own text: a plain-text export with <c>[[footnoteRef:n]] [n: [] …]</c>, plain text with a list of
/// notes at its end, or Markdown with Pandoc's footnotes.
/// </summary>
public static class EssayReader
{
    /// <summary>A name with one of these endings can be read.</summary>
    public static bool CanRead(PackFile file) => IsMarkdown(file) || HasExtension(file, ".txt");

    /// <param name="file">Its extension says how it is written: .txt or .md.</param>
    public static EssayReadResult Read(PackFile file)
    {
        var source = new SourceText(file);
        var parts = IsMarkdown(file) ? new MarkdownEssayReader(source).Read() : new ExportedEssayReader(source).Read();
        var essay = parts is null ? null : new EssayBuilder(source, parts).Build();
        var hasError = source.Problems.Any(problem => problem.Severity == Severity.Error);
        return new EssayReadResult(hasError ? null : essay, [.. source.Problems.OrderBy(problem => problem.At.Line)]);
    }

    private static bool IsMarkdown(PackFile file) => HasExtension(file, ".md") || HasExtension(file, ".markdown");

    private static bool HasExtension(PackFile file, string extension) =>
        file.Name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
