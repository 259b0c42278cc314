using System.Collections.Immutable;
using StudyBot.Core.Lookup;

namespace StudyBot.Core.Study.Answers;

/// <summary>Which of several answers, options or steps a typed text names.</summary>
/// <param name="Parts">Indexes in the question, each once, in the order named.</param>
/// <param name="Rule">The most lenient that was needed; null when nothing was named.</param>
/// <param name="Extras">What else was named, as typed; at most <see cref="MostExtras"/>.</param>
/// <param name="Rivals">How many known answers were named that are none of the parts.</param>
internal sealed record NamedParts(
    ImmutableArray<int> Parts, AcceptanceRule? Rule, ImmutableArray<string> Extras, int Rivals)
{
    private const int MostExtras = 10;
    private const int ShortestFragment = 2;

    /// <param name="acceptsFragments">Are words taken for the only option that contains them?</param>
    public static NamedParts Read(AnswerText typed, QuestionKey question, bool acceptsFragments)
    {
        var reading = new Reading(question, acceptsFragments);
        foreach (var clause in Clauses(typed, question))
        {
            reading.Add(clause);
        }

        return new NamedParts([.. reading.Parts], reading.Rule, [.. reading.Extras.Take(MostExtras)], reading.Rivals);
    }

    /// <summary>An answer with a comma in it (苏联解体，两极格局瓦解) is not cut there.</summary>
    private static IEnumerable<TextSlice> Clauses(AnswerText typed, QuestionKey question)
    {
        var start = 0;
        for (var at = 0; at < typed.Length;)
        {
            var length = Math.Max(1, question.Accepted.LongestAt(typed, at, minimum: 2).Length);
            at += length;
            if (typed.IsClauseStart(at))
            {
                yield return new TextSlice(typed, start, at - start);
                start = at;
            }
        }
    }

    private sealed class Reading(QuestionKey question, bool acceptsFragments)
    {
        public List<int> Parts { get; } = [];

        public List<string> Extras { get; } = [];

        public AcceptanceRule? Rule { get; private set; }

        public int Rivals { get; private set; }

        public void Add(TextSlice clause)
        {
            if (Whole(clause) is { } whole)
            {
                Add(whole);
                return;
            }

            var mentions = SentenceReader.Read(clause, question);
            var core = SentenceReader.WithoutFrame(clause, mentions);
            if (core.Length == 0)
            {
                return;
            }

            if (((core == clause ? null : Whole(core)) ?? (acceptsFragments ? OptionWith(core) : null)) is { } match)
            {
                Add(match);
            }
            else if (mentions.Exists(mention => mention.Kind == MentionKind.Negation) || !AddMentions(mentions))
            {
                AddExtra(core);
            }
        }

        /// <summary>The numbers of a list are none.</summary>
        private void AddExtra(TextSlice words)
        {
            if (!Scripts.IsDigit(words.Folded[0]) || words.Length > 2)
            {
                Extras.Add(words.Source);
            }
        }

        private FormMatch? Whole(TextSlice typed) =>
            FormMatcher.Exactly(typed, question) ?? FormMatcher.WithSlips(typed, question);

        /// <returns>Was any answer named, right or wrong?</returns>
        private bool AddMentions(List<Mention> mentions)
        {
            var isNamed = false;
            foreach (var mention in mentions)
            {
                if (mention.Kind == MentionKind.Own)
                {
                    Add(new FormMatch(mention.Form!, mention.Form!.RuleFor(mention.Slice)));
                    isNamed = true;
                }
                else if (acceptsFragments && mention.Kind is (MentionKind.Rival or MentionKind.Aside)
                    && OptionWith(mention.Slice) is { } option)
                {
                    Add(option);
                    isNamed = true;
                }
                else if (mention.Kind == MentionKind.Rival)
                {
                    Extras.Add(mention.Slice.Source);
                    Rivals++;
                    isNamed = true;
                }
                else if (mention.Kind == MentionKind.Unknown)
                {
                    isNamed |= AddWords(mention.Slice);
                }
            }

            return isNamed;
        }

        private bool AddWords(TextSlice unknown)
        {
            var isNamed = false;
            var start = unknown.Start;
            for (var at = start + 1; at <= unknown.End; at++)
            {
                if (at == unknown.End || unknown.Text.IsApart(at))
                {
                    if (Whole(new TextSlice(unknown.Text, start, at - start)) is { } match)
                    {
                        Add(match);
                        isNamed = true;
                    }

                    start = at;
                }
            }

            return isNamed;
        }

        private void Add(FormMatch match)
        {
            Rule = Rule is { } before && before > match.Rule ? before : match.Rule;
            if (!Parts.Contains(match.Form.Part))
            {
                Parts.Add(match.Form.Part);
            }
        }

        /// <summary>The only option with these words in it, where they stand as whole words.</summary>
        private FormMatch? OptionWith(TextSlice words)
        {
            AcceptedForm? found = null;
            foreach (var form in question.Forms)
            {
                var at = form.Text.Folded.AsSpan().IndexOf(words.Folded);
                if (words.Length >= ShortestFragment && at >= 0 && form.Text.IsWhole(at, words.Length))
                {
                    if (found is not null && found.Part != form.Part)
                    {
                        return null;
                    }

                    found ??= form;
                }
            }

            return found is null ? null : new FormMatch(found, AcceptanceRule.OptionFragment);
        }
    }
}
