using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Answers;

/// <summary>Everything that a pack knows as an answer, in all its languages, by folded form.</summary>
internal sealed class KnownAnswers
{
    private readonly FormTable<ImmutableArray<KnownAnswer>> _table;

    public KnownAnswers(Pack pack)
    {
        var forms = new Dictionary<string, ImmutableArray<KnownAnswer>>(StringComparer.Ordinal);
        foreach (var known in pack.Names.Select(KnownAnswer.Of))
        {
            foreach (var form in known.Forms.Select(form => form.Folded).Distinct())
            {
                forms[form] = forms.GetValueOrDefault(form, []).Add(known);
            }
        }

        var questions = pack.Editions.Values.SelectMany(edition => edition.Questions);
        foreach (var answer in questions.SelectMany(question => question.Answers()))
        {
            AddWords(forms, answer);
        }

        _table = new FormTable<ImmutableArray<KnownAnswer>>(forms.Select(form => (form.Key, form.Value)));
        var all = forms.Values.SelectMany(known => known).Distinct();
        Texts = [.. all.SelectMany(known => known.Forms).DistinctBy(form => form.Folded)];
    }

    /// <summary>Every form, once.</summary>
    public ImmutableArray<AnswerText> Texts { get; }

    public ImmutableArray<KnownAnswer> Find(ReadOnlySpan<char> folded) =>
        _table.TryGet(folded, out var known) ? known : [];

    public (int Length, ImmutableArray<KnownAnswer> Known) LongestAt(AnswerText text, int at, int minimum) =>
        _table.LongestAt(text, at, minimum);

    /// <summary>
    /// The names meant by the first of these forms that is one: those shown so, else all that have it.
    /// </summary>
    public IEnumerable<KnownAnswer> NamesOf(IEnumerable<AnswerText> forms)
    {
        foreach (var form in forms)
        {
            var names = Find(form.Folded).Where(known => known.IsName).ToList();
            if (names.Count > 0)
            {
                var shown = names.Where(name => name.IsShownAs(form.Folded)).ToList();
                return shown.Count > 0 ? shown : names;
            }
        }

        return [];
    }

    private static void AddWords(Dictionary<string, ImmutableArray<KnownAnswer>> forms, Answer answer)
    {
        var words = KnownAnswer.Of(answer);
        var same = words.Forms
            .Select(form => forms.GetValueOrDefault(form.Folded, []))
            .FirstOrDefault(known => !known.IsEmpty, [words]);
        foreach (var form in words.Forms)
        {
            forms.TryAdd(form.Folded, same);
        }
    }
}
