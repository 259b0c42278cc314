using StudyBot.Core.Content;
using StudyBot.Core.Content.Essays;

namespace StudyBot.ContentFiles;

/// <summary>Prints what is wrong with packs, one problem a line, and what they hold.</summary>
/// <param name="output">Problems and the summary.</param>
/// <param name="error">Why nothing could be checked.</param>
public sealed class ContentCheck(TextWriter output, TextWriter error)
{
    private int _packs;
    private int _errors;
    private int _warnings;

    /// <param name="path">A content folder, a pack's folder, or one file: then only its problems are printed.</param>
    /// <returns>The exit code: 1 with any error.</returns>
    public int Run(string path)
    {
        if (File.Exists(path))
        {
            return CheckFile(path);
        }

        if (!Directory.Exists(path))
        {
            error.WriteLine($"there is no file or folder {path}; name one, or set {ContentPath.Setting}");
            return 1;
        }

        var folders = ContentFolder.IsPack(path) ? [path] : new ContentFolder(path).PackFolders();
        if (folders.IsEmpty)
        {
            error.WriteLine(
                $"there is no pack in {path}; a pack is a folder with a file for each language, like zh.md");
            return 1;
        }

        foreach (var folder in folders)
        {
            CheckPack(folder, _ => true);
        }

        return Sum();
    }

    private int CheckFile(string path)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        if (Path.GetExtension(path) == ".md" && Path.GetFileName(path) != "essay.md")
        {
            CheckPack(folder, problem => Path.GetFileName(problem.At.File) == Path.GetFileName(path));
            return Sum();
        }

        var text = TextFile.Read(path);
        var file = new PackFile(path, text.Text ?? "");
        if (text.Text is null || !EssayReader.CanRead(file))
        {
            error.WriteLine(text.Fault ?? $"{path} is neither a pack's file (.md) nor an essay (.md, .txt)");
            return 1;
        }

        Print(EssayReader.Read(file).Problems);
        return Sum();
    }

    private void CheckPack(string folder, Func<PackProblem, bool> isWanted)
    {
        var result = ContentFolder.ReadPack(folder);
        _packs++;
        Print(result.Problems.Where(isWanted));
        if (result.Pack is { } pack)
        {
            output.WriteLine(Describe(pack));
        }
    }

    private void Print(IEnumerable<PackProblem> problems)
    {
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
            _errors += problem.Severity == Severity.Error ? 1 : 0;
            _warnings += problem.Severity == Severity.Warning ? 1 : 0;
        }
    }

    private static string Describe(Pack pack)
    {
        var own = pack.Editions[pack.OwnLanguage];
        var languages = pack.Editions.Keys.Order(StringComparer.Ordinal)
            .OrderBy(language => language != pack.OwnLanguage);
        var kinds = own.Questions.GroupBy(question => question.Kind).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {Said(group.Key)}");
        string[] counts =
        [
            Counted.Of(own.Sections.Length, "section"),
            Counted.Of(own.Footnotes.Length, "footnote"),
            Counted.Of(own.KeyPoints.Length, "key point"),
            $"{Counted.Of(own.Questions.Length, "question")} ({string.Join(", ", kinds)})",
            Counted.Of(own.Facts.Length, "fact"),
            Counted.Of(pack.Names.Length, "name"),
        ];
        return $"{pack.Id}: {string.Join(", ", languages)}; {string.Join(", ", counts)}; "
            + $"{(pack.Essay is null ? "no essay imported" : "essay imported")}; version {pack.Version}";
    }

    private static string Said(QuestionKind kind) => kind switch
    {
        QuestionKind.OneChoice => "one choice",
        QuestionKind.SeveralChoices => "several choices",
        QuestionKind.TrueFalse => "true or false",
        QuestionKind.Cloze => "cloze",
        QuestionKind.ShortAnswer => "short answer",
        QuestionKind.NameAll => "name them all",
        _ => "put in order",
    };

    private int Sum()
    {
        output.WriteLine(
            $"{Counted.Of(_packs, "pack")}, {Counted.Of(_errors, "error")}, {Counted.Of(_warnings, "warning")}");
        return _errors > 0 ? 1 : 0;
    }
}
