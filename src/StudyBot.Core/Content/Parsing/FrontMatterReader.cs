using System.Collections.Immutable;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace StudyBot.Core.Content.Parsing;

/// <summary>The YAML between two lines <c>---</c> at a file's top.</summary>
internal sealed class FrontMatterReader(SourceText source)
{
    private static readonly string[] Keys = ["id", "language", "title", "description", "licence", "names", "study", "draft"];

    public FrontMatter? Read(MarkdownDocument document)
    {
        if (document.FirstOrDefault() is not YamlFrontMatterBlock block)
        {
            source.Error(0, "the file does not begin with front matter",
                "begin it with --- and end that with ---; see the README");
            return null;
        }

        var before = source.Problems.Count;
        var start = Math.Min(block.Lines.Count > 0 ? block.Lines.Lines[0].Slice.Start : 4, source.Text.Length);
        var tree = new YamlTreeReader(source, 2).Read(source.Text[start..BodyEnd(block, start)]);
        if (tree is not YamlMap map)
        {
            if (source.Problems.Count == before)
            {
                source.Error(0, "the front matter holds no keys", "write id, language and title, one a line");
            }

            return null;
        }

        foreach (var (key, _) in map.Entries.Where(entry => !Keys.Contains(entry.Key.Value)))
        {
            source.Error(key.Offset, $"the front matter has an unknown key '{key.Value}'",
                Nearest.Cure(key.Value, Keys));
        }

        return Read(map);
    }

    private FrontMatter Read(YamlMap map)
    {
        var id = Text(map, "id", isNeeded: true);
        var language = Text(map, "language", isNeeded: true);
        if (id.Length > 0 && !Ids.IsPackId(id))
        {
            source.Error(map.Find("id")!.Offset, $"'{id}' cannot be a pack's id",
                $"use 1-{PackLimits.PackId} of a-z, 0-9 and -");
        }
        else if (id.Length > 0 && source.File.Folder is { } folder && folder != id)
        {
            source.Error(map.Find("id")!.Offset, $"the id '{id}' is not the folder's name '{folder}'",
                "make them the same");
        }

        if (language.Length > 0 && !Ids.IsLanguage(language))
        {
            source.Error(map.Find("language")!.Offset, $"'{language}' is no language code", "write zh, en, ru, …");
        }
        else if (language.Length > 0 && source.File.Stem != language)
        {
            source.Error(map.Find("language")!.Offset,
                $"the language '{language}' is not the file's name '{source.File.Name}'",
                $"name the file {language}.md, or correct the language");
        }

        var names = map.Find("names");
        var study = map.Find("study");
        return new FrontMatter(
            id,
            language,
            Text(map, "title", isNeeded: true),
            Text(map, "description"),
            Text(map, "licence"),
            Text(map, "draft") == "true",
            names is null ? null : new NameReader(source).Read(names),
            names?.Offset ?? 0,
            study is null ? null : new StudyReader(source).Read(study),
            study?.Offset ?? 0);
    }

    private string Text(YamlMap map, string key, bool isNeeded = false)
    {
        var value = map.Find(key);
        if (value is not null and not YamlScalar)
        {
            source.Error(value.Offset, $"'{key}' is not one line of text", $"write {key}: text");
        }

        var text = (value as YamlScalar)?.Value.Trim() ?? "";
        if (isNeeded && text.Length == 0)
        {
            source.Error(value?.Offset ?? 0, $"the front matter has no {key}", $"add {key}: …");
        }

        return text;
    }

    private int BodyEnd(YamlFrontMatterBlock block, int start)
    {
        var lines = block.Lines;
        return lines.Count == 0
            ? start
            : Math.Clamp(lines.Lines[lines.Count - 1].Slice.End + 1, start, source.Text.Length);
    }
}
