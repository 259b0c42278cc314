using System.Collections.Immutable;
using StudyBot.Core.Content;

namespace StudyBot.Testing;

/// <summary>Two questions a key point at most, every kind among them.</summary>
internal static class LighthouseQuestions
{
    public static IEnumerable<Question> All(bool isChinese)
    {
        string In(string chinese, string english) => isChinese ? chinese : english;
        Answer Name(string chinese, string english) => new(In(chinese, english), [In(english, chinese)]);

        yield return new TrueFalseQuestion(
            "abstract-guide-q1", "abstract-guide", In("灯塔为渔船指路。", "The lighthouse guides fishing boats."), null, null, true);
        yield return new ClozeQuestion(
            "s1-built#c1",
            "s1-built",
            In($"灯塔于{ClozeQuestion.Gap}建成，高三十米。", $"The lighthouse was finished in {ClozeQuestion.Gap} and is thirty metres high."),
            In("二十世纪初", "early in the twentieth century"),
            null,
            new Answer(In("1905年", "1905"), [In("1905", "1905年")]));
        yield return new ShortAnswerQuestion(
            "s1-built-q1",
            "s1-built",
            In("灯塔有多高？", "How high is the lighthouse?"),
            null,
            null,
            [new Answer(In("三十米", "thirty metres"), [In("30米", "30 metres"), "30 m"])]);
        yield return new ChoiceQuestion(
            "s1-materials-q1",
            "s1-materials",
            In("哪些是塔身的材料？", "Of what was the tower built?"),
            null,
            null,
            Options((In("花岗岩", "granite"), true), (In("橡木", "oak"), true), (In("大理石", "marble"), false), (In("竹子", "bamboo"), false)));
        yield return new NameAllQuestion(
            "s1-materials-q2",
            "s1-materials",
            In("请说出塔身的三种材料。", "Name the three materials of the tower."),
            null,
            null,
            [Name("花岗岩", "granite"), Name("红砖", "red brick"), Name("橡木", "oak")]);
        yield return new TrueFalseQuestion(
            "s1-cost-q1", "s1-cost", In("文中说建塔花费了十年的收入。", "The essay says that it cost ten years' income."),
            null, In("文中说的是三年。", "The essay says three years."), false);
        yield return new ChoiceQuestion(
            "s2-best-q1",
            "s2-best",
            In("作者认为谁最尽职？", "Whom does the author think the most devoted?"),
            In("他姓陈", "his surname is Chen"),
            null,
            Options((In("陈舟", "Chen Zhou"), true), (In("林海", "Lin Hai"), false), (In("何帆", "He Fan"), false)));
        yield return new OrderQuestion(
            "s2-keepers-q1",
            "s2-keepers",
            In("请按先后为守塔人排序。", "Put the keepers in order."),
            null,
            null,
            [In("林海", "Lin Hai"), In("陈舟", "Chen Zhou"), In("何帆", "He Fan")]);
    }

    private static ImmutableArray<Option> Options(params IEnumerable<(string Text, bool IsRight)> options) =>
        [.. options.Select(option => new Option(option.Text, option.IsRight))];
}
