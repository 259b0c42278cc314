using NodaTime;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord.Api;

public sealed class SnowflakeTests
{
    [Fact]
    public void An_id_tells_when_its_thing_was_made() =>
        Assert.Equal(Instant.FromUtc(2016, 4, 30, 11, 18, 25) + Duration.FromMilliseconds(796),
            Snowflake.Parse("175928847299117063").CreatedAt);

    [Fact]
    public void The_lowest_id_of_a_moment_tells_that_moment()
    {
        var moment = Instant.FromUtc(2026, 8, 6, 12, 0);

        Assert.Equal(moment, Snowflake.At(moment).CreatedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("-1")]
    [InlineData("12a")]
    [InlineData("99999999999999999999999")]
    public void What_is_not_a_number_is_no_id(string? text) => Assert.False(Snowflake.TryParse(text, out _));
}
