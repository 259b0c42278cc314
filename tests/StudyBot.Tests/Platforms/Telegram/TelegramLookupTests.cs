using StudyBot.Core.Replies.Phrases;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>Footnotes and passages, looked up in any chat or by a link.</summary>
public sealed class TelegramLookupTests
{
    [Fact]
    public async Task A_search_in_any_chat_is_answered()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "zh-hans");

        var found = await ann.Types("多元").Answer;
        var nothing = await ann.Types("qwertyuiop zxcvbnm").Answer;

        Assert.NotEmpty(found.Results);
        Assert.True(found.IsPersonal);
        Assert.InRange(found.CacheTime, 1, 300);
        Assert.Contains("没有", nothing.Results[0].GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deep_link_leads_to_a_footnote_and_two_people_read_it_in_two_languages()
    {
        await using var run = await TelegramRun.StartAsync();
        var (ann, wei) = (run.Telegram.AddUser("Ann", "en"), run.Telegram.AddUser("Wei", "zh-hans"));
        ann.Says("/start footnote-2");
        wei.Says("/start footnote-2");

        Assert.Contains(
            Phrases.English.FootnoteName(2), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Contains(
            Phrases.Chinese.FootnoteName(2), (await wei.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }
}
