namespace StudyBot.Core.Replies.Phrases;

/// <summary>
/// Names and descriptions of commands in traditional characters, as people in Taiwan write them. Knows the characters of
/// those texts and no others: simplified ones stand for several, and which one is meant only the words tell.
/// </summary>
public static class TraditionalScript
{
    private const string Simplified =
        "个举习关则区单发号启场帮并开当换数断时来测点称简结给绩编节讨论设识词语认过这进选里钟问间题验脚几学周复记张闭忆项骤后长从动内连续断据账导删码于范围销评价";

    private const string Traditional =
        "個舉習關則區單發號啟場幫並開當換數斷時來測點稱簡結給績編節討論設識詞語認過這進選裡鐘問間題驗腳幾學週複記張閉憶項驟後長從動內連續斷據帳導刪碼於範圍銷評價";

    /// <summary>Said otherwise there.</summary>
    private static readonly (string Simplified, string Traditional)[] Words =
        [("设置", "設定"), ("当前", "目前"), ("脚注", "腳註"), ("恢复默认", "恢復預設")];

    public static string Of(string text)
    {
        foreach (var (simplified, traditional) in Words)
        {
            text = text.Replace(simplified, traditional, StringComparison.Ordinal);
        }

        return string.Create(text.Length, text, (characters, from) =>
        {
            for (var index = 0; index < from.Length; index++)
            {
                var known = Simplified.IndexOf(from[index]);
                characters[index] = known < 0 ? from[index] : Traditional[known];
            }
        });
    }
}
