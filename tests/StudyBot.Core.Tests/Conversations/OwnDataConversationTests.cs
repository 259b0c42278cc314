using System.Text;
using System.Text.Json;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed class OwnDataConversationTests
{
    private readonly MemoryStudyStore _store = new();

    [Fact]
    public async Task Everything_comes_as_JSON_and_for_Anki()
    {
        var chat = Chat.Private(store: _store);
        await LearnsAsync(chat);

        var said = await chat.Says("/mydata");

        Assert.Contains("账号 1 个，回答 1 条，复习 1 次，卡片 1 张", said.Text, StringComparison.Ordinal);
        var files = said.Replies[0].Parts.OfType<FilePart>().ToList();
        Assert.Equal(["studybot-data.json", "studybot-cards.csv"], files.Select(file => file.FileName));
        using var json = JsonDocument.Parse(files[0].Content.AsMemory());
        Assert.Equal("1905年", json.RootElement.GetProperty("answers")[0].GetProperty("given").GetString());
        Assert.Equal("Good", json.RootElement.GetProperty("reviews")[0].GetProperty("rating").GetString());
        Assert.Equal("s1-built#c1", json.RootElement.GetProperty("cards")[0].GetProperty("question").GetString());
        Assert.Equal("test", json.RootElement.GetProperty("accounts")[0].GetProperty("platform").GetString());
        Assert.Equal(
            """
            #separator:Comma
            #html:true
            #columns:Front,Back,Deck,Tags
            #deck column:3
            #tags column:4
            "灯塔于［＿＿＿］建成，高三十米。","1905年<br>灯塔于1905年建成，高三十米。<br>— 第一节 · 脚注 2","StudyBot::海岛灯塔","studybot lighthouse section-1 learning"

            """,
            Encoding.UTF8.GetString(files[1].Content.AsSpan()));
        var deck = Assert.Single(said.Replies[0].Parts.OfType<DeckPart>());
        Assert.Equal(("studybot-lighthouse.apkg", "StudyBot::海岛灯塔"), (deck.FileName, deck.Deck.Name));
        Assert.Equal("灯塔于{{c1::1905年::二十世纪初}}建成，高三十米。", Assert.Single(deck.Deck.Notes).Text);
    }

    [Fact]
    public async Task Who_has_learned_nothing_gets_no_empty_cards()
    {
        var said = await Chat.Private("en").Says("/mydata");

        Assert.Equal("studybot-data.json", Assert.Single(said.Replies[0].Parts.OfType<FilePart>()).FileName);
        Assert.Empty(said.Replies[0].Parts.OfType<DeckPart>());
    }

    [Theory]
    [InlineData("/mydata")]
    [InlineData("/forgetme")]
    [InlineData("/unlink")]
    [InlineData("/link")]
    public async Task In_a_group_the_private_chat_is_offered(string command)
    {
        var group = await Chat.Group("en");

        var offered = Assert.Single((await group.Says("bob", command)).Replies);
        var told = Assert.Single((await group.Presses("bob", command)).Replies);

        Assert.Equal($"Others read here. Please send {command} in our private chat.\n[{command}]", ReplyText.Of(offered));
        Assert.True(offered.Parts.OfType<ChoicesPart>().Single().Rows[0][0].OpensPrivate);
        Assert.Equal(Some.Sender("bob").Account, told.OnlyFor);
    }

    [Fact]
    public async Task Forgetting_asks_once_and_can_be_left()
    {
        var chat = Chat.Private(store: _store);
        await LearnsAsync(chat);

        Assert.Equal(["全部删除", "不删除"], (await chat.Says("/forgetme")).Buttons);
        Assert.Equal("什么也没有删除。", (await chat.Presses("不删除")).Text);

        Assert.Single(_store.Reviews);
    }

    [Fact]
    public async Task What_is_forgotten_is_gone_on_all_platforms_and_mydata_shows_it()
    {
        var chat = Chat.Private("en", store: _store);
        var elsewhere = Chat.Private("en", store: _store, platform: "telegram");
        await LearnsAsync(chat);
        await chat.Says("/daily on 8:30");
        var code = ((TextPart)(await chat.Says("/link")).Replies[0].Parts[0]).Text.Spans[1].Text;
        chat.Sees(await elsewhere.Says($"/link {code}"));
        await chat.Presses("Link them");

        await elsewhere.Says("/forgetme");
        var forgotten = await elsewhere.Presses("Delete everything");

        Assert.Equal(2, forgotten.Replies.Length);
        Assert.Contains("nothing at all", chat.Sees(forgotten).Text, StringComparison.Ordinal);
        Assert.Empty(_store.Reviews);
        Assert.Empty(_store.Answers);
        Assert.Empty(_store.Dues);
        foreach (var name in new[] { "test", "telegram" })
        {
            Assert.Null(await chat.Reads(work => work.FindLearnerAsync(Some.Sender("ann", platform: name).Account)));
        }

        Assert.Contains("1 account, 0 answers, 0 reviews, 0 cards", (await chat.Says("/mydata")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is learned yet", (await elsewhere.Says("/progress")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_forgets_a_player_its_starter_and_who_set_up_its_facts_and_plays_on()
    {
        var group = await Chat.Group("en", store: _store);
        var chat = Chat.Private("en", store: _store);
        await group.Says("ann", "/daily on 8:30");
        await group.Says("ann", "/quiz 3 1 cloze");
        await group.FillsIn("ann", "1905");
        await group.FillsIn("bob", "1905");

        await chat.Says("/forgetme");
        await chat.Presses("Delete everything");

        var documents = await group.Reads(async work => await work.DocumentsInAsync((await work.ConversationAsync(
            ConversationKind.Group, group.Now)).Id));
        Assert.All(documents.Values, json => Assert.DoesNotContain("\"ann\"", json, StringComparison.Ordinal));
        Assert.DoesNotContain("ann", (await group.Says("bob", "/leaderboard")).Text, StringComparison.Ordinal);
        var ended = await group.Says("ann", "/stop");
        Assert.Contains("bob", ended.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ann", ended.Text, StringComparison.Ordinal);
        Assert.NotEmpty((await group.Waits(Duration.FromDays(1))).Replies);
    }

    private static async Task LearnsAsync(Chat chat)
    {
        await chat.Says("/quiz 1 1 cloze");
        await chat.Says("1905年");
    }
}
