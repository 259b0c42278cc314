using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>Other names of the answer's category, in the edition's language, those that the key points speak of most first.</summary>
internal sealed class NameDistractors
{
    /// <summary>Whoever so large a share of the key points speaks of is whom the essay is about, and never a wrong answer.</summary>
    private const double Subject = 0.4;

    /// <summary>What these stand for overlaps: whether another of them would also be right cannot be told.</summary>
    private static readonly ImmutableHashSet<string> _overlapping = ["concept", "idea", "term"];

    private readonly ImmutableArray<Candidate> _names;

    public NameDistractors(Pack pack, Edition edition, Claims claims) => _names =
    [
        .. pack.Names
            .Where(name => name.Forms.ContainsKey(edition.Language))
            .Select(name => new Candidate(name, name.Forms[edition.Language], claims))
            .OrderByDescending(name => name.Mentions),
    ];

    public ImmutableArray<string> For(GapContext gap)
    {
        var folded = new AnswerText(gap.Answer).Folded;
        if (_names.FirstOrDefault(name => name.IsNamed(folded)) is not { } own || _overlapping.Contains(own.Category)
            || !own.IsShownAs(gap.Answer))
        {
            return [];
        }

        return
        [
            .. _names
                .Where(name => name != own && name.Category == own.Category && name.Share < Subject
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
            Share = Mentions / (double)Math.Max(1, claims.All.Count());
        }

        public string Category { get; }

        /// <summary>How many key points speak of it.</summary>
        public int Mentions { get; }

        public double Share { get; }

        /// <summary>Forms that are long enough to be looked for in a text.</summary>
        public ImmutableArray<string> Telling { get; }

        public bool IsNamed(string folded) => _folded.Contains(folded);

        /// <summary>In Chinese any form will do; elsewhere other forms are other parts of speech (Central Asian).</summary>
        public bool IsShownAs(string text) => Likeness.IsHan(text)
            || string.Equals(Likeness.Bare(text), Likeness.Bare(_forms[0]), StringComparison.OrdinalIgnoreCase);

        /// <summary>Is one of them a part of the other's name, as 乌克兰 of 乌克兰东部?</summary>
        public bool Overlaps(Candidate other) => Telling.Any(form => other.Telling.Any(
            otherForm => form.Contains(otherForm, StringComparison.Ordinal) || otherForm.Contains(form, StringComparison.Ordinal)));

        /// <summary>The first form that looks like the answer and fits the gap's grammar; null when none does.</summary>
        public string? FormFor(GapContext gap) => gap.WordBefore switch
        {
            "the" => Alike(gap, _forms.Where(form => Likeness.Bare(form) != form).Select(Likeness.Bare)),
            "a" or "an" => Alike(gap, _forms.Where(form => BeginsWithVowel(form) == BeginsWithVowel(gap.Answer))),
            _ when Likeness.Bare(gap.Answer) != gap.Answer => Alike(gap, _forms.OrderByDescending(IsFirstWithArticle)),
            _ => Alike(gap, _forms),
        };

        private static string? Alike(GapContext gap, IEnumerable<string> forms) =>
            forms.FirstOrDefault(form => Likeness.AreAlike(gap.Answer, form));

        private static bool BeginsWithVowel(string text) => "aeiouAEIOU".Contains(text[0], StringComparison.Ordinal);

        private bool IsFirstWithArticle(string form) =>
            form != _forms[0] && string.Equals(Likeness.Bare(form), _forms[0], StringComparison.Ordinal);
    }
}
