using System.Collections.Immutable;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>Makes the cards out of the log alone.</summary>
public static class ReviewReplay
{
    /// <param name="log">Whole, in the order of logging: of one learner, or of one card.</param>
    /// <returns>A card for each question with a review that stands, in the order of their first reviews.</returns>
    public static ImmutableArray<StudyCard> Cards(IEnumerable<ReviewRecord> log) =>
    [
        .. Standing(log)
            .GroupBy(review => (review.PackId, review.QuestionId))
            .Select(reviews => new StudyCard(
                reviews.Key.PackId, reviews.Key.QuestionId, reviews.Aggregate(Card.New, After))),
    ];

    /// <summary>The reviews that nobody has taken back.</summary>
    public static IEnumerable<ReviewRecord> Standing(IEnumerable<ReviewRecord> log)
    {
        var all = log.ToList();
        var undone = all.Select(review => review.Undoes).OfType<long>().ToHashSet();
        return all.Where(review => review.Source != ReviewSource.Undo && !undone.Contains(review.Id));
    }

    /// <summary>The card after the review.</summary>
    public static Card After(Card before, ReviewRecord review) => new FsrsScheduler(review.Parameters)
        .Review(before, review.Rating, review.At, review.Day, review.Fuzz).Card;
}
