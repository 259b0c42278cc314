using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Quizzes.QuestionMaking;

namespace StudyBot.Core.Tests.Study.Quizzes.QuestionMaking;

public sealed class DistractorMakerTests
{
    private static readonly ImmutableArray<Name> _names =
    [
        Named("russia", "country", "俄罗斯 俄国", "Russia"),
        Named("china", "country", "中国 中华人民共和国", "China"),
        Named("usa", "country", "美国", "the United States"),
        Named("turkey", "country", "土耳其", "Turkey"),
        Named("ukraine", "country", "乌克兰", "Ukraine"),
        Named("kyrgyzstan", "country", "吉尔吉斯斯坦", "Kyrgyzstan"),
        Named("putin", "person", "普京", "Putin"),
        Named("outline", "document", "《外交纲要》", "the Outline"),
        Named("plan", "document", "《发展规划》", "the Plan"),
        Named("treaty", "document", "《同盟条约》", "the Treaty"),
        Named("law", "document", "《基本法律》", "the Law"),
        Named("speech", "document", "国情咨文", "the Speech"),
        Named("balance", "concept", "多元均衡", "balance"),
        Named("pragmatism", "concept", "实用主义", "pragmatism"),
        Named("neutrality", "concept", "永久中立", "neutrality"),
        Named("integration", "concept", "区域一体", "integration"),
    ];

    [Fact]
    public void A_name_gets_others_of_its_category()
    {
        var options = AllOptions("第二梯队是{{中国}}。");

        Assert.Equal(["中国", "乌克兰", "俄国", "土耳其", "美国"], options.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Who_is_named_by_the_key_point_is_no_wrong_answer() =>
        Assert.DoesNotContain("美国", AllOptions("美国和{{中国}}都是大国。"));

    [Fact]
    public void Who_is_told_to_fit_by_another_key_point_is_no_wrong_answer() => Assert.DoesNotContain(
        "美国", AllOptions("{{中国}}在中亚的影响很大。", others: "作者认为，美国在中亚的影响不可忽视。"));

    [Fact]
    public void Bracketed_titles_go_with_bracketed_titles() => Assert.Equal(
        ["《发展规划》", "《同盟条约》", "《基本法律》", "《外交纲要》"], AllOptions("政府批准了{{《外交纲要》}}。").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("俄罗斯之外，美国和{{中国}}都是大国。")]
    [InlineData("总统是{{普京}}。")]
    [InlineData("作者称之为{{多元均衡}}。")]
    [InlineData("这是{{从未命名的东西}}。")]
    [InlineData("纲要题为{{2020-2030年外交政策}}。")]
    public void Without_three_that_look_alike_and_are_surely_wrong_there_are_no_options(string keyPoint) =>
        Assert.Null(Make(keyPoint, seed: 1));

    [Fact]
    public void A_year_gets_its_neighbours_written_as_it_is() =>
        Assert.All(AllOptions("讲话在{{2004年}}。"), option => Assert.Matches("^200[0-9]年$", option));

    [Fact]
    public void The_year_of_an_aim_gets_round_years_still_to_come() => Assert.Equal(
        ["2025年", "2030年", "2035年", "2040年", "2045年", "2050年"],
        AllOptions("计划到{{2030年}}实现。", others: "领导人在2019年更换，论文在2021年发表。").Order(StringComparer.Ordinal));

    [Fact]
    public void No_year_is_later_than_the_essay_can_know() => Assert.DoesNotContain(
        "2023年", AllOptions("论文在{{2021年}}发表。", others: "领导人在2019年更换，计划到2030年。"));

    [Fact]
    public void A_year_of_the_same_key_point_is_no_wrong_answer() =>
        Assert.DoesNotContain("2003年", AllOptions("讲话在{{2004年}}，不在2003年。"));

    [Theory]
    [InlineData("中国列在{{第二梯队}}。", "^第[一三四五]梯队$")]
    [InlineData("共有{{三个}}。", "^(两|四|五|一|二|六)个$")]
    [InlineData("共有{{3}}个。", "^[1-6]$")]
    [InlineData("It is in the {{second tier}}.", "^(first|third|fourth|fifth) tier$")]
    [InlineData("It has {{three}} tiers.", "^(one|two|four|five)$")]
    public void Ranks_and_counts_get_their_neighbours(string keyPoint, string wrong)
    {
        var question = Make(keyPoint, seed: 3)!;

        Assert.All(question.Options.Where(option => !option.IsRight), option => Assert.Matches(wrong, option.Text));
    }

    [Fact]
    public void Two_is_written_as_a_count() => Assert.Contains("两个", AllOptions("共有{{三个}}。"));

    [Fact]
    public void The_same_seed_makes_the_same_question() => Assert.Equal(
        Make("第二梯队是{{中国}}。", 4)!.Options.AsEnumerable(), Make("第二梯队是{{中国}}。", 4)!.Options.AsEnumerable());

    [Fact]
    public void It_stays_the_cloze_by_its_id()
    {
        var question = Make("第二梯队是{{中国}}。", 4)!;

        Assert.Equal(("k#c1", "k", QuestionKind.OneChoice), (question.Id, question.KeyPointId, question.Kind));
        Assert.Contains(ClozeQuestion.Gap, question.Prompt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Besides these, {{Russia}} matters.", "China|Turkey|Ukraine|Kyrgyzstan|Russia")]
    [InlineData("They approved the {{Outline}}.", "Outline|Plan|Treaty|Law|Speech")]
    public void English_articles_fit_the_gap(string keyPoint, string fitting) =>
        Assert.All(AllOptions(keyPoint), option => Assert.Matches($"^({fitting})$", option));

    private static HashSet<string> AllOptions(string keyPoint, string others = "") =>
        [.. Enumerable.Range(0, 60).SelectMany(seed => Make(keyPoint, seed, others)!.Options).Select(one => one.Text)];

    /// <param name="keyPoint">With one gap in double braces.</param>
    /// <param name="others">The text of another key point.</param>
    private static ChoiceQuestion? Make(string keyPoint, int seed, string others = "")
    {
        var parts = keyPoint.Split(["{{", "}}"], StringSplitOptions.None);
        var answer = parts[1];
        var language = answer.Any(char.IsAsciiLetter) ? "en" : "zh";
        var cloze = new ClozeQuestion(
            "k#c1", "k", parts[0] + ClozeQuestion.Gap + parts[2], null, null, new Answer(answer, []));
        var edition = new Edition(language, "", "", "", [new Section("s", 1, "")], [],
            [Point("k", string.Concat(parts)), Point("o", others)],
            [cloze], []);
        var editions = ImmutableDictionary<string, Edition>.Empty.Add(language, edition);
        var pack = new Pack("p", language, "", _names, editions, null);
        return new DistractorMaker(pack, edition, new AnswerKey(pack)).Make(cloze, seed);
    }

    private static KeyPoint Point(string id, string text) =>
        new(id, "s", KeyPointKind.Stated, text, null, [], null, null, null);

    private static Name Named(string id, string category, string chinese, string english) => new(
        id,
        category,
        ImmutableDictionary<string, ImmutableArray<string>>.Empty
            .Add("zh", [.. chinese.Split(' ')])
            .Add("en", [english]));
}
