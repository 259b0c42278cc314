using StudyBot.Core.Study.Answers;
using static StudyBot.Core.Tests.Study.Answers.SamplePack;

namespace StudyBot.Core.Tests.Study.Answers;

public sealed class ChoiceGradingTests
{
    [Theory]
    [InlineData("B", AcceptanceRule.OptionLetter)]
    [InlineData("b", AcceptanceRule.OptionLetter)]
    [InlineData("Ｂ", AcceptanceRule.OptionLetter)]
    [InlineData("(B)", AcceptanceRule.OptionLetter)]
    [InlineData("选B", AcceptanceRule.OptionLetter)]
    [InlineData("我觉得是B吧", AcceptanceRule.OptionLetter)]
    [InlineData("The answer is B.", AcceptanceRule.OptionLetter)]
    [InlineData("2", AcceptanceRule.OptionNumber)]
    [InlineData("２", AcceptanceRule.OptionNumber)]
    [InlineData("②", AcceptanceRule.OptionNumber)]
    [InlineData("二", AcceptanceRule.OptionNumber)]
    [InlineData("第二个", AcceptanceRule.OptionNumber)]
    [InlineData("多元均衡", AcceptanceRule.Exact)]
    [InlineData("多元 均衡。", AcceptanceRule.FoldedForms)]
    [InlineData("多元平衡", AcceptanceRule.Typo)]
    [InlineData("多元", AcceptanceRule.OptionFragment)]
    public void An_option_is_named_by_letter_number_or_words(string typed, AcceptanceRule rule)
    {
        var verdict = Grade("one", typed);

        Assert.Equal((VerdictKind.Right, rule), (verdict.Kind, verdict.Rule));
        Assert.Equal<int>([1], verdict.Picked);
    }

    [Fact]
    public void A_wrong_option_is_wrong_and_named()
    {
        var verdict = Grade("one", "永久中立");

        Assert.Equal((VerdictKind.Wrong, true), (verdict.Kind, verdict.IsAnswer));
        Assert.Equal<int>([2], verdict.WronglyPicked);
        Assert.Equal<int>([1], verdict.Missing);
    }

    [Theory]
    [InlineData("E")]
    [InlineData("9")]
    [InlineData("0")]
    [InlineData("AB")]
    [InlineData("1 2")]
    [InlineData("AA")]
    [InlineData("多元均衡还是永久中立")]
    [InlineData("不是多元均衡")]
    [InlineData("你好")]
    [InlineData("99999999999999")]
    public void What_names_no_single_option_is_no_answer(string typed)
    {
        var verdict = Grade("one", typed);

        Assert.Equal((VerdictKind.Wrong, false), (verdict.Kind, verdict.IsAnswer));
    }

    [Fact]
    public void Words_of_an_option_count_before_its_number()
    {
        var question = Choice(("3", false), ("1", false), ("2", true));

        Assert.Equal<int>([2], Grade(question, "2").Picked);
    }

    [Fact]
    public void A_name_counts_in_any_language() =>
        Assert.Equal(VerdictKind.Right, Grade(Choice(("俄罗斯", false), ("中国", true), ("美国", false)), "China").Kind);

    [Fact]
    public void Letters_mean_the_options_as_shown()
    {
        var context = new GradingContext(Key) { ShownOrder = [3, 1, 0, 2] };

        Assert.Equal<int>([3], Grader.Grade(Question("one"), new TypedAnswer("A"), context).Picked);
        Assert.Equal(VerdictKind.Right, Grader.Grade(Question("one"), new PickedOptions([1]), context).Kind);
        Assert.Equal<int>([2], Grader.Grade(Question("one"), new PickedOptions([3]), context).Picked);
    }

    [Theory]
    [InlineData("A C D")]
    [InlineData("ACD")]
    [InlineData("dca")]
    [InlineData("1,3,4")]
    [InlineData("134")]
    [InlineData("①③④")]
    [InlineData("A、C和D")]
    [InlineData("A, C and D")]
    [InlineData("选ACD")]
    [InlineData("政治、社会、经济")]
    [InlineData("经济和政治和社会")]
    [InlineData("经济政治社会")]
    public void Exactly_the_right_options_are_right(string typed) =>
        Assert.Equal(VerdictKind.Right, Grade("several", typed).Kind);

    [Fact]
    public void Some_right_options_are_partly_right()
    {
        var verdict = Grade("several", "A和D");

        Assert.Equal(VerdictKind.Partial, verdict.Kind);
        Assert.Equal(2 / 3.0, verdict.Credit, 6);
        Assert.Equal<int>([2], verdict.Missing);
    }

    [Fact]
    public void A_wrong_option_takes_away_what_a_right_one_gave()
    {
        Assert.Equal(1 / 3.0, Grade("several", "ABC").Credit, 6);
        Assert.Equal<int>([1], Grade("several", "ABC").WronglyPicked);
        Assert.Equal(VerdictKind.Wrong, Grade("several", "AB").Kind);
    }

    [Fact]
    public void Picks_are_a_set()
    {
        Assert.Equal(VerdictKind.Right, Pick("several", 3, 0, 2).Kind);
        Assert.Equal(VerdictKind.Right, Pick("several", 3, 0, 2, 0).Kind);
        Assert.False(Pick("several").IsAnswer);
        Assert.False(Pick("several", 4).IsAnswer);
        Assert.False(Pick("one", 0, 1).IsAnswer);
        Assert.False(Pick("one", -1).IsAnswer);
    }
}
