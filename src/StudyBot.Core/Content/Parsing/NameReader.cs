using System.Collections.Immutable;

namespace StudyBot.Core.Content.Parsing;

/// <summary>The front matter's names, each like <c>{id: kazakhstan, category: country, zh: [哈萨克斯坦, 哈国]}</c>.</summary>
internal sealed class NameReader(SourceText source)
{
    public ImmutableArray<NameSyntax> Read(YamlTree tree)
    {
        if (tree is not YamlList list)
        {
            source.Error(tree.Offset, "'names' is no list", "write each name as - {id: …, category: …, en: […]}");
            return [];
        }

        var names = list.Items.Select(ReadName).OfType<NameSyntax>().ToImmutableArray();
        foreach (var twice in names.GroupBy(name => name.Name.Id).SelectMany(group => group.Skip(1)))
        {
            source.Error(twice.Offset, $"the name '{twice.Name.Id}' stands twice", "put all forms under one name");
        }

        FindSharedForms(names);
        return names;
    }

    private NameSyntax? ReadName(YamlTree tree)
    {
        if (tree is not YamlMap map)
        {
            source.Error(tree.Offset, "this is no name", "write {id: …, category: …, en: […]}");
            return null;
        }

        var id = Scalar(map, "id");
        var category = Scalar(map, "category");
        if (id.Length > 0 && !Ids.IsId(id))
        {
            source.Error(map.Find("id")!.Offset, $"'{id}' cannot be a name's id",
                $"use 1-{PackLimits.Id} of a-z, 0-9 and -");
        }

        var forms = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
        foreach (var (key, value) in map.Entries.Where(entry => entry.Key.Value is not ("id" or "category")))
        {
            if (!Ids.IsLanguage(key.Value))
            {
                source.Error(key.Offset, $"the name '{id}' has an unknown key '{key.Value}'",
                    "write id, category, and the forms by language code");
            }
            else if (Forms(value, id) is { Length: > 0 } found)
            {
                forms[key.Value] = found;
            }
        }

        if (forms.Count == 0)
        {
            source.Error(map.Offset, $"the name '{id}' has no forms", "add one by language: en: [Kazakhstan]");
            return null;
        }

        return new NameSyntax(map.Offset, new Name(id, category, forms.ToImmutable()));
    }

    private string Scalar(YamlMap map, string key)
    {
        var text = (map.Find(key) as YamlScalar)?.Value.Trim() ?? "";
        if (text.Length == 0)
        {
            source.Error(map.Find(key)?.Offset ?? map.Offset, $"a name has no {key}", $"add {key}: …");
        }

        return text;
    }

    private ImmutableArray<string> Forms(YamlTree tree, string id)
    {
        var items = tree is YamlList list ? list.Items : [tree];
        foreach (var item in items.Where(item => string.IsNullOrWhiteSpace((item as YamlScalar)?.Value)))
        {
            source.Error(item.Offset, $"a form of the name '{id}' is empty or no text", "write the form, or remove it");
        }

        var forms = items.OfType<YamlScalar>().Select(item => item.Value.Trim());
        return [.. forms.Where(form => form.Length > 0).Distinct()];
    }

    private void FindSharedForms(ImmutableArray<NameSyntax> names)
    {
        var owners = new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            foreach (var form in name.Name.AllForms)
            {
                var key = FoldedForm.Of(form);
                if (!owners.TryAdd(key, name) && owners[key] is { } owner && owner.Name.Id != name.Name.Id)
                {
                    source.Error(name.Offset, $"'{form}' is a form of both '{owner.Name.Id}' and '{name.Name.Id}'",
                        "keep it under one of them");
                }
            }
        }
    }
}
