using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class ChinesePhrases
{
    public override RichText CodeWasSeen => RichText.Of(
        $"这里别人也看得到，这个连接码已经作废。请到私聊里用 {"/link":c} 重新取一个，并在私聊里输入。");

    public override RichText LinkNoCode => RichText.Of(
        $"这不像连接码。连接码是 12 个字母和数字，例如 {"/link K7QF-3MXP-W2RT":c}；不带参数的 {"/link":c} 会给你一个。");

    public override RichText LinkNotValid => RichText.Of(
        $"这个连接码无效：可能输错、过期或用过了。请在另一个平台上用 {"/link":c} 重新取一个。");

    public override RichText LinkOwnCode => "这是你自己刚取的连接码，请到另一个平台上输入。";

    public override RichText LinkSameLearner => "这两个账号已经连在一起了。";

    public override string TerminalName => "终端";

    public override string LinkYes => "连接";

    public override string LinkNo => "不连接";

    public override RichText LinkRefused => "没有连接，两边都和原来一样。";

    public override RichText UnlinkNothing => RichText.Of($"这个账号没有和别的账号连接。想连接请发 {"/link":c}");

    public override RichText UnlinkAsks =>
        "要断开哪个账号？到今天为止的记录都留在其余的账号那边；断开的账号从零开始，设置照旧。";

    public override RichText UnlinkedHere => "这个账号已经断开，从现在起单独记录。";

    public override string ForgetYes => "全部删除";

    public override string ForgetNo => "不删除";

    public override RichText ForgetNotDone => "什么也没有删除。";

    public override RichText OnlyAlone(string command) =>
        RichText.Of($"这里别人也看得到。请到和我的私聊里发 {"/" + command:c}");

    public override RichText LinkCode(string code, Duration life) => RichText.Lines(
        RichText.Of($"🔗 连接码：{code:c}"),
        RichText.Of($"请在 {(int)life.TotalMinutes} 分钟内，到另一个平台上和我的私聊里发 {"/link " + code:c}，然后回到这里确认。"),
        RichText.Of($"{"连接码只能用一次，不要给别人：连接后两边的记录会合在一起。":f}"));

    public override RichText LinkTooManyTries(Duration wait) => RichText.Of(
        $"试错的次数太多了，请过 {Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))} 分钟再试。");

    public override RichText LinkWaits(string platform) => RichText.Of($"连接码正确。请到 {platform:b} 上确认。");

    public override RichText LinkAsks(string name, string platform, ImmutableArray<string> accounts) => RichText.Lines(
        RichText.Of($"🔗 {platform} 上的 {name:b} 输入了你的连接码。是你本人吗？"),
        RichText.Of($"连接以后，两边（对方有：{string.Join("、", accounts)}）的答题记录、复习记录和连续学习的日子会合在一起，这些账号都能看到。"));

    public override RichText LinkDone(ImmutableArray<string> accounts, int reviews) => RichText.Of(
        $"✅ 已连接：{string.Join("、", accounts):b}。共 {Figure(reviews)} 次复习，进度已按全部记录重新计算。断开请发 {"/unlink":c}");

    public override RichText UnlinkDone(string platform) =>
        RichText.Of($"✅ {platform:b} 账号已断开，从现在起单独记录；到现在为止的记录都在这里。");

    public override RichText MyDataIs(DataCounts counts) => RichText.Lines(
        RichText.Of($"📦 {"关于你的全部数据":b}：{Counts(counts)}"),
        RichText.Of($"JSON 文件里是全部；.csv 和 .apkg 可以导入 Anki。想全部删除请发 {"/forgetme":c}"));

    public override RichText ForgetAsks(DataCounts counts, ImmutableArray<string> accounts) => RichText.Lines(
        RichText.Of($"⚠️ 要删除关于你的一切吗？{Counts(counts)}，涉及：{string.Join("、", accounts):b}。"),
        RichText.Of($"成绩、复习进度、设置、排行榜上的名次和私聊里的每日知识都会立刻消失，无法恢复。想先留一份请发 {"/mydata":c}"));

    public override RichText ForgetDone(DataCounts left) => RichText.Of(
        $"🗑 已全部删除。现在的 {"/mydata":c}：{Counts(left)}。以后再发消息，就从零开始。");

    private string Counts(DataCounts counts) => counts.Sum == 0
        ? "没有任何记录"
        : $"账号 {counts.Accounts} 个，回答 {Figure(counts.Answers)} 条，复习 {Figure(counts.Reviews)} 次，卡片 {Figure(counts.Cards)} 张，设置等 {counts.Documents} 份";
}
