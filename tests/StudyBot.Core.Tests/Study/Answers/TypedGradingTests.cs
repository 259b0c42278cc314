using StudyBot.Core.Study.Answers;
using static StudyBot.Core.Tests.Study.Answers.SamplePack;

namespace StudyBot.Core.Tests.Study.Answers;

public sealed class TypedGradingTests
{
    [Theory]
    [InlineData("china", "中国", AcceptanceRule.Exact)]
    [InlineData("china", " 中　国。", AcceptanceRule.FoldedForms)]
    [InlineData("china", "“中国”！", AcceptanceRule.Exact)]
    [InlineData("china", "中\u200b国", AcceptanceRule.FoldedForms)]
    [InlineData("china", "中國", AcceptanceRule.Traditional)]
    [InlineData("china", "中華人民共和國", AcceptanceRule.Alias)]
    [InlineData("china", "ＣＨＩＮＡ", AcceptanceRule.Alias)]
    [InlineData("china", "Китай", AcceptanceRule.Alias)]
    [InlineData("relation", "全面戰略夥伴關係", AcceptanceRule.Traditional)]
    [InlineData("russia", "俄", AcceptanceRule.Alias)]
    [InlineData("year", "2030年", AcceptanceRule.Exact)]
    [InlineData("year", "2030 年", AcceptanceRule.FoldedForms)]
    [InlineData("year", "２０３０年", AcceptanceRule.FoldedForms)]
    [InlineData("year", "二〇三〇年", AcceptanceRule.Numeral)]
    [InlineData("year", "二零三零年", AcceptanceRule.Numeral)]
    [InlineData("year", "二○三○", AcceptanceRule.Numeral)]
    [InlineData("year", "2030", AcceptanceRule.Numeral)]
    [InlineData("tier", "第2梯队", AcceptanceRule.Numeral)]
    [InlineData("tier", "第二", AcceptanceRule.Numeral)]
    [InlineData("tier", "二", AcceptanceRule.Numeral)]
    [InlineData("policy", "平衡外交", AcceptanceRule.Exact)]
    public void The_same_in_other_writing_is_right(string question, string typed, AcceptanceRule rule)
    {
        var verdict = Grade(question, typed);

        Assert.Equal(VerdictKind.Right, verdict.Kind);
        Assert.Equal(rule, verdict.Rule);
    }

    [Theory]
    [InlineData("china", "我觉得是中国吧")]
    [InlineData("china", "我覺得是中國吧")]
    [InlineData("china", "应该是中国，不过我不太确定")]
    [InlineData("china", "我不知道，可能是中国？")]
    [InlineData("china", "是不是中国")]
    [InlineData("china", "I think it's China")]
    [InlineData("china", "I'm not sure, maybe China.")]
    [InlineData("china", "Думаю, что Китай")]
    [InlineData("china", "不，是中国")]
    [InlineData("china", "第二梯队是中国")]
    [InlineData("china", "答案：中华人民共和国")]
    [InlineData("russia", "哈萨克斯坦外交的第一梯队是俄罗斯")]
    [InlineData("russia", "哈国的第一梯队是俄罗斯")]
    [InlineData("russia", "是俄吧")]
    [InlineData("year", "我觉得是2030年")]
    [InlineData("year", "到二〇三〇年吧")]
    [InlineData("year", "一定是2030")]
    [InlineData("since", "2019年3月")]
    [InlineData("president", "托卡耶夫总统")]
    [InlineData("president", "是卡西姆-若马尔特·托卡耶夫")]
    [InlineData("stance", "他支持")]
    public void An_answer_inside_a_sentence_is_right(string question, string typed) =>
        Assert.Equal(VerdictKind.Right, Grade(question, typed).Kind);

    [Theory]
    [InlineData("china", "中国还是美国")]
    [InlineData("china", "中国、美国")]
    [InlineData("china", "China or Russia?")]
    [InlineData("china", "中国美国俄罗斯")]
    [InlineData("china", "不是美国，是中国")]
    [InlineData("year", "2019年或2030年")]
    [InlineData("year", "2030年或2031年")]
    [InlineData("tier", "第一梯队或第二梯队")]
    [InlineData("president", "托卡耶夫或者普京")]
    public void Naming_two_that_could_be_meant_is_wrong(string question, string typed) =>
        Assert.Equal(VerdictKind.Wrong, Grade(question, typed).Kind);

    [Theory]
    [InlineData("china", "不是中国")]
    [InlineData("china", "我觉得不是中国")]
    [InlineData("china", "并非中国")]
    [InlineData("china", "中国不是")]
    [InlineData("china", "除了中国")]
    [InlineData("china", "中国以外")]
    [InlineData("china", "中国，不对")]
    [InlineData("china", "肯定不会是中国")]
    [InlineData("china", "not China")]
    [InlineData("china", "It isn't China")]
    [InlineData("china", "anything but China")]
    [InlineData("china", "не Китай")]
    [InlineData("stance", "不支持")]
    [InlineData("stance", "他不支持")]
    public void Denying_the_answer_is_wrong(string question, string typed) =>
        Assert.Equal(VerdictKind.Wrong, Grade(question, typed).Kind);

