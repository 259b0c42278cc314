namespace StudyBot.Core.Content.Parsing;

/// <param name="Earlier">Its place among the answers.</param>
internal sealed record Double(int Earlier, int Later);

/// <summary>Which texts are the same answer: those that fold to the same, and the forms of one name.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _formsByKey = new(StringComparer.Ordinal);

    public NameTable(IEnumerable<Name> names)
    {
        foreach (var name in names)
        {
            var languages = name.Forms.Keys.Order(StringComparer.Ordinal);
            string[] forms = [.. languages.SelectMany(language => name.Forms[language].AsEnumerable())];
            foreach (var form in forms)
            {
                _formsByKey.TryAdd(Key(form), forms);
            }
        }
    }

    /// <param name="alternatives">As written, the one to be shown first.</param>
    /// <returns>The same and, where they are forms of a name, its forms in all languages.</returns>
    public Answer Answer(IReadOnlyList<string> alternatives)
    {
        var forms = alternatives.Skip(1).Concat(alternatives.SelectMany(FormsOf));
        return new Answer(alternatives[0], [.. forms.Where(form => form != alternatives[0]).Distinct()]);
    }

    public bool AreSame(string left, string right) => Identity(left) == Identity(right);

    /// <param name="answers">Each with its alternatives.</param>
    /// <returns>For each that would grade the same as one before it, that pair.</returns>
    public IEnumerable<Double> Doubles(List<string[]> answers)
    {
        var identities = answers.Select(alternatives => alternatives.Select(Identity).ToHashSet()).ToList();
        for (var later = 1; later < identities.Count; later++)
        {
            var earlier = identities.FindIndex(0, later, set => set.Overlaps(identities[later]));
            if (earlier >= 0)
            {
                yield return new Double(earlier, later);
            }
        }
    }

    private string[] FormsOf(string text) => _formsByKey.GetValueOrDefault(Key(text)) ?? [];

    /// <summary>A name's first form stands for all of them.</summary>
    private string Identity(string text) => FormsOf(text) is [var first, ..] ? Key(first) : Key(text);

    private string Key(string text)
    {
        if (!_keys.TryGetValue(text, out var key))
        {
            _keys[text] = key = FoldedForm.Of(text);
        }

        return key;
    }
}
