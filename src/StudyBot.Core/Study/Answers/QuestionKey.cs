using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Answers;

/// <summary>What a typed answer to one question is held against.</summary>
internal sealed class QuestionKey
{
    private readonly HashSet<string> _categories;
    private readonly HashSet<KnownAnswer> _own;
    private readonly HashSet<KnownAnswer> _told;

    public QuestionKey(Question question, AnswerKey key)
    {
        Key = key;
        var answers = question.Answers();
        // The accepted answers of a short question are all the same answer.
        var isOneAnswer = question is ShortAnswerQuestion;
        Forms = [.. answers.SelectMany((answer, part) => FormsOf(answer, isOneAnswer ? 0 : part, key.Known))];
        var bare = answers.SelectMany((answer, part) => BareNumbers(answer, isOneAnswer ? 0 : part));
        Accepted = new FormTable<AcceptedForm>(
            Forms.Where(form => !form.IsAlias).Concat(bare).Concat(Forms).Select(form => (form.Text.Folded, form)));
        Number = answers is [var only] ? Numbered.Of(new AnswerText(only.Text).Folded) : null;
        NamesSeveral = question is NameAllQuestion or ChoiceQuestion or OrderQuestion;
        _own = Forms.SelectMany(form => key.Known.Find(form.Text.Folded)).ToHashSet();
        _categories = _own.Select(known => known.Category).DefaultIfEmpty("").ToHashSet();
        Prompt = new AnswerText(question.Prompt);
        _told = Told();
    }

    public AnswerKey Key { get; }

    public AnswerText Prompt { get; }

    /// <summary>By part; without the numbers of <see cref="Accepted"/> that have lost their unit.</summary>
    public ImmutableArray<AcceptedForm> Forms { get; }

    public FormTable<AcceptedForm> Accepted { get; }

    /// <summary>Of the only answer, when it is a number.</summary>
    public Numbered? Number { get; }

    /// <summary>Is it answered by naming parts, options or steps?</summary>
    public bool NamesSeveral { get; }

    /// <summary>Is it this question's answer in words that only another question accepts?</summary>
    public bool IsOwn(ImmutableArray<KnownAnswer> known) => known.Any(_own.Contains);

    /// <summary>Could this have been meant as the answer instead? What the question itself tells could not.</summary>
    public bool IsRival(ImmutableArray<KnownAnswer> known) =>
        known.Any(one => _categories.Contains(one.Category) && !_told.Contains(one));

    private static IEnumerable<AcceptedForm> FormsOf(Answer answer, int part, KnownAnswers known)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var written = answer.Forms.Select(form => new AnswerText(form)).ToList();
        foreach (var text in written.Concat(known.NamesOf(written).SelectMany(name => name.Forms)))
        {
            if (text.Length > 0 && seen.Add(text.Folded))
            {
                yield return new AcceptedForm(part, text, IsAlias: seen.Count > 1);
            }
        }
    }

    private static IEnumerable<AcceptedForm> BareNumbers(Answer answer, int part) =>
        Numbered.Of(new AnswerText(answer.Text).Folded)?.ShorterForms
            .Select(form => new AcceptedForm(part, new AnswerText(form), IsAlias: false, IsBareNumber: true)) ?? [];

    private HashSet<KnownAnswer> Told()
    {
        var told = new HashSet<KnownAnswer>();
        for (var at = 0; at < Prompt.Length;)
        {
            var (length, known) = Key.Known.LongestAt(Prompt, at, minimum: 2);
            if (length > 0)
            {
                told.UnionWith(known);
            }

            at += Math.Max(1, length);
        }

        // A question that names the right answer lets choose among what it names.
        return told.Overlaps(_own) ? [] : told;
    }
}