    [Theory]
    [InlineData("president", "托卡也夫", AcceptanceRule.Homophone)]
    [InlineData("president", "托卡夫", AcceptanceRule.Typo)]
    [InlineData("president", "托耶卡夫", AcceptanceRule.Typo)]
    [InlineData("president", "Tokaiev", AcceptanceRule.Typo)]
    [InlineData("president", "Tokayv", AcceptanceRule.Typo)]
    [InlineData("president", "我觉得是托卡也夫吧", AcceptanceRule.Homophone)]
    [InlineData("relation", "全面战略伙半关系", AcceptanceRule.Homophone)]
    [InlineData("relation", "全面战略伙办关西", AcceptanceRule.Homophone)]
    [InlineData("policy", "多元平衡", AcceptanceRule.Typo)]
    [InlineData("china", "Chnia", AcceptanceRule.Typo)]
    public void A_slip_in_proportion_to_the_length_is_forgiven(string question, string typed, AcceptanceRule rule)
    {
        var verdict = Grade(question, typed);

        Assert.Equal(VerdictKind.Right, verdict.Kind);
        Assert.Equal(rule, verdict.Rule);
    }

    [Theory]
    [InlineData("china", "美国")]
    [InlineData("china", "种国")]
    [InlineData("china", "中囯人民")]
    [InlineData("china", "中国人")]
    [InlineData("china", "中国话")]
    [InlineData("year", "2031年")]
    [InlineData("year", "2030-2031年")]
    [InlineData("year", "20 30")]
    [InlineData("year", "203年")]
    [InlineData("tier", "第一梯队")]
    [InlineData("tier", "第三")]
    [InlineData("president", "托夫")]
    [InlineData("president", "普京")]
    [InlineData("relation", "战略伙伴关系")]
    [InlineData("relation", "非全面战略伙伴关系")]
    [InlineData("policy", "单元均衡")]
    [InlineData("policy", "多元失衡")]
    [InlineData("policy", "乱七八糟")]
    public void What_is_further_off_or_means_something_else_is_wrong(string question, string typed) =>
        Assert.Equal(VerdictKind.Wrong, Grade(question, typed).Kind);

    [Theory]
    [InlineData("stability", "instability")]
    [InlineData("dependence", "independence")]
    [InlineData("unipolar", "bipolar")]
    [InlineData("internal", "external")]
    [InlineData("eastern Ukraine", "western Ukraine")]
    [InlineData("中等强国", "中等弱国")]
    [InlineData("对外开放", "对内开放")]
    [InlineData("7月2日", "7月3日")]
    [InlineData("12个国家", "21个国家")]
    [InlineData("一体化", "二体化")]
    public void An_opposite_or_another_number_is_never_a_slip(string answer, string typed)
    {
        Assert.Equal(VerdictKind.Wrong, Grade(Cloze(answer), typed).Kind);
        Assert.Equal(VerdictKind.Wrong, Grade(Cloze(typed), answer).Kind);
    }

    [Fact]
    public void An_answer_that_denies_is_found_in_a_sentence() =>
        Assert.Equal(VerdictKind.Right, Grade(Cloze("不支持"), "托卡耶夫不支持").Kind);

    [Theory]
    [InlineData("7月2日", "七月二号")]
    [InlineData("50%", "百分之五十")]
    [InlineData("三个", "3")]
    [InlineData("三个国家", "3个")]
    [InlineData("两极", "二极")]
    public void Numbers_are_read_as_people_write_them(string answer, string typed) =>
        Assert.Equal(VerdictKind.Right, Grade(Cloze(answer), typed).Kind);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀🎉")]
    [InlineData("？？？")]
    [InlineData("\u202e\u0000")]
    public void Nothing_readable_is_no_answer(string typed) => Assert.False(Grade("china", typed).IsAnswer);

    [Fact]
    public void A_very_long_text_is_wrong_even_with_the_answer_in_it()
    {
        var verdict = Grade("china", string.Concat(Enumerable.Repeat("废话", 2000)) + "中国");

        Assert.Equal((VerdictKind.Wrong, 0.0), (verdict.Kind, verdict.Credit));
    }

    [Fact]
    public void The_accepted_form_is_told() => Assert.Equal("俄罗斯联邦", Grade("russia", "俄羅斯聯邦").Form);

    [Fact]
    public void Picking_is_no_answer_to_a_question_that_is_typed() => Assert.False(Pick("china", 0).IsAnswer);
}
