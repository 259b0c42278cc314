using StudyBot.Core.Study.Answers;
using static StudyBot.Core.Tests.Study.Answers.SamplePack;

namespace StudyBot.Core.Tests.Study.Answers;

public sealed class TruthGradingTests
{
    [Theory]
    [InlineData("对")]
    [InlineData("對")]
    [InlineData("是")]
    [InlineData("正确")]
    [InlineData("正確！")]
    [InlineData("真")]
    [InlineData("√")]
    [InlineData("✅")]
    [InlineData("没错")]
    [InlineData("我觉得是对的")]
    [InlineData("对，文中就是这么说的")]
    [InlineData("这句话没错吧")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("True")]
    [InlineData("t")]
    [InlineData("YES")]
    [InlineData("I think it's true")]
    [InlineData("да")]
    [InlineData("верно")]
    public void True_is_said_in_many_ways(string typed)
    {
        Assert.Equal(VerdictKind.Right, Grade("true", typed).Kind);
        Assert.Equal((VerdictKind.Wrong, true), (Grade("false", typed).Kind, Grade("false", typed).IsAnswer));
    }

    [Theory]
    [InlineData("错")]
    [InlineData("錯誤")]
    [InlineData("否")]
    [InlineData("不对")]
    [InlineData("不是")]
    [InlineData("假")]
    [InlineData("×")]
    [InlineData("x")]
    [InlineData("❌")]
    [InlineData("我觉得这个说法是错误的")]
    [InlineData("绝对错误")]
    [InlineData("不完全正确")]
    [InlineData("错，中国是第二梯队")]
    [InlineData("应该不正确")]
    [InlineData("B")]
    [InlineData("false")]
    [InlineData("F")]
    [InlineData("No.")]
    [InlineData("It's not true")]
    [InlineData("нет")]
    [InlineData("не верно")]
    public void False_is_said_in_many_ways(string typed)
    {
        Assert.Equal(VerdictKind.Right, Grade("false", typed).Kind);
        Assert.Equal(VerdictKind.Wrong, Grade("true", typed).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("对还是错")]
    [InlineData("对，错")]
    [InlineData("√×")]
    [InlineData("true or false?")]
    [InlineData("中国")]
    [InlineData("我对这个没兴趣")]
    [InlineData("3")]
    [InlineData("🤔")]
    public void Neither_or_both_is_no_answer(string typed) => Assert.False(Grade("true", typed).IsAnswer);

    [Fact]
    public void The_first_place_shown_is_true()
    {
        Assert.Equal(VerdictKind.Right, Pick("true", 0).Kind);
        Assert.Equal(VerdictKind.Right, Pick("false", 1).Kind);
        Assert.Equal<int>([1], Pick("true", 1).WronglyPicked);
        Assert.False(Pick("true", 2).IsAnswer);
    }
}
