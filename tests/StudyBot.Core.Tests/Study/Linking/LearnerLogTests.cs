using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Linking;
using StudyBot.Core.Study.Progress;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Study.Linking;

/// <summary>Laws of uniting two logs, on logs made by chance.</summary>
public sealed class LearnerLogTests
{
    [Fact]
    public void The_order_of_the_two_does_not_matter() => ForSome((one, other, _) =>
        AssertSame(LearnerLog.Unite(one, other), LearnerLog.Unite(other, one)));

    [Fact]
    public void Uniting_again_changes_nothing() => ForSome((one, other, _) =>
    {
        var union = LearnerLog.Unite(one, other);
        AssertSame(union, LearnerLog.Unite(union, union));
        AssertSame(union, LearnerLog.Unite(union, other));
    });

    [Fact]
    public void Of_three_it_does_not_matter_which_two_come_first() => ForSome((one, other, third) => AssertSame(
        LearnerLog.Unite(LearnerLog.Unite(one, other), third), LearnerLog.Unite(one, LearnerLog.Unite(other, third))));

    [Fact]
    public void No_review_is_lost_or_doubled_and_no_streak_day_either() => ForSome((one, other, _) =>
    {
        var union = LearnerLog.Unite(one, other);
        Assert.Equal(
            one.Reviews.Concat(other.Reviews).Select(review => review.Id).Order(), union.Reviews.Select(review => review.Id));
        var days = union.Reviews.Select(review => review.Day).ToHashSet();
        Assert.True(days.SetEquals(one.Reviews.Concat(other.Reviews).Select(review => review.Day)));
        var today = new LocalDate(2024, 6, 1);
        Assert.True(Streak.Of(days, today).Longest >= Streak.Of(one.Reviews.Select(review => review.Day), today).Longest);
    });

    [Fact]
    public void Cards_are_those_that_the_united_log_makes()
    {
        ForSome((one, other, _) =>
        {
            var cards = LearnerLog.Unite(one, other).Cards();
            Assert.Equal(
                one.Reviews.Concat(other.Reviews).Select(review => review.QuestionId).ToHashSet(),
                cards.Select(card => card.QuestionId).ToHashSet());
            Assert.Equal(one.Reviews.Length + other.Reviews.Length, cards.Sum(card => card.Card.Reps));
        });
    }

    [Fact]
    public void The_older_ones_settings_stay_and_the_others_fill_up()
    {
        var older = Log(1, []) with { Documents = Documents(("settings", "1"), ("link-guesses", "1")) };
        var younger = Log(2, []) with { Documents = Documents(("settings", "2"), ("leaderboard-off", "true")) };

        Assert.Equal(
            Documents(("leaderboard-off", "true"), ("settings", "1")).ToList(),
            LearnerLog.Unite(younger, older).Documents.ToList());
    }

    private static void ForSome(Action<LearnerLog, LearnerLog, LearnerLog> law)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var reviews = Enumerable.Range(1, random.Next(30))
                .Select(id => (Owner: random.Next(3), Review: Review(id, random))).ToLookup(pair => pair.Owner, pair => pair.Review);
            law(Log(1, reviews[0]), Log(2, reviews[1]), Log(3, reviews[2]));
        }
    }

    private static LearnerLog Log(long learner, IEnumerable<ReviewRecord> reviews) => new(
        new LearnerId(learner),
        [.. reviews.Select(review => review with { Learner = new LearnerId(learner) })],
        Documents(("settings", learner.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    /// <summary>Clocks of two machines differ: times need not ascend with the ids.</summary>
    private static ReviewRecord Review(int id, Random random)
    {
        var at = Some.Time + Duration.FromHours((id * 7) + random.Next(-9, 9));
        return new ReviewRecord(
            default, "pack", $"q{random.Next(4)}", (Rating)random.Next(1, 5), CardState.New, at, at.InUtc().Date,
            Duration.FromSeconds(3), ReviewSource.Quiz, AnswerWay.Typed, random.NextDouble(), FsrsParameters.Default,
            new ConversationId("test", "x"), Id: id);
    }

    private static ImmutableSortedDictionary<string, string> Documents(params (string Kind, string Json)[] documents) =>
        documents.ToImmutableSortedDictionary(document => document.Kind, document => document.Json, StringComparer.Ordinal);

    private static void AssertSame(LearnerLog expected, LearnerLog actual)
    {
        Assert.Equal(expected.Learner, actual.Learner);
        Assert.Equal(expected.Reviews.AsEnumerable(), actual.Reviews);
        Assert.Equal(expected.Documents.ToList(), actual.Documents.ToList());
        Assert.Equal(expected.Cards().AsEnumerable(), actual.Cards());
    }
}
