using StudyBot.Core.Study.Answers;
using static StudyBot.Core.Tests.Study.Answers.SamplePack;

namespace StudyBot.Core.Tests.Study.Answers;

public sealed class OrderGradingTests
{
    /// <summary>Shown: 1 the second step, 2 the third, 3 the first.</summary>
    private static readonly GradingContext _shuffled = new(Key) { ShownOrder = [1, 2, 0] };

    [Theory]
    [InlineData("3 1 2")]
    [InlineData("312")]
    [InlineData("3>1>2")]
    [InlineData("③①②")]
    [InlineData("3，1，2")]
    [InlineData("CAB")]
    [InlineData("c-a-b")]
    [InlineData("C→A→B")]
    [InlineData("俄罗斯以及中亚国家、中国、美国、欧盟等西方国家")]
    [InlineData("俄罗斯以及中亚国家 > 中国 > 美国、欧盟等西方国家")]
    [InlineData("俄罗斯，中国，美国")]
    [InlineData("俄罗斯和中亚；中国；美国和欧盟")]
    public void The_exact_order_is_right(string typed) =>
        Assert.Equal(VerdictKind.Right, Grader.Grade(Question("order"), new TypedAnswer(typed), _shuffled).Kind);

    [Theory]
    [InlineData("123", 0.5)]
    [InlineData("231", 0.5)]
    [InlineData("213", 0)]
    public void Each_step_after_its_own_predecessor_counts(string typed, double credit)
    {
        var verdict = Grader.Grade(Question("order"), new TypedAnswer(typed), _shuffled);

        Assert.Equal(credit, verdict.Credit, 6);
        Assert.Equal(credit > 0 ? VerdictKind.Partial : VerdictKind.Wrong, verdict.Kind);
        Assert.True(verdict.IsAnswer);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("1 1 2")]
    [InlineData("1 2 4")]
    [InlineData("中国")]
    [InlineData("随便")]
    public void An_order_that_is_not_whole_is_no_answer(string typed) =>
        Assert.False(Grader.Grade(Question("order"), new TypedAnswer(typed), _shuffled).IsAnswer);

    [Fact]
    public void Steps_are_picked_in_order_from_the_list_shown()
    {
        Assert.Equal(VerdictKind.Right, Grader.Grade(Question("order"), new PickedOptions([2, 0, 1]), _shuffled).Kind);
        Assert.Equal<int>([1, 2, 0], Grader.Grade(Question("order"), new PickedOptions([0, 1, 2]), _shuffled).Picked);
        Assert.False(Grader.Grade(Question("order"), new PickedOptions([0, 1]), _shuffled).IsAnswer);
    }
}
