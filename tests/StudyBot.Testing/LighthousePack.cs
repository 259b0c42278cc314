using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Testing;

/// <summary>
/// The pack behind <see cref="Some.Pack"/>: every kind of key point and question, a doubt, a foreign citation.
/// </summary>
internal sealed class LighthousePack
{
    private const string BuiltSentence = "这座灯塔于1905年建成，塔高三十米，是当时全岛最高的建筑。";

    private const string KeepersSentence = "先后有林海、陈舟和何帆三位守塔人在此值守。";

    private readonly bool _isChinese;
    private readonly bool _withEssay;

    private LighthousePack(bool isChinese, bool withEssay)
    {
        _isChinese = isChinese;
        _withEssay = withEssay;
    }

    public static Pack Build(bool withEssay) => new(
        "lighthouse",
        "zh",
        "abcdef012345",
        [
            Name("lin-hai", "person", ["林海"], ["Lin Hai"]),
            Name("chen-zhou", "person", ["陈舟"], ["Chen Zhou"]),
            Name("he-fan", "person", ["何帆"], ["He Fan"]),
            Name("granite", "material", ["花岗岩", "花岗石"], ["granite"]),
            Name("brick", "material", ["红砖"], ["red brick", "brick"]),
            Name("oak", "material", ["橡木"], ["oak"]),
            Name("harbour-office", "organisation", ["港务局"], ["the Harbour Office"]),
        ],
        new Dictionary<string, Edition>
        {
            ["zh"] = new LighthousePack(true, withEssay).Edition(),
            ["en"] = new LighthousePack(false, withEssay).Edition(),
        }.ToImmutableDictionary(),
        withEssay ? Essay() : null);

    private static Name Name(string id, string category, string[] chinese, string[] english) => new(
        id,
        category,
        new Dictionary<string, ImmutableArray<string>> { ["zh"] = [.. chinese], ["en"] = [.. english] }.ToImmutableDictionary());

    private static Essay Essay() => new(
        "海岛灯塔",
        [
            new EssaySection(0, "摘要", [new EssayParagraph(1, [new EssaySentence("一百年来，灯塔一直为渔船指路。", [])])]),
            new EssaySection(1, "灯塔的建造",
            [
                new EssayParagraph(1, [new EssaySentence("岛民早有建塔的愿望。", []), new EssaySentence(BuiltSentence, [2])]),
                new EssayParagraph(2, [new EssaySentence("据说建塔花费了全岛三年的收入。", [])]),
            ]),
            new EssaySection(2, "守塔人", [new EssayParagraph(1, [new EssaySentence(KeepersSentence, [1])])]),
        ],
        [
            new EssayFootnote(1, "林海. 海岛灯塔小史[M]. 海港出版社, 1998.", null),
            new EssayFootnote(2, "《1905年灯塔纪要》 http://example.org/lighthouse/1905", "http://example.org/lighthouse/1905"),
            new EssayFootnote(3, "Петров А. Маяки севера, 2001. https://example.org/lights.pdf", "https://example.org/lights.pdf"),
        ]);

    private string In(string chinese, string english) => _isChinese ? chinese : english;

    private Edition Edition() => new(
        In("zh", "en"),
        In("海岛灯塔", "The Island Lighthouse"),
        In("一篇关于一座灯塔和它的守塔人的短文。", "A short essay on a lighthouse and its keepers."),
        "CC BY 4.0",
        [
            new Section("abstract", 0, In("摘要", "Abstract")),
            new Section("s1", 1, In("灯塔的建造", "How the lighthouse was built")),
            new Section("s2", 2, In("守塔人", "The keepers")),
        ],
        [
            new Footnote(
                1,
                In("林海. 海岛灯塔小史[M]. 海港出版社, 1998.", "Lin Hai. A Short History of the Island Lighthouse [M]. Harbour Press, 1998."),
                null,
                null),
            new Footnote(
                2,
                In("港务局. 《1905年灯塔纪要》.", "The Harbour Office. Minutes on the Lighthouse, 1905."),
                "http://example.org/lighthouse/1905",
                In("纪要写于1904年，早于建成之年。", "The minutes date from 1904, before the year of completion.")),
            new Footnote(3, "Петров А. Маяки севера, 2001.", "https://example.org/lights.pdf", null),
        ],
        [.. KeyPoints()],
        [.. LighthouseQuestions.All(_isChinese)],
        [
            new Fact("s1-built-f1", "s1-built", In("灯塔建成于1905年。", "The lighthouse was finished in 1905.")),
            new Fact("s2-keepers-f1", "s2-keepers", In("灯塔先后有三位守塔人。", "The lighthouse has had three keepers.")),
            new Fact("s1-cost-f1", "s1-cost", In("据说建塔花了三年的收入。", "It is said to have cost three years' income.")),
        ]);

    private IEnumerable<KeyPoint> KeyPoints() =>
    [
        new("abstract-guide", "abstract", KeyPointKind.Stated,
            In("灯塔一百年来一直为渔船指路。", "The lighthouse has guided fishing boats for a hundred years."), null, [], null, null, null),
        new("s1-built", "s1", KeyPointKind.Stated,
            In("灯塔于1905年建成，高三十米。", "The lighthouse was finished in 1905 and is thirty metres high."),
            null, [2], "1905年建成", In("脚注2的年份与此不合。", "The year in footnote 2 does not fit."), Passage(1, 1, BuiltSentence)),
        new("s1-materials", "s1", KeyPointKind.Quoted,
            In("塔身用了花岗岩、红砖和橡木三种材料。", "The tower was built of granite, red brick and oak."),
            In("《1905年灯塔纪要》", "the minutes of 1905"), [2, 3], null, null, null),
        new("s1-cost", "s1", KeyPointKind.Claimed,
            In("建塔花费了全岛三年的收入。", "The tower cost the island three years' income."), null, [], null, null, null),
        new("s2-keepers", "s2", KeyPointKind.Stated,
            In("先后有林海、陈舟和何帆三位守塔人。", "Lin Hai, Chen Zhou and He Fan kept the light one after another."),
            null, [1], "三位守塔人", null, Passage(2, 1, KeepersSentence)),
        new("s2-best", "s2", KeyPointKind.Opinion,
            In("作者认为陈舟是最尽职的守塔人。", "The author thinks that Chen Zhou was the most devoted keeper."), null, [], null, null, null),
        new("s2-source", "s2", KeyPointKind.Citation,
            In("脚注1引用的是林海的《海岛灯塔小史》。", "Footnote 1 cites Lin Hai's short history of the lighthouse."), null, [1], null, null, null),
    ];

    private Passage? Passage(int section, int paragraph, string sentence) =>
        _withEssay ? new Passage(section, paragraph, sentence) : null;
}
