using System.Collections.Immutable;

namespace StudyBot.Core.Study.Answers;

/// <param name="Key">Made once from the pack that the question is of.</param>
public sealed record GradingContext(AnswerKey Key)
{
    /// <summary>
    /// For each place in the list that was shown, the index of its option or step in the question; empty: as written.
    /// </summary>
    public ImmutableArray<int> ShownOrder { get; init; } = [];

    /// <summary>Parts that this learner has named already; indexes in the question.</summary>
    public ImmutableArray<int> FoundParts { get; init; } = [];

    /// <summary>The index in the question, or -1 when nothing was shown at that place.</summary>
    internal ImmutableArray<int> InQuestion(ImmutableArray<int> shown, int count) =>
        [.. shown.Select(place => InQuestion(place, count))];

    private int InQuestion(int shown, int count) =>
        shown < 0 || shown >= count ? -1
        : ShownOrder.IsEmpty ? shown
        : shown < ShownOrder.Length ? ShownOrder[shown]
        : -1;
}
