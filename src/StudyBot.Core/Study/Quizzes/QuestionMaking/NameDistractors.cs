using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>
/// Other names of the answer's category, in the edition's language, those that the key points speak of most first.
/// </summary>
internal sealed class NameDistractors
{
    /// <summary>
    /// The name that most key points speak of, if it is this share or more, is what the essay is about: never a
    /// likely wrong answer.
    /// </summary>
    private const double Subject = 0.25;

    /// <summary>What these stand for overlaps: whether another of them would also be right cannot be told.</summary>
    private static readonly ImmutableHashSet<string> _overlapping = ["concept", "idea", "region", "term"];

    private readonly ImmutableArray<Candidate> _names;
    private readonly Candidate? _subject;

    public NameDistractors(Pack pack, Edition edition, Claims claims)
    {
        _names =
        [
            .. pack.Names
                .Where(name => name.Forms.ContainsKey(edition.Language))
                .Select(name => new Candidate(name, name.Forms[edition.Language], claims))
                .OrderByDescending(name => name.Mentions),
        ];
        var first = _names.FirstOrDefault();
        _subject = first?.Mentions >= Subject * claims.All.Count() ? first : null;
    }

    public ImmutableArray<string> For(GapContext gap)
    {
        if (_names.FirstOrDefault(name => name.IsNamed(gap.Answer)) is not { } own
            || _overlapping.Contains(own.Category) || !own.IsShownAs(gap.Answer))
        {
            return [];
        }

        return
        [
            .. _names
                .Where(name => name != own && name.Category == own.Category && name != _subject
                    && !name.Overlaps(own) && !gap.IsTold(name.Telling))
                .Select(name => name.FormFor(gap))
                .OfType<string>(),
        ];
    }

    private sealed class Candidate
    {
        private readonly ImmutableArray<string> _forms;
        private readonly ImmutableHashSet<string> _folded;

        public Candidate(Name name, ImmutableArray<string> forms, Claims claims)
        {
            _forms = forms;
            Category = name.Category;
            _folded = [.. name.AllForms.Select(form => new AnswerText(form).Folded)];
            Telling = [.. _folded.Where(form => form.Length > 1)];
            Mentions = claims.All.Count(claim => Telling.Any(form => Claims.Names(claim, form)));
        }

        public string Category { get; }

        /// <summary>How many key points speak of it.</summary>
        public int Mentions { get; }

        /// <summary>Forms that are long enough to be looked for in a text.</summary>
        public ImmutableArray<string> Telling { get; }

        public bool IsNamed(string text) =>
            _folded.Contains(new AnswerText(text).Folded) || _forms.Any(form => Likeness.Bare(form) == text);

        /// <summary>
        /// In Chinese any form will do; elsewhere other forms are other parts of speech (Central Asian).
        /// </summary>
        public bool IsShownAs(string text) => Likeness.IsHan(text)
            || string.Equals(Likeness.Bare(text), Likeness.Bare(_forms[0]), StringComparison.OrdinalIgnoreCase);

        /// <summary>Is one of them a part of the other's name, as 乌克兰 of 乌克兰东部?</summary>
        public bool Overlaps(Candidate other) => Contains(other) || other.Contains(this);

        /// <summary>
        /// The first form that looks like the answer and fits the gap's grammar; null when none does.
        /// </summary>
        public string? FormFor(GapContext gap)
        {
            var forms = gap.WordBefore switch
            {
                "the" => _forms.Where(HasArticle).Select(Likeness.Bare),
                "a" or "an" => _forms.Where(form => BeginsWithVowel(form) == BeginsWithVowel(gap.Answer)),
                _ => _forms.Where(form => HasArticle(form) || !NeedsArticle(form)),
            };
            return forms
                .Where(form => Likeness.AreAlike(gap.Answer, form))
                .OrderByDescending(form => Likeness.IsHan(form) && form[^1] == gap.Answer[^1])
                .FirstOrDefault();
        }

        private static bool BeginsWithVowel(string text) => "aeiouAEIOU".Contains(text[0], StringComparison.Ordinal);

        private static bool HasArticle(string form) => Likeness.Bare(form) != form;

        private bool Contains(Candidate other) =>
            Telling.Any(form => other.Telling.Any(part => form.Contains(part, StringComparison.Ordinal)));

        private bool NeedsArticle(string form) => _forms.Any(other =>
            HasArticle(other) && string.Equals(Likeness.Bare(other), form, StringComparison.OrdinalIgnoreCase));
    }
}
