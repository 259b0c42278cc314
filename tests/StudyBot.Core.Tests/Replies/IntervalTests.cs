using NodaTime;
using StudyBot.Core.Replies.Phrases;

namespace StudyBot.Core.Tests.Replies;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(0, "1 s", "1 秒")]
    [InlineData(58.2, "59 s", "59 秒")]
    [InlineData(59.2, "1 min", "1 分钟")]
    [InlineData(61, "2 min", "2 分钟")]
    public void Seconds_go_up_to_the_minute(double seconds, string english, string chinese)
    {
        Assert.Equal(english, Phrases.English.Interval(Duration.FromSeconds(seconds)));
        Assert.Equal(chinese, Phrases.Chinese.Interval(Duration.FromSeconds(seconds)));
    }
}
