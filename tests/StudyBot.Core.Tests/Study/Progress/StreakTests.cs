using NodaTime;
using StudyBot.Core.Study.Progress;
using Xunit;

namespace StudyBot.Core.Tests.Study.Progress;

public sealed class StreakTests
{
    private static readonly LocalDate Start = new(2024, 3, 4);

    [Fact]
    public void Without_any_day_there_is_no_streak()
    {
        var streak = Streak.Of([], Start);

        Assert.Equal((0, 0, 0, false), (streak.Length, streak.Freezes, streak.Longest, streak.LearnedToday));
        Assert.Empty(streak.Receipt);
    }

    [Fact]
    public void Days_in_a_row_count_and_today_is_not_missed_before_it_is_over()
    {
        Assert.Equal((3, false), Measure(Run(0, 3), today: 3));
        Assert.Equal((4, true), Measure(Run(0, 4), today: 3));
        Assert.Equal((0, false), Measure(Run(0, 3), today: 4));
    }

    [Fact]
    public void Every_seventh_day_learned_earns_a_freeze_that_a_missed_day_uses()
    {
        var streak = Streak.Of([.. Run(0, 7), Day(8)], Day(8));

        Assert.Equal((8, 0), (streak.Length, streak.Freezes));
        Assert.Equal(Day(6), Assert.Single(streak.Receipt, day => day.EarnsFreeze).Day);
        Assert.Equal(Day(7), Assert.Single(streak.Receipt, day => day.IsFrozen).Day);
    }

    [Fact]
    public void Frozen_days_do_not_count_towards_the_next_freeze()
    {
        var streak = Streak.Of([.. Run(0, 7), .. Run(8, 6)], Day(13));
        Assert.Equal((13, 0), (streak.Length, streak.Freezes));

        Assert.Equal(1, Streak.Of([.. Run(0, 7), .. Run(8, 7)], Day(14)).Freezes);
    }

    [Fact]
    public void A_second_missed_day_without_a_freeze_ends_it_and_the_longest_is_remembered()
    {
        var streak = Streak.Of([.. Run(0, 7), Day(9)], Day(9));

        Assert.Equal((1, 7, 0), (streak.Length, streak.Longest, streak.Freezes));
        Assert.Equal(Day(9), Assert.Single(streak.Receipt).Day);
    }

    [Fact]
    public void A_day_in_the_log_that_is_later_than_today_counts()
    {
        // Learned on the 6th in Auckland, then flown to Honolulu, where it is the 5th.
        var streak = Streak.Of(Run(0, 3), Day(1));

        Assert.Equal((3, true), (streak.Length, streak.LearnedToday));
    }

    [Fact]
    public void Order_and_repeats_do_not_matter()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var days = SomeDays(random);
            var shuffled = days.Concat(days.Take(3)).ToArray();
            random.Shuffle(shuffled);

            Assert.Equal(Text(Streak.Of(days, Day(60))), Text(Streak.Of(shuffled, Day(60))));
        }
    }

    [Fact]
    public void What_a_receipt_says_of_a_day_stays_as_days_go_by()
    {
        var random = new Random(8);
        for (var round = 0; round < 200; round++)
        {
            var days = SomeDays(random);
            for (var today = 1; today < 60; today++)
            {
                var before = Streak.Of(days.Where(day => day < Day(today)), Day(today));
                var after = Streak.Of(days.Where(day => day <= Day(today)), Day(today + 1));

                var lost = before.Receipt.Except(after.Receipt).ToList();
                Assert.True(lost.Count == 0 || after.Length <= 1, $"{Text(before)} became {Text(after)}");
                Assert.True(after.Longest >= before.Longest);
            }
        }
    }

    [Fact]
    public void Every_day_of_the_receipt_was_learned_or_paid_for_and_none_is_left_out()
    {
        var random = new Random(9);
        for (var round = 0; round < 500; round++)
        {
            var days = SomeDays(random);
            var streak = Streak.Of(days, Day(60));

            Assert.All(streak.Receipt, day => Assert.NotEqual(day.IsFrozen, days.Contains(day.Day)));
            Assert.All(
                streak.Receipt.Zip(streak.Receipt.Skip(1)), pair => Assert.Equal(pair.First.Day.PlusDays(1), pair.Second.Day));
            Assert.True(streak.Receipt.Count(day => day.IsFrozen) + streak.Freezes >= streak.Length / Streak.DaysForFreeze);
            Assert.True(streak.Longest >= streak.Length);
        }
    }

    private static (int Length, bool LearnedToday) Measure(IEnumerable<LocalDate> days, int today)
    {
        var streak = Streak.Of(days, Day(today));
        return (streak.Length, streak.LearnedToday);
    }

    private static List<LocalDate> SomeDays(Random random) =>
        [.. Enumerable.Range(0, 60).Where(_ => random.NextDouble() < 0.85).Select(Day)];

    private static IEnumerable<LocalDate> Run(int first, int count) => Enumerable.Range(first, count).Select(Day);

    private static LocalDate Day(int number) => Start.PlusDays(number);

    private static string Text(Streak streak) =>
        $"{streak.Freezes} {streak.Longest} {streak.LearnedToday} {string.Join(' ', streak.Receipt)}";
}
