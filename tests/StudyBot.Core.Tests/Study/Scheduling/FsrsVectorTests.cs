using NodaTime;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Tests.Study.Scheduling;

/// <summary>The numbers of implementations that nobody of us wrote.</summary>
public sealed class FsrsVectorTests
{
    public static TheoryData<string> All => [.. FsrsVectors.Instance.Histories.Select(history => history.Id)];

    public static TheoryData<string> OfPyFsrs =>
        [.. FsrsVectors.Instance.Histories.Where(history => history.Reviews[0].Py is not null).Select(history => history.Id)];

    public static TheoryData<string> Core =>
        [.. FsrsVectors.Instance.Histories.Where(history => history.Class == "core").Select(history => history.Id)];

    [Fact]
    public void All_forty_histories_are_here() => Assert.Equal(40, FsrsVectors.Instance.Histories.Count);

    [Theory]
    [MemberData(nameof(All))]
    public void Memory_follows_from_ratings_and_days(string id)
    {
        var history = Find(id);
        var model = new MemoryModel(FsrsVectors.Instance.Parameters(history, FsrsPolicy.TsFsrs));
        Memory? memory = null;
        foreach (var review in history.Reviews)
        {
            var rating = (Rating)review.Rating;
            memory = memory is { } before ? model.Next(before, rating, review.Ts.ElapsedDays) : model.First(rating);
            AssertMemory(review.Ts, memory.Value.Stability, memory.Value.Difficulty);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Schedules_as_ts_fsrs_does(string id) => AssertSchedule(Find(id), FsrsPolicy.TsFsrs, review => review.Ts);

    [Theory]
    [MemberData(nameof(OfPyFsrs))]
    public void Schedules_as_py_fsrs_does(string id) => AssertSchedule(Find(id), FsrsPolicy.PyFsrs, review => review.Py!);

    /// <summary>Where both agree in everything, the bot's own choice does too: days are counted by UTC dates here.</summary>
    [Theory]
    [MemberData(nameof(Core))]
    public void Schedules_with_the_bots_policy_what_both_agree_on(string id) =>
        AssertSchedule(Find(id), FsrsPolicy.Bot, review => review.Ts);

    [Theory]
    [MemberData(nameof(All))]
    public void Recall_fades_as_theirs_does(string id)
    {
        var history = Find(id);
        var model = new MemoryModel(FsrsVectors.Instance.Parameters(history, FsrsPolicy.TsFsrs));
        foreach (var probe in history.Retrievability)
        {
            var review = history.Reviews[probe.AfterReview];
            var days = (probe.At - review.At) / 86400.0;
            Assert.Equal(probe.RExact, model.Retrievability(days, review.Ts.S), 1e-6);
            Assert.Equal(probe.RWholeDaysTs, model.Retrievability(Math.Floor(days), review.Ts.S), 1e-6);
            if (probe.RWholeDaysPy is { } py)
            {
                Assert.Equal(py, model.Retrievability(Math.Floor(days), review.Py!.S), 1e-6);
            }
        }
    }

    private static FsrsHistory Find(string id) =>
        FsrsVectors.Instance.Histories.Single(history => history.Id == id);

    private static void AssertSchedule(FsrsHistory history, FsrsPolicy policy, Func<FsrsReview, FsrsOutcome> outcome)
    {
        var scheduler = new FsrsScheduler(FsrsVectors.Instance.Parameters(history, policy));
        var card = Card.New;
        foreach (var review in history.Reviews)
        {
            var at = history.At(review.At);
            (card, var log) = scheduler.Review(card, (Rating)review.Rating, at, at.InUtc().Date);
            var expected = outcome(review);
            AssertMemory(expected, card.Stability, card.Difficulty);
            Assert.Equal(expected.State, (int)card.State);
            Assert.Equal(expected.Step, card.Step);
            Assert.Equal(expected.ElapsedDays, log.ElapsedDays);
            if (!review.NearTie)
            {
                Assert.Equal(expected.Due, (card.Due!.Value - history.At(0)).TotalSeconds);
            }
        }
    }

    private static void AssertMemory(FsrsOutcome expected, double stability, double difficulty)
    {
        Assert.Equal(expected.S, stability, 1e-5 * Math.Max(expected.S, 0.001));
        Assert.Equal(expected.D, difficulty, 1e-5);
    }
}
