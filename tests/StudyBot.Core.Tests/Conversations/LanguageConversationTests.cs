using StudyBot.Core.Messages;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class LanguageConversationTests
{
    [Theory]
    [InlineData("en", "✅ English it is")]
    [InlineData("English", "✅ English it is")]
    [InlineData("ENGLISH", "✅ English it is")]
    [InlineData("英文", "✅ English it is")]
    [InlineData("en-GB", "✅ English it is")]
    [InlineData("zh", "✅ 好的")]
    [InlineData("中文", "✅ 好的")]
    [InlineData("Chinese", "✅ 好的")]
    public async Task The_language_is_confirmed_in_itself(string asked, string answer) => Assert.StartsWith(
        answer, (await Chat.Private().Says($"/language {asked}")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_choice_lasts_and_is_also_the_learners_own()
    {
        var chat = Chat.Private("zh");
        await chat.Says("/language en");
        Assert.StartsWith("Footnote 1", (await chat.Says("/footnote 1")).Text, StringComparison.Ordinal);
        Assert.Equal("en", (await chat.Record()).Language);
        var learner = await chat.Reads(work => work.LearnerAsync(new AccountId("test", "ann"), "ann", chat.Now));
        Assert.Equal("en", learner.Language);
    }

    [Fact]
    public async Task Without_a_language_there_are_buttons()
    {
        var chat = Chat.Private("zh");
        Assert.Equal("现在用中文交流。可以换成：\n[English]", (await chat.Says("/language")).Text);
        Assert.StartsWith("✅ English", (await chat.Presses("English")).Text, StringComparison.Ordinal);
        Assert.Equal("We are speaking English here. You can change to:\n[中文]", (await chat.Says("/language")).Text);
    }

    [Theory]
    [InlineData("zh", "fr", "还不会说「fr」。可以选择：中文、English。\n[中文] [English]")]
    [InlineData("en", "Klingon", "I do not speak “Klingon” yet. I speak 中文 and English.\n[中文] [English]")]
    public async Task Other_languages_get_those_there_are(string language, string asked, string answer) =>
        Assert.Equal(answer, (await Chat.Private(language).Says($"/language {asked}")).Text);

    [Fact]
    public async Task In_a_group_only_admins_choose()
    {
        var chat = await Chat.Group("zh");
        Assert.Equal("在群里，/language 的设置只有管理员可以更改。", (await chat.Says("bob", "/language en")).Text);
        Assert.StartsWith("现在用中文交流", (await chat.Says("bob", "/language")).Text, StringComparison.Ordinal);
        Assert.StartsWith("✅ English", (await chat.Says("ann", "/language en")).Text, StringComparison.Ordinal);
        var learner = await chat.Reads(work => work.LearnerAsync(new AccountId("test", "ann"), "ann", chat.Now));
        Assert.Null(learner.Language);
    }
}
