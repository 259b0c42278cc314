using StudyBot.Core.Study.Answers;
using static StudyBot.Core.Tests.Study.Answers.SamplePack;

namespace StudyBot.Core.Tests.Study.Answers;

public sealed class NameAllGradingTests
{
    [Theory]
    [InlineData("俄罗斯、中国、美国")]
    [InlineData("美国，中国;俄罗斯")]
    [InlineData("中国和美国以及俄罗斯")]
    [InlineData("俄罗斯\n中国\n美国")]
    [InlineData("俄罗斯中国美国")]
    [InlineData("俄 中国 美国")]
    [InlineData("中华人民共和国、美利坚合众国、俄罗斯联邦")]
    [InlineData("Russia, China and the United States")]
    [InlineData("我觉得有俄罗斯，还有中国，最后是美国吧")]
    [InlineData("俄罗丝、中國、USA")]
    [InlineData("Russai China USA")]
    [InlineData("1. 俄罗斯\n2. 中国\n3. 美国")]
    public void All_parts_in_any_order_and_writing_are_right(string typed)
    {
        var verdict = Grade("powers", typed);

        Assert.Equal((VerdictKind.Right, 1.0), (verdict.Kind, verdict.Credit));
        Assert.Equal<int>([0, 1, 2], verdict.NewParts);
        Assert.Empty(verdict.Extras);
    }

    [Fact]
    public void Parts_come_on_top_of_those_named_before()
    {
        var context = new GradingContext(Key) { FoundParts = [0] };

        var verdict = Grader.Grade(Question("powers"), new TypedAnswer("俄罗斯、中国"), context);

        Assert.Equal(VerdictKind.Partial, verdict.Kind);
        Assert.Equal(2 / 3.0, verdict.Credit, 6);
        Assert.Equal<int>([1], verdict.NewParts);
        Assert.Equal<int>([2], verdict.Missing);
    }

    [Fact]
    public void The_last_missing_part_makes_it_right()
    {
        var context = new GradingContext(Key) { FoundParts = [0, 2] };

        var verdict = Grader.Grade(Question("powers"), new TypedAnswer("中国"), context);

        Assert.Equal(VerdictKind.Right, verdict.Kind);
        Assert.Empty(verdict.Missing);
    }

    [Fact]
    public void What_is_no_part_is_told()
    {
        var verdict = Grade("powers", "俄罗斯、中国、土耳其、火星");

        Assert.Equal<int>([0, 1], verdict.NewParts);
        Assert.Equal<string>(["土耳其", "火星"], verdict.Extras);
    }

    [Theory]
    [InlineData("不是俄罗斯")]
    [InlineData("火星")]
    [InlineData("土耳其、乌克兰")]
    public void Nothing_named_is_wrong(string typed)
    {
        var verdict = Grade("powers", typed);

        Assert.Equal((VerdictKind.Wrong, true), (verdict.Kind, verdict.IsAnswer));
        Assert.Empty(verdict.NewParts);
    }

    [Fact]
    public void Who_names_more_wrong_than_right_has_named_nothing() =>
        Assert.Empty(Grade("powers", "土耳其、乌克兰、塔吉克斯坦、哈萨克斯坦、中国、美国、俄罗斯").NewParts);

    [Fact]
    public void Only_pictures_are_no_answer() => Assert.False(Grade("powers", "😀").IsAnswer);
}
