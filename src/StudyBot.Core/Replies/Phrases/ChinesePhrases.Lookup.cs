using System.Collections.Immutable;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    public override string Previous => "← 上一条";

    public override string Next => "下一条 →";

    public override string PreviousPage => "← 上一页";

    public override string NextPage => "下一页 →";

    public override string QuizThisSection => "测验这一节";

    public override string KeyPointsInFull => "全部要点";

    public override string AllFootnotes => "全部脚注";

    public override string OpenSource => "打开出处 ↗";

    public override string WholeParagraph => "看整段";

    public override RichText NoFootnotes => "这篇文章没有脚注。";

    public override RichText NearestIs => "最接近的可能是：";

    public override RichText NotInThisPack => "现在的资料里已经没有这一条了。可以用 /lookup 再查一查。";

    public override RichText NoKeyPoints => "这里还没有要点。";

    public override string FootnoteOf(int number, int count) => $"脚注 {number}（共 {count} 条）";

    public override RichText FootnoteListHeading(int count) => RichText.Of($"{$"脚注（共 {count} 条）":b}");

    public override RichText NoSuchFootnote(int first, int last) => first == last
        ? RichText.Of($"没有这条脚注。本文只有脚注 {first}。")
        : RichText.Of($"没有这条脚注。本文的脚注编号是 {first} 到 {last}。");

    public override RichText NoFootnoteWith(string words, int first, int last) =>
        RichText.Of($"没有找到与「{words}」相关的脚注。可以输入编号（{first} 到 {last}），也可以输入作者或题名。");

    public override RichText FootnotesWith(string words) => $"有几条脚注提到「{words}」：";

    public override RichText CitedIn(IEnumerable<string> sections) => $"引用处：{string.Join("、", sections)}";

    public override string CitesFootnotes(IEnumerable<int> footnotes) => $"引用脚注：{string.Join("、", footnotes)}";

    public override RichText AndMore(int count) => $"……还有 {count} 条。";

    public override RichText Doubt(string note) => RichText.Of($"{"存疑：" + note:i}");

    public override RichText InTheEssay(int section, int paragraph, RichText sentence) =>
        RichText.Of($"原文（{SectionName(section)}第 {paragraph} 段）：「{sentence}」");

    public override RichText LookupUsage(string example) => RichText.Of(
        $"想查什么？在命令后面写上词语或问题就行，例如：{$"/lookup {example}":c}");

    public override RichText NotInEssay(string words) => $"关于「{words}」，这篇文章没有给出答案。";

    public override string SeeAlso(string place, string text) => $"另见{place}：{text}";

    public override RichText SectionListHeading(string title) => RichText.Of($"{Titled(title):b}");

    public override RichText SectionWithCounts(int number, string heading, int keyPoints, int questions) =>
        $"{SectionTitle(number, heading)}（{keyPoints} 个要点，{questions} 道题）";

    public override string SectionTitle(int number, string heading) =>
        number == 0 ? SectionName(number) : $"{SectionName(number)} {heading}";

    public override RichText NoSuchSection(int first, int last) =>
        $"没有这一节。本文只有{SectionName(first)}{(first == last ? "" : $"到{SectionName(last)}")}：";

    public override RichText KeyPointsHeading(int? section, int count, int page, int pages)
    {
        var where = section is { } number ? $"{SectionName(number)}的要点" : "全文要点";
        return RichText.Of($"{$"{where}（共 {count} 条）":b}{(pages > 1 ? $" · 第 {page}/{pages} 页" : "")}");
    }

    public override string InBrackets(string text) => $"（{text}）";

    public override string Titled(string title) => $"《{title}》";

    public override RichText PackCounts(
        int keyPoints, int footnotes, int facts, int questions, ImmutableArray<(string Kind, int Count)> kinds) =>
        RichText.Lines(
            $"要点 {keyPoints} 条 · 脚注 {footnotes} 条 · 每日知识 {facts} 则",
            $"题目 {questions} 道：{string.Join("，", kinds.Select(kind => $"{kind.Kind} {kind.Count}"))}");

    public override RichText PackParticulars(IEnumerable<string> languages, string licence, bool hasEssay) =>
        RichText.Lines(new RichText[]
        {
            $"语言：{string.Join("、", languages)}",
            licence.Length == 0 ? RichText.Empty : $"资料许可：{licence}",
            hasEssay ? "已导入文章原文，查找时会引用原句。" : "尚未导入文章原文，查找时只显示要点。",
        }.Where(line => !line.IsEmpty));

    public override RichText PackChosen(string title) => RichText.Of($"✅ 现在学习的是{Titled(title):b}。");

    public override RichText NoSuchPack(string words) => $"没有找到叫「{words}」的资料。可以选择：";
}
