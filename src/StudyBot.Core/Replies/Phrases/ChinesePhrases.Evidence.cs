using StudyBot.Core.Content;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    private const string Digits = "零一二三四五六七八九";

    public override string SectionName(int number) => number switch
    {
        0 => "摘要",
        < 10 => $"第{Digits[number]}节",
        < 20 => $"第十{Unit(number)}节",
        < 100 => $"第{Digits[number / 10]}十{Unit(number)}节",
        _ => $"第 {number} 节",
    };

    public override string FootnoteName(int number) => $"脚注 {number}";

    public override string KindInWords(KeyPointKind kind, string? quotedFrom) => kind switch
    {
        KeyPointKind.Stated => "文中陈述",
        KeyPointKind.Quoted => quotedFrom is null ? "文中引述" : $"引自{quotedFrom}",
        KeyPointKind.Claimed => "文中未注明来源",
        KeyPointKind.Opinion => "作者的观点",
        KeyPointKind.Citation => "文献信息",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Unit(int number) => number % 10 == 0 ? "" : Digits[number % 10].ToString();
}
