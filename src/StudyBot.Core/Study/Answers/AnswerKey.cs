using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Answers;

/// <summary>All that grading needs of a pack in all its languages, folded once when the pack is loaded.</summary>
public sealed class AnswerKey
{
    private readonly ILookup<string, (Question Question, Lazy<QuestionKey> Key)> _questions;

    public AnswerKey(Pack pack)
    {
        Known = new KnownAnswers(pack);
        _questions = pack.Editions.Values
            .SelectMany(edition => edition.Questions)
            .ToLookup(
                question => question.Id,
                question => (question, new Lazy<QuestionKey>(() => new QuestionKey(question, this))),
                StringComparer.Ordinal);
    }

    internal KnownAnswers Known { get; }

    /// <summary>
    /// Made anew for a question that the pack does not hold, or not in these words: one with generated options, say.
    /// </summary>
    internal QuestionKey For(Question question)
    {
        foreach (var (other, key) in _questions[question.Id])
        {
            if (ReferenceEquals(question, other)
                || (question.Prompt == other.Prompt && AreSame(question.Answers(), other.Answers())))
            {
                return key.Value;
            }
        }

        return new QuestionKey(question, this);
    }

    private static bool AreSame(ImmutableArray<Answer> left, ImmutableArray<Answer> right) =>
        left.Length == right.Length && left.Zip(right).All(pair =>
            pair.First.Text == pair.Second.Text
            && pair.First.Alternatives.AsSpan().SequenceEqual(pair.Second.Alternatives.AsSpan()));
}
