using System.Collections.Immutable;

namespace StudyBot.Core.Content.Parsing;

/// <summary>Which name a text is a form of.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, Name> _byForm = new(StringComparer.Ordinal);

    public NameTable(IEnumerable<Name> names)
    {
        foreach (var name in names)
        {
            foreach (var form in name.AllForms)
            {
                _byForm.TryAdd(AnswerKey.Of(form), name);
            }
        }
    }

    /// <param name="alternatives">As written, the one to be shown first.</param>
    /// <returns>The same and, where they are forms of a name, its forms in all languages.</returns>
    public Answer Answer(IReadOnlyList<string> alternatives)
    {
        var aliases = alternatives
            .Select(alternative => _byForm.GetValueOrDefault(AnswerKey.Of(alternative)))
            .OfType<Name>()
            .SelectMany(name => name.Forms.OrderBy(forms => forms.Key, StringComparer.Ordinal).SelectMany(forms => forms.Value));
        return new Answer(alternatives[0],
            [.. alternatives.Skip(1).Concat(aliases).Distinct().Where(form => form != alternatives[0])]);
    }

    /// <summary>Pairs that would grade as the same answer; the later one of each pair, once.</summary>
    public IEnumerable<(int Earlier, int Later)> Doubles(IReadOnlyList<Answer> answers)
    {
        var keys = answers.Select(answer => answer.Forms.Select(AnswerKey.Of).ToHashSet()).ToList();
        for (var later = 1; later < keys.Count; later++)
        {
            var earlier = keys.FindIndex(0, later, set => set.Overlaps(keys[later]));
            if (earlier >= 0)
            {
                yield return (earlier, later);
            }
        }
    }
}
