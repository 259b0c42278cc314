using FsCheck;
using FsCheck.Fluent;
using StudyBot.Platforms.Discord.Limits;

namespace StudyBot.Tests.Platforms.Discord.Limits;

public sealed class InvalidRequestsTests
{
    [Fact]
    public void After_ten_minutes_they_are_forgotten()
    {
        var invalid = new InvalidRequests();
        invalid.Add(TimeSpan.FromSeconds(5));
        invalid.Add(TimeSpan.FromSeconds(595));

        Assert.Equal(TimeSpan.FromSeconds(610), invalid.FallsBelow(2, TimeSpan.FromSeconds(600)));
        Assert.Equal(2, invalid.Total);
        Assert.Equal(TimeSpan.Zero, invalid.FallsBelow(2, TimeSpan.FromSeconds(610)));
        Assert.Equal(1, invalid.Total);
    }

    /// <summary>Never fewer than there are, and none that is older than ten minutes and a slot.</summary>
    [Fact]
    public void They_are_counted_to_the_safe_side() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var random = new Random(seed);
            var invalid = new InvalidRequests();
            var all = new List<TimeSpan>();
            var now = TimeSpan.FromSeconds(random.Next(0, 2_000));
            for (var count = 0; count < 200; count++)
            {
                now += TimeSpan.FromSeconds(random.NextDouble() * (random.Next(10) == 0 ? 900 : 20));
                invalid.Add(now);
                all.Add(now);
                var within = all.Count(at => now - at < InvalidRequests.Window);
                var atMost = all.Count(at => now - at < InvalidRequests.Window + TimeSpan.FromSeconds(10));
                var limit = random.Next(1, 50);
                var falls = invalid.FallsBelow(limit, now);
                if (invalid.Total < within || invalid.Total > atMost || (falls > now) != (invalid.Total >= limit))
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();
}
