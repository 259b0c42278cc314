using StudyBot.Core.Content;
using StudyBot.Core.Content.Essays;

namespace StudyBot.Core.Tests.Content.Essays;

/// <summary>Essays for tests, with the artefacts of real exports.</summary>
internal static class EssayText
{
    public const string Export = """
        山中灯塔考
         摘要：本文讨论灯塔。灯塔很旧；它是红色的！
         1、位置
        [bookmark: _GoBack]灯塔立在山上，《山志》[[footnoteRef:1]]说：“山高  1000 米。”[[footnoteRef:0]]其下有村。[0: [] 王某. 山志[D].某大学,2019.] 

        又一段。[[footnoteRef:2]] [1: [] 李某《记》
        http://example.org/a.shtml]  [2: [] Smith*, Jones, Notes [in English] [Electronic resource]. No2(102)/2021.http://example.org/b.pdf#page=86]

        2、光
        灯有2种颜色。
        1、这不是标题。
        """;

    public static Essay Read(string text, string name = "essay.txt")
    {
        var result = EssayReader.Read(new PackFile(name, text));
        Assert.Empty(result.Problems);
        return result.Essay!;
    }

    public static IEnumerable<EssaySentence> Sentences(Essay essay) => essay.Sections
        .SelectMany(section => section.Paragraphs)
        .SelectMany(paragraph => paragraph.Sentences);
}
