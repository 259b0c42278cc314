using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Core.Study.Answers;

/// <summary>All that grading needs of a pack, folded once when the pack is loaded.</summary>
public sealed class AnswerKey
{
    private readonly Dictionary<string, ImmutableArray<QuestionKey>> _questions = new(StringComparer.Ordinal);

    public AnswerKey(Pack pack)
    {
        Known = new KnownAnswers(pack);
        foreach (var question in pack.Editions.Values.SelectMany(edition => edition.Questions))
        {
            _questions[question.Id] = _questions.GetValueOrDefault(question.Id, []).Add(new QuestionKey(question, this));
        }
    }

    internal KnownAnswers Known { get; }

    /// <summary>Made anew for a question that the pack does not hold, or not in these words: one with generated options, say.</summary>
    internal QuestionKey For(Question question)
    {
        foreach (var key in _questions.GetValueOrDefault(question.Id, []))
        {
            if (key.IsFor(question))
            {
                return key;
            }
        }

        return new QuestionKey(question, this);
    }
}
