using FsCheck;
using FsCheck.Fluent;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Tests.Study.Daily;

public sealed class FactRotationTests
{
    [Fact]
    public void A_pack_without_facts_has_none_to_post() => Assert.Null(FactRotation.Pick([], ["gone"], 1));

    [Fact]
    public void The_only_fact_comes_again_and_again() =>
        Assert.Equal(new FactPick("a", StartsRound: true), FactRotation.Pick(["a"], ["a"], 1));

    [Fact]
    public void An_added_fact_joins_the_running_round() =>
        Assert.Equal(new FactPick("new", StartsRound: false), FactRotation.Pick(["a", "b", "new"], ["b", "a"], 1));

    [Fact]
    public void A_removed_fact_is_not_waited_for() =>
        Assert.True(FactRotation.Pick(["a", "b"], ["a", "removed", "b"], 1)!.Value.StartsRound);

    [Fact]
    public void The_same_seed_picks_the_same_fact() =>
        Assert.Equal(FactRotation.Pick(["a", "b", "c"], ["a"], 7), FactRotation.Pick(["a", "b", "c"], ["a"], 7));

    [Fact]
    public void Different_seeds_reach_every_fact_that_is_left() =>
        Assert.Equal(
            ["b", "c", "d"],
            Enumerable.Range(0, 100)
                .Select(seed => FactRotation.Pick(["a", "b", "c", "d"], ["a"], seed)!.Value.FactId)
                .Distinct()
                .Order());

    [Fact]
    public void Every_round_posts_every_fact_once_and_none_twice_in_a_row() =>
        Prop.ForAll(Gen.Choose(1, 12).Zip(Gen.Choose(0, int.MaxValue - 1000)).ToArbitrary(), some =>
        {
            var (count, seed) = some;
            var facts = Enumerable.Range(1, count).Select(number => $"fact-{number}").ToArray();
            var (posted, all) = (new List<string>(), new List<string>());
            for (var turn = 0; turn < 4 * count; turn++)
            {
                var pick = FactRotation.Pick(facts, posted, seed + turn)!.Value;
                Assert.Equal(turn % count == 0, pick.StartsRound);
                if (pick.StartsRound)
                {
                    posted.Clear();
                }

                posted.Add(pick.FactId);
                all.Add(pick.FactId);
            }

            return all.Chunk(count).All(round => round.Distinct().Count() == count)
                && (count == 1 || all.Zip(all.Skip(1)).All(pair => pair.First != pair.Second));
        }).QuickCheckThrowOnFailure();
}
