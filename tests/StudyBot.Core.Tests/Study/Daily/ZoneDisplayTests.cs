using NodaTime;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Tests.Study.Daily;

public sealed class ZoneDisplayTests
{
    [Theory]
    [InlineData("Asia/Almaty", "Asia/Almaty (UTC+5)")]
    [InlineData("Asia/Kolkata", "Asia/Kolkata (UTC+5:30)")]
    [InlineData("America/New_York", "America/New_York (UTC-4)")]
    [InlineData("America/St_Johns", "America/St_Johns (UTC-2:30)")]
    [InlineData("Africa/Abidjan", "Africa/Abidjan (UTC)")]
    [InlineData("UTC+05", "UTC+5")]
    [InlineData("UTC-03:30", "UTC-3:30")]
    [InlineData("UTC", "UTC")]
    [InlineData("Etc/UTC", "UTC")]
    [InlineData("Etc/GMT-5", "UTC+5")]
    public void A_zone_is_shown_with_its_offset_on_that_day(string zoneId, string shown) =>
        Assert.Equal(shown, ZoneDisplay.Of(zoneId, Instant.FromUtc(2026, 7, 1, 0, 0)));
}
