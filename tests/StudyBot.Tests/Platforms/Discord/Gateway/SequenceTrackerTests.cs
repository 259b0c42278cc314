using FsCheck;
using FsCheck.Fluent;
using StudyBot.Platforms.Discord.Gateway;

namespace StudyBot.Tests.Platforms.Discord.Gateway;

public sealed class SequenceTrackerTests
{
    [Fact]
    public void What_is_under_way_holds_back_all_that_follows()
    {
        var tracker = new SequenceTracker(10);
        var first = tracker.Begin(11);
        tracker.Skip(12);
        var second = tracker.Begin(13);

        tracker.End(second);
        Assert.Equal(10, tracker.Done);
        tracker.End(first);
        Assert.Equal(13, tracker.Done);
    }

    [Fact]
    public void What_nothing_is_done_about_is_done() 
    {
        var tracker = new SequenceTracker(0);

        tracker.Skip(5);

        Assert.Equal(5, tracker.Done);
    }

    /// <summary>
    /// Whatever ends in whatever order: never is an event counted as done that is not, and at last all are.
    /// </summary>
    [Fact]
    public void Nothing_undone_is_ever_counted_as_done() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var random = new Random(seed);
            var tracker = new SequenceTracker(0);
            var underWay = new List<(long Sequence, object Begun)>();
            for (var sequence = 1L; sequence <= 40; sequence++)
            {
                if (random.Next(3) == 0)
                {
                    tracker.Skip(sequence);
                }
                else
                {
                    underWay.Add((sequence, tracker.Begin(sequence)));
                }

                if (underWay.Count > 0 && random.Next(2) == 0)
                {
                    var at = random.Next(underWay.Count);
                    tracker.End(underWay[at].Begun);
                    underWay.RemoveAt(at);
                }

                var expected = underWay.Count == 0 ? sequence : underWay.Min(item => item.Sequence) - 1;
                if (tracker.Done != expected)
                {
                    return false;
                }
            }

            underWay.ForEach(item => tracker.End(item.Begun));
            return tracker.Done == 40;
        }).QuickCheckThrowOnFailure();
}
