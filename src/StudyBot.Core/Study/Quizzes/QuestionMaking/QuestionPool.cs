using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>What can be asked of a pack, in all its languages. Made once, when the pack is loaded.</summary>
public sealed class QuestionPool
{
    private readonly ImmutableDictionary<string, DistractorMaker> _makers;

    public QuestionPool(Pack pack, AnswerKey key) =>
        _makers = pack.Editions.Values.ToImmutableDictionary(
            edition => edition.Language, edition => new DistractorMaker(pack, edition, key), StringComparer.Ordinal);

    /// <param name="section">The reader's number; null: all.</param>
    /// <param name="kinds">Empty: all. A cloze that can be given options counts as one choice too.</param>
    public ImmutableArray<Question> Of(Edition edition, int? section, IReadOnlyCollection<QuestionKind> kinds) =>
    [
        .. edition.Questions
            .Where(question => section is null || edition.SectionOf(question).Number == section)
            .Where(question => kinds.Count == 0 || kinds.Contains(question.Kind)
                || (kinds.Contains(QuestionKind.OneChoice) && CanBeChoice(edition, question))),
    ];

    /// <summary>
    /// The question as it is to be asked: of the clozes that can be given options every second one is, by the seed,
    /// unless
    /// <paramref name="kinds"/> (as given to <see cref="Of"/>) leaves one way only. The same seed gives the same
    /// question.
    /// </summary>
    public Question AsAsked(Edition edition, Question question, int seed, IReadOnlyCollection<QuestionKind> kinds)
    {
        var (typed, chosen) = (kinds.Contains(QuestionKind.Cloze), kinds.Contains(QuestionKind.OneChoice));
        return question is ClozeQuestion cloze && (typed == chosen ? Seed.For(seed, "cloze").Next(2) == 0 : chosen)
            ? MakerOf(edition).Make(cloze, seed) ?? question
            : question;
    }

    private bool CanBeChoice(Edition edition, Question question) =>
        question is ClozeQuestion cloze && MakerOf(edition).CanMake(cloze);

    private DistractorMaker MakerOf(Edition edition) => _makers[edition.Language];
}
