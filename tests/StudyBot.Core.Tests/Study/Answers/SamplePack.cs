using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Tests.Study.Answers;

/// <summary>A small pack with every kind of question, and names of several categories and languages.</summary>
internal static class SamplePack
{
    public static readonly Pack Pack = Build();

    public static readonly Edition Chinese = Pack.In("zh");

    public static readonly AnswerKey Key = new(Pack);

    public static Verdict Grade(string questionId, string typed) => Grade(Question(questionId), typed);

    public static Verdict Grade(Question question, string typed) =>
        Grader.Grade(question, new TypedAnswer(typed), new GradingContext(Key));

    public static Verdict Pick(string questionId, params int[] shown) =>
        Grader.Grade(Question(questionId), new PickedOptions([.. shown]), new GradingContext(Key));

    public static Question Question(string id) =>
        Chinese.Question(id) ?? throw new ArgumentException($"no question {id}");

    public static ClozeQuestion Cloze(string answer, params string[] alternatives) =>
        new("ad-hoc", "k", $"这里是{ClozeQuestion.Gap}。", null, null, new Answer(answer, [.. alternatives]));

    public static ChoiceQuestion Choice(params (string Text, bool IsRight)[] options) =>
        new("ad-hoc", "k", "哪一项？", null, null, [.. options.Select(option => new Option(option.Text, option.IsRight))]);

    private static Pack Build()
    {
        ImmutableArray<Name> names =
        [
            Named("kazakhstan", "country", "哈萨克斯坦 哈国", "Kazakhstan", "Казахстан"),
            Named("russia", "country", "俄罗斯 俄罗斯联邦 俄", "Russia|Russian Federation", "Россия"),
            Named("china", "country", "中国 中华人民共和国", "China|PRC", "Китай|КНР"),
            Named("usa", "country", "美国 美利坚合众国", "United States|USA", "США"),
            Named("turkey", "country", "土耳其", "Turkey", "Турция"),
            Named("ukraine", "country", "乌克兰", "Ukraine", "Украина"),
            Named("tajikistan", "country", "塔吉克斯坦", "Tajikistan", "Таджикистан"),
            Named("tokayev", "person", "托卡耶夫 托卡耶夫总统", "Tokayev|President Tokayev", "Токаев"),
            Named("nazarbayev", "person", "纳扎尔巴耶夫", "Nazarbayev", "Назарбаев"),
            Named("putin", "person", "普京", "Putin", "Путин"),
            Named("outline", "document", "《纲领》 《纲要》", "the Outline", "Основы"),
            Named("partnership", "relation", "战略伙伴关系 战略伙伴", "strategic partnership", "партнёрство"),
            Named("comprehensive", "relation", "全面战略伙伴关系 全面战略伙伴", "comprehensive partnership", "всестороннее"),
        ];
        ImmutableArray<KeyPoint> keyPoints =
        [
            Point("k-tiers", "s1", "第一梯队是俄罗斯，第二梯队是中国。"),
            Point("k-2030", "s1", "计划到2030年实现领导。"),
            Point("k-president", "s1", "托卡耶夫在2019年接任。"),
            Point("k-policy", "s2", "政策是多元均衡。"),
            Point("k-relations", "s2", "与中国是全面战略伙伴关系。"),
        ];
        ImmutableArray<Question> chinese =
        [
            Gap("china", "k-tiers", "第二梯队是＿。", "中国", "中华人民共和国", "China"),
            Gap("russia", "k-tiers", "哈萨克斯坦外交的第一梯队是＿。", "俄罗斯"),
            Gap("tier", "k-tiers", "中国列在＿。", "第二梯队"),
            Gap("year", "k-2030", "计划到＿实现领导。", "2030年"),
            Gap("since", "k-president", "托卡耶夫在＿接任。", "2019年"),
            Gap("president", "k-president", "＿在2019年接任。", "托卡耶夫"),
            Gap("relation", "k-relations", "与中国是＿。", "全面战略伙伴关系"),
            new ShortAnswerQuestion("policy", "k-policy", "政策叫什么？", null, null,
                [new Answer("多元均衡", ["多元均衡外交"]), new Answer("平衡外交", [])]),
            new ShortAnswerQuestion("stance", "k-policy", "他支持吗？", null, null, [new Answer("支持", [])]),
            new NameAllQuestion("powers", "k-tiers", "列出三个大国。", null, null,
                [new Answer("俄罗斯", []), new Answer("中国", []), new Answer("美国", [])]),
            new ChoiceQuestion("one", "k-policy", "哪一项？", null, null,
                [
                    new Option("照搬前任", false), new Option("多元均衡", true),
                    new Option("永久中立", false), new Option("全面结盟", false),
                ]),
            new ChoiceQuestion("several", "k-policy", "哪些？", null, null,
                [new Option("政治", true), new Option("军事", false), new Option("社会", true), new Option("经济", true)]),
            new TrueFalseQuestion("true", "k-policy", "政策是多元均衡。", null, null, true),
            new TrueFalseQuestion("false", "k-policy", "政策是永久中立。", null, null, false),
            new OrderQuestion("order", "k-tiers", "按梯队排列。", null, null, ["俄罗斯以及中亚国家", "中国", "美国、欧盟等西方国家"]),
        ];
        var edition = new Edition("zh", "标题", "简介", "CC BY 4.0",
            [new Section("s1", 1, "第一节"), new Section("s2", 2, "第二节")], [], keyPoints, chinese, []);
        var editions = ImmutableDictionary<string, Edition>.Empty.Add("zh", edition);
        return new Pack("sample", "zh", "0123456789ab", names, editions, null);
    }

    private static ClozeQuestion Gap(
        string id, string keyPoint, string prompt, string answer, params string[] alternatives) =>
        new(id, keyPoint, prompt.Replace("＿", ClozeQuestion.Gap, StringComparison.Ordinal), null, null,
            new Answer(answer, [.. alternatives]));

    private static Name Named(string id, string category, string zh, string en, string ru) => new(id, category,
        ImmutableDictionary<string, ImmutableArray<string>>.Empty
            .Add("zh", [.. zh.Split(' ')]).Add("en", [.. en.Split('|')]).Add("ru", [.. ru.Split('|')]));

    private static KeyPoint Point(string id, string section, string text) =>
        new(id, section, KeyPointKind.Stated, text, null, [], null, null, null);
}
