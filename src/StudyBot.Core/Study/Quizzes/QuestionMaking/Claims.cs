using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>
/// What the key points of an edition say, folded: a distractor must not be right by another key point.
/// </summary>
internal sealed class Claims
{
    private readonly ImmutableDictionary<string, AnswerText> _byKeyPoint;

    public Claims(Edition edition) => _byKeyPoint = edition.KeyPoints.ToImmutableDictionary(
        keyPoint => keyPoint.Id, keyPoint => new AnswerText(keyPoint.Text), StringComparer.Ordinal);

    public IEnumerable<AnswerText> All => _byKeyPoint.Values;

    public AnswerText? Of(string keyPointId) => _byKeyPoint.GetValueOrDefault(keyPointId);

    public IEnumerable<AnswerText> Except(string keyPointId) =>
        _byKeyPoint.Where(entry => entry.Key != keyPointId).Select(entry => entry.Value);

    /// <summary>Do the folded characters stand there as whole words?</summary>
    public static bool Names(AnswerText claim, string folded)
    {
        for (var at = 0; (at = claim.Folded.IndexOf(folded, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (claim.IsWhole(at, folded.Length))
            {
                return true;
            }
        }

        return false;
    }
}
