using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup.Language;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>The pack's names, by every folded form of theirs.</summary>
internal sealed class NameTable
{
    /// <summary>The category of names that are shortened to their first character: 中俄关系.</summary>
    private const string Country = "country";

    private readonly Dictionary<string, int> _byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<char, int> _abbreviations;
    private readonly List<ImmutableArray<string>> _forms = [];

    public NameTable(ImmutableArray<Name> names)
    {
        foreach (var name in names)
        {
            var forms = name.AllForms.Select(form => TextFolding.Fold(form).Text).Where(form => form.Length > 0)
                .Distinct(StringComparer.Ordinal).ToImmutableArray();
            foreach (var form in forms)
            {
                _byForm.TryAdd(Key(form), _forms.Count);
            }

            _forms.Add(forms);
        }

        _abbreviations = names.Select((name, index) => (name, index)).Where(pair => pair.name.Category == Country)
            .SelectMany(pair => _forms[pair.index].Where(form => form.All(Scripts.IsHan))
                .Select(form => (First: form[0], pair.index)))
            .Distinct().GroupBy(pair => pair.First).Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().index);
        Ideographic = [.. _forms.SelectMany(forms => forms).Where(form => form.All(Scripts.IsHan))];
        _bySpan = _byForm.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The forms written in ideographs.</summary>
    public ImmutableArray<string> Ideographic { get; }

    /// <summary>The words, folded, of the forms in other scripts.</summary>
    public IEnumerable<string> Words =>
        _forms.SelectMany(forms => forms).Where(form => !form.Any(Scripts.IsUnspaced))
            .SelectMany(form => form.Split(' '));

    /// <summary>Of folded ideographs, or of a <see cref="Key"/>.</summary>
    public bool TryFind(ReadOnlySpan<char> form, out int name) => _bySpan.TryGetValue(form, out name);

    /// <summary>The country that is meant by its first character, if it can be no other.</summary>
    public bool TryFindCountry(char first, out int name) => _abbreviations.TryGetValue(first, out name);

    /// <summary>The name that the ideographs begin, if they begin no other: 苏维埃 for 苏维埃联盟.</summary>
    public bool TryFindBeginning(string ideographs, out int name)
    {
        var found = Ideographic
            .Where(form => ideographs.Length > 1 && form.StartsWith(ideographs, StringComparison.Ordinal))
            .Select(form => _byForm[form]).Distinct().Take(2).ToList();
        name = found.Count == 1 ? found[0] : -1;
        return name >= 0;
    }

    public ImmutableArray<string> Forms(int name) => _forms[name];

    /// <summary>
    /// Folded words without articles and the like, stemmed: "the United States" and "United State" are one.
    /// </summary>
    public static string Key(string folded)
    {
        if (folded.Any(Scripts.IsUnspaced))
        {
            return folded;
        }

        var words = folded.Split(' ');
        var kept = words.Where(word => !QuestionWords.Shared.IsStop(word)).ToArray();
        return string.Join(' ', (kept.Length > 0 ? kept : words).Select(Stemmer.Stem));
    }
}
