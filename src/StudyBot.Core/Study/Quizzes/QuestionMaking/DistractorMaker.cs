using System.Collections.Concurrent;
using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>
/// Gives a cloze options, where there are at least three others of the same sort that are surely wrong and look no
/// different.
/// </summary>
public sealed class DistractorMaker
{
    public const int Distractors = 3;

    /// <summary>So many of the likeliest are drawn from.</summary>
    private const int Likeliest = 6;

    private readonly AnswerKey _key;
    private readonly NameDistractors _names;
    private readonly NumberDistractors _numbers;
    private readonly Claims _claims;
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _candidates = new(StringComparer.Ordinal);

    public DistractorMaker(Pack pack, Edition edition, AnswerKey key)
    {
        _key = key;
        _claims = new Claims(edition);
        _names = new NameDistractors(pack, edition, _claims);
        _numbers = new NumberDistractors(_claims);
    }

    public bool CanMake(ClozeQuestion cloze) => Candidates(cloze).Length >= Distractors;

    /// <returns>The cloze with options in an order that tells nothing; null when there are too few good ones.</returns>
    public ChoiceQuestion? Make(ClozeQuestion cloze, int seed)
    {
        var candidates = Candidates(cloze).ToArray();
        if (candidates.Length < Distractors)
        {
            return null;
        }

        Seed.For(seed, "distractors").Shuffle(candidates);
        var chosen = Likeness.Balance(cloze.Answer.Text, candidates, Distractors);
        var options = chosen
            .Select(text => new Option(text, IsRight: false))
            .Append(new Option(cloze.Answer.Text, IsRight: true));
        return new ChoiceQuestion(cloze.Id, cloze.KeyPointId, cloze.Prompt, cloze.Hint, cloze.Explanation,
            [.. options.OrderBy(option => option.Text, StringComparer.Ordinal)]);
    }

    private ImmutableArray<string> Candidates(ClozeQuestion cloze) =>
        _candidates.GetOrAdd(cloze.Id, _ => FindCandidates(cloze));

    private ImmutableArray<string> FindCandidates(ClozeQuestion cloze)
    {
        var gap = new GapContext(cloze, _claims);
        var context = new GradingContext(_key);
        var found = _numbers.For(gap) is { IsEmpty: false } numbers ? numbers : _names.For(gap);
        var good = found
            .Where(text => Grader.Grade(cloze, new TypedAnswer(text), context).Kind == VerdictKind.Wrong)
            .DistinctBy(text => new AnswerText(text).Folded)
            .Take(Likeliest)
            .ToImmutableArray();
        return good.Length >= Distractors && Likeness.CanBalance(cloze.Answer.Text, good) ? good : [];
    }
}
