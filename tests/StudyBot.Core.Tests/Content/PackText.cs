using StudyBot.Core.Content;

namespace StudyBot.Core.Tests.Content;

/// <summary>Writes packs for tests. In a marked text <c>‸</c> stands before the character where a problem is
/// expected.</summary>
internal static class PackText
{
    public const string Chinese = """
        ---
        id: lighthouse
        language: zh
        title: 灯塔
        description: 一篇短文
        licence: CC0
        names:
          - {id: bell-rock, category: place, zh: [贝尔岩, 贝尔岩灯塔], en: [Bell Rock]}
          - {id: stevenson, category: person, zh: [史蒂文森], en: [Stevenson, "Robert Stevenson"], ru: [Стивенсон]}
        ---

        # 摘要 {#abstract number=0}

        - {{c1::史蒂文森::姓}}在{{c2::1810年}}建成了{{c3::贝尔岩 / 钟岩}}灯塔。[^1] {#built .stated anchor="建成灯塔"}

          > 存疑：年份另有说法。

          - 谁建成了灯塔？ {#built-q1 .choice hint="一位工程师"}
            - [x] 史蒂文森
            - [ ] 斯密顿
            - [ ] 惠特比

            > 文中只提到他。

          - 灯塔建成于1810年。 {#built-q2 .true}
          - 灯塔建成于1910年。 {#built-q3 .false}
          - 灯塔叫什么？ {#built-q4 .short}
            - 贝尔岩 / 贝尔塔
          - 贝尔岩灯塔建成于1810年。 {#built-f1 .fact}

        # 1 灯 {#s1 number=1}

        - 报告说灯有红白两色。 {#colours .quoted from="《报告》"}
          - 灯有哪些颜色？ {#colours-q1 .all}
            - 红
            - 白
          - 请排序。 {#colours-q2 .order}
            1. 点灯
            2. 熄灯

        [^1]: 史蒂文森. 灯塔记. {kind=book url="http://example.org/a#page=2"}

            > 没有页码。
        """;

    public const string English = """
        ---
        id: lighthouse
        language: en
        title: The Lighthouse
        ---

        # Abstract {#abstract}

        - {{c1::Stevenson}} finished the light on {{c3::Bell Rock}} in {{c2::1810}}. {#built}

          > Doubt: other years are given.

          - Who finished the light? {#built-q1}
            - [x] Stevenson
            - [ ] Smeaton
            - [ ] Whitby
          - The light was finished in 1810. {#built-q2}
          - The light was finished in 1910. {#built-q3}
          - What is the light called? {#built-q4}
            - Bell Rock
          - Bell Rock was finished in 1810. {#built-f1}

        # 1 The lamp {#s1}

        - The report says that the lamp is red and white. {#colours from="the Report"}
          - Which colours has the lamp? {#colours-q1}
            - red
            - white
          - Put in order. {#colours-q2}
            1. light it
            2. put it out
        """;

    private const string Frame = """
        ---
        id: pack
        language: en
        title: Title
        names: [{id: china, category: country, zh: [中国], en: [China, PRC]}]
        ---

        # One {#one number=1}

        - The answer is {{c1::here}}. {#first .stated}


        """;

    public static PackParseResult Parse(string text, Essay? essay = null) =>
        PackParser.Parse([new PackFile("content/pack/en.md", text)], essay);

    public static PackParseResult ParseBoth(string chinese, string english) => PackParser.Parse(
        [new PackFile("content/lighthouse/zh.md", chinese), new PackFile("content/lighthouse/en.md", english)]);

    /// <summary>A pack without fault that ends with these lines.</summary>
    public static string Framed(string lines) => Frame + lines + "\n";

    /// <summary>The text without its mark, and the position of the mark.</summary>
    public static (string Text, SourcePosition At) Unmark(string marked, string file = "content/pack/en.md")
    {
        var before = marked[..marked.IndexOf('‸')];
        var line = before.Count(character => character == '\n') + 1;
        return (marked.Replace("‸", ""), new SourcePosition(file, line, before.Length - before.LastIndexOf('\n')));
    }
}
