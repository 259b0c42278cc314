using System.Collections.Immutable;
using NodaTime;
using StudyBot.Benchmarks.WholeProgram;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Benchmarks.Reviewing;

/// <summary>Learners who have reviewed the first questions of the shipped pack for a while.</summary>
internal sealed class FilledStudy(Instant now)
{
    private const int LearnersInOneUnit = 20;

    private const int CardsEach = 50;

    private readonly string _packId = RoutedStudy.Pack.Id;

    private readonly ImmutableArray<string> _questions =
        [.. RoutedStudy.Pack.In("zh").Questions.Take(CardsEach).Select(question => question.Id)];

    private readonly FsrsScheduler _scheduler = new(FsrsParameters.Default);

    /// <summary>A hundred reviews a learner come to a million for ten thousand.</summary>
    public async Task FillAsync(IStudyStore store, int learners, int reviewsEach)
    {
        for (var first = 0; first < learners; first += LearnersInOneUnit)
        {
            var from = first;
            await store.InConversationAsync(
                RoutedStudy.Chat(from),
                async unit =>
                {
                    for (var learner = from; learner < Math.Min(from + LearnersInOneUnit, learners); learner++)
                    {
                        await FillAsync(unit, learner, reviewsEach);
                    }

                    return true;
                },
                CancellationToken.None);
        }
    }

    private async ValueTask FillAsync(IUnitOfWork unit, int number, int reviews)
    {
        var chance = new Random(number);
        var sender = RoutedStudy.Sender(number);
        var learner = await unit.LearnerAsync(sender.Account, sender.Name, now);
        foreach (var (question, count) in Enumerable.Range(0, reviews)
            .Select(review => _questions[review % _questions.Length])
            .CountBy(question => question))
        {
            var (card, at) = (Card.New, now - Duration.FromDays(30 + chance.Next(30)));
            for (var review = 0; review < count; review++)
            {
                var rating = (Rating)(1 + chance.Next(4));
                var fuzz = FuzzNumber.Of(_packId, question, card.Reps);
                (card, var log) = _scheduler.Review(card, rating, at, at.InUtc().Date, fuzz);
                await unit.AddReviewAsync(new ReviewRecord(
                    learner.Id, _packId, question, rating, log.Before, at, log.Day, Duration.FromSeconds(4),
                    ReviewSource.Review, AnswerWay.Recalled, fuzz, FsrsParameters.Default, RoutedStudy.Chat(number)));
                at = Instant.Min(now - Duration.FromHours(30), card.Due!.Value + Duration.FromHours(chance.Next(48)));
            }

            await unit.SaveCardAsync(learner.Id, _packId, question, card);
        }
    }
}
