using StudyBot.Core.Content;
using StudyBot.Core.Content.Essays;

namespace StudyBot.ContentFiles;

/// <summary>Stores an essay beside its pack, and a draft of a pack where there is none.</summary>
/// <param name="output">What was read and done.</param>
/// <param name="error">Why nothing was done.</param>
public sealed class EssayImport(TextWriter output, TextWriter error)
{
    private const string StoredName = "essay.md";

    /// <param name="language">Of a new pack; null: guessed by script.</param>
    /// <param name="overwrites">May an essay imported before be replaced?</param>
    /// <returns>The exit code: 0, or 1 where nothing was stored or the pack has errors now.</returns>
    public int Run(string file, string packId, string contentPath, string? language, bool overwrites)
    {
        if (!Ids.IsPackId(packId))
        {
            return Refuse($"'{packId}' cannot be a pack's id; use 1-{PackLimits.PackId} of a-z, 0-9 and -");
        }

        if (language is not null && !Ids.IsLanguage(language))
        {
            return Refuse($"'{language}' is no language code; write zh, en, ru, …");
        }

        if (Read(file) is not { } essay)
        {
            return 1;
        }

        Describe(essay);
        var folder = Path.Combine(contentPath, packId);
        var stored = Path.Combine(folder, StoredName);
        var isNew = !ContentFolder.IsPack(folder);
        if (!overwrites && File.Exists(stored))
        {
            return Refuse($"{stored} is there already; add --force to replace it");
        }

        var own = language ?? EssayLanguage.Guess(essay);
        var draft = Path.Combine(folder, own + ".md");
        try
        {
            Directory.CreateDirectory(folder);
            Write(stored, EssayWriter.Write(essay));
            if (isNew)
            {
                Write(draft, DraftPack.Write(essay, packId, own));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{folder} cannot be written: {fault.Message}");
        }

        output.WriteLine($"Stored as {stored}, which is never part of the repository.");
        return isNew ? DescribeDraft(draft) : DescribePack(folder);
    }

    private Essay? Read(string file)
    {
        var named = new PackFile(file, "");
        if (!Directory.Exists(file) && !EssayReader.CanRead(named))
        {
            Refuse($"{file} is neither .txt nor .md; export the essay as plain text or Markdown");
            return null;
        }

        var text = TextFile.Read(file);
        if (text.Text is null)
        {
            Refuse(text.Fault!);
            return null;
        }

        if (text.Encoding != "UTF-8")
        {
            output.WriteLine($"Read as {text.Encoding}.");
        }

        var result = EssayReader.Read(named with { Text = text.Text });
        foreach (var problem in result.Problems)
        {
            (problem.Severity == Severity.Error ? error : output).WriteLine(problem);
        }

        return result.Essay;
    }

    private void Describe(Essay essay)
    {
        output.WriteLine(essay.Title);
        foreach (var section in essay.Sections)
        {
            var length = Counted.Of(section.Paragraphs.Length, "paragraph");
            output.WriteLine($"  {section.Number} {section.Heading}: {length}");
        }

        var paragraphs = essay.Sections.Sum(section => section.Paragraphs.Length);
        output.WriteLine(
            $"{Counted.Of(essay.Sections.Length, "section")}, {Counted.Of(paragraphs, "paragraph")}, "
            + Counted.Of(essay.Footnotes.Length, "footnote"));
    }

    private int DescribeDraft(string draft)
    {
        var pack = ContentFolder.ReadPack(Path.GetDirectoryName(draft)!);
        var edition = pack.Pack is { } whole ? whole.Editions[whole.OwnLanguage] : null;
        output.WriteLine(
            $"A draft with {Counted.Of(edition?.KeyPoints.Length ?? 0, "key point")} was written to {draft}: "
            + "say each in your own words; check lists what is left.");
        return Report(pack.Errors);
    }

    private int DescribePack(string folder)
    {
        var pack = ContentFolder.ReadPack(folder);
        if (pack.Pack is { } whole)
        {
            var points = whole.Editions[whole.OwnLanguage].KeyPoints;
            var traced = points.Count(point => point.Passage is not null);
            output.WriteLine($"{traced} of {Counted.Of(points.Length, "key point")} show the essay's own sentence now.");
        }

        return Report(pack.Problems);
    }

    private int Report(IEnumerable<PackProblem> problems)
    {
        var isBroken = false;
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
            isBroken |= problem.Severity == Severity.Error;
        }

        return isBroken ? Refuse("the pack has errors now; correct them, or remove the essay again") : 0;
    }

    /// <summary>Whole or not at all: a watching bot must never see half a file.</summary>
    private static void Write(string path, string text)
    {
        var unfinished = path + ".part";
        File.WriteAllText(unfinished, text);
        File.Move(unfinished, path, overwrite: true);
    }

    private int Refuse(string why)
    {
        error.WriteLine(why);
        return 1;
    }
}
