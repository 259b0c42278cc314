using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Fake;

/// <summary>Buttons, searches, and what texts look like.</summary>
public sealed class FakeTelegramAnswerTests : TelegramWireTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await UpdatesAsync();
    }

    [Fact]
    public async Task A_callback_can_be_answered_once_and_not_for_ever()
    {
        var sent = await Client.SendAsync(
            new SendMessage(Ann.Id, "x") { ReplyMarkup = TelegramAssertions.Button("go") },
            default);
        var message = Ann.PrivateChat.Messages[sent.MessageId];
        Assert.Throws<InvalidOperationException>(() => Ann.Presses(message, "other"));
        var pressed = Ann.Presses(message, "go");
        await Client.SendAsync(new AnswerCallbackQuery(pressed.Id), default);
        await Client.RefusalOfAsync(new AnswerCallbackQuery(pressed.Id));

        var late = Ann.Presses(message, "go");
        Time.Advance(TimeSpan.FromSeconds(31));
        var refusal = await Client.RefusalOfAsync(new AnswerCallbackQuery(late.Id));
        Assert.Contains("query is too old", refusal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_below_a_deleted_message_tells_where_it_was()
    {
        var sent = await Client.SendAsync(new SendMessage(Ann.Id, "x"), default);
        var message = Ann.PrivateChat.Messages[sent.MessageId];
        await Client.SendAsync(new DeleteMessage(Ann.Id, sent.MessageId), default);

        Ann.PressesUnseen(message, "go");

        var inaccessible = Assert.Single(await UpdatesAsync()).CallbackQuery!.Message!;
        Assert.Equal((sent.MessageId, 0L, null), (inaccessible.MessageId, inaccessible.Date, inaccessible.Text));
    }

    [Fact]
    public async Task A_result_that_is_picked_is_a_message_by_way_of_the_bot()
    {
        var group = Telegram.AddSupergroup("Class", Ann);
        await UpdatesAsync();
        var typed = Ann.Types("多元", group);
        var search = Assert.Single(await UpdatesAsync()).InlineQuery!;
        Assert.Equal("supergroup", search.ChatType);
        var content = new InputTextMessageContent("<b>m</b>") { ParseMode = ParseMode.Html };
        await Client.SendAsync(new AnswerInlineQuery(search.Id, [new("1", "t", content)]), default);

        Ann.Picks((await typed.Answer).Results[0], typed, group);

        var updates = await UpdatesAsync();
        Assert.Equal(("m", Telegram.Bot.Id), (updates[0].Message!.Text, updates[0].Message!.ViaBot!.Id));
        Assert.Equal(("1", "多元"), (updates[1].ChosenInlineResult!.ResultId, updates[1].ChosenInlineResult!.Query));
    }

    [Fact]
    public async Task Html_is_read_as_people_see_it()
    {
        const string html = """<b>a &lt;&amp;&#x4e2d;</b> <a href="https://x.example/?a=1&amp;b=2">link</a> <i></i>&copy;""";
        await Client.SendAsync(new SendMessage(Ann.Id, html) { ParseMode = ParseMode.Html }, default);

        var content = (await Ann.PrivateChat.NextAsync()).Content;
        Assert.Equal("a <&中 link &copy;", content.Text);
        Assert.Equal(
            [new FakeEntity("bold", 0, 5), new FakeEntity("text_link", 6, 4, "https://x.example/?a=1&b=2")],
            content.Entities.ToArray());
    }
}
