using StudyBot.Core.Handlers.General;

namespace StudyBot.Core.Tests.Handlers.General;

public sealed class NearestCommandTests
{
    [Theory]
    [InlineData("quizz", "quiz")]
    [InlineData("qiuz", "quiz")]
    [InlineData("qu1z", "quiz")]
    [InlineData("footnotes", "footnote")]
    [InlineData("ftnote", "footnote")]
    [InlineData("langauge", "language")]
    [InlineData("key", "keypoints")]
    [InlineData("keypoint", "keypoints")]
    [InlineData("serach", "lookup")]
    [InlineData("dayly", "daily")]
    [InlineData("helpme", "help")]
    [InlineData("测验吧", "quiz")]
    [InlineData("脚", "footnote")]
    public void What_is_nearly_a_command_is_one(string typed, string command) =>
        Assert.Equal(command, NearestCommand.To(typed)?.Command.Name);

    [Theory]
    [InlineData("quiz5", "quiz", "5")]
    [InlineData("footnote②", "footnote", "2")]
    [InlineData("测验十", "quiz", "10")]
    public void A_number_may_be_stuck_to_it(string typed, string command, string stuck)
    {
        var nearest = NearestCommand.To(typed);
        Assert.Equal((command, stuck), (nearest?.Command.Name, nearest?.Stuck));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("horoscope")]
    [InlineData("stats")]
    [InlineData("ban")]
    [InlineData("weather")]
    [InlineData("天气")]
    [InlineData("😀")]
    public void What_is_far_from_all_of_them_is_none(string typed) => Assert.Null(NearestCommand.To(typed));
}
