using StudyBot.Core.Messages;
using StudyBot.Platforms.Terminal;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Terminal;

public sealed class TerminalMessageReaderTests
{
    private static readonly TerminalOptions Options = new("ann", "en", false);
    private static readonly TerminalPersona Ann = TerminalPersona.User(Options);
    private static readonly TerminalPersona Bob = TerminalPersona.For("Bob", Options);
    private static readonly TerminalView Buttons = new(["footnote:1", "footnote:3"], null);
    private static readonly TerminalView OpenQuestion = Buttons with { Question = new TerminalQuestion(
        "round-1", "1/3") };

    [Theory]
    [InlineData("/footnote 2", "footnote", "2")]
    [InlineData("／QUIZ　5", "quiz", "5")]
    [InlineData("  /lookup 多元 均衡 ", "lookup", "多元 均衡")]
    public void A_command_is_a_command(string line, string name, string arguments) =>
        Assert.Equal(new Command(name, arguments), BodyOf(line));

    [Fact]
    public void Other_text_is_typed_text_meant_for_the_bot() =>
        Assert.Equal(new TypedText("多元均衡", true), BodyOf("多元均衡\u0007\u202e"));

    [Fact]
    public void In_the_group_text_is_meant_for_everybody()
    {
        var message = MessageOf("中国", Bob);
        Assert.Equal(new TypedText("中国", false), message.Body);
        Assert.Equal(TerminalPersona.Group, message.Conversation);
        Assert.Equal(ConversationKind.Group, message.Kind);
        Assert.Equal(new AccountId("terminal", "Bob"), message.Sender!.Account);
    }

    [Fact]
    public void The_user_is_alone_with_the_bot_at_first_and_may_set_things_up()
    {
        var message = MessageOf("hello", Ann);
        Assert.Equal(ConversationKind.Private, message.Kind);
        Assert.True(message.Sender!.IsAdmin);
        Assert.Equal("en", message.Sender.LanguageHint);
        Assert.Equal(Some.Time, message.At);
    }

    [Fact]
    public void In_the_group_only_the_user_is_an_admin()
    {
        Assert.False(MessageOf("x", Bob).Sender!.IsAdmin);
        Assert.True(MessageOf("x", TerminalPersona.For("ann", Options)).Sender!.IsAdmin);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200b\u202e")]
    public void Nothing_visible_is_nothing(string line) => Assert.IsType<TerminalInput.Blank>(Read(line));

    [Theory]
    [InlineData("/1", "footnote:1")]
    [InlineData("/2", "footnote:3")]
    [InlineData("／２", "footnote:3")]
    [InlineData("1", "footnote:1")]
    [InlineData("２", "footnote:3")]
    public void A_number_presses_a_button(string line, string action)
    {
        var pressed = Assert.IsType<Pressed>(BodyOf(line, view: Buttons));
        Assert.Equal(action, pressed.Action);
        Assert.Empty(pressed.Values);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("B")]
    public void While_a_question_is_open_a_bare_number_or_letter_answers_it(string line) =>
        Assert.Equal(new TypedText(line, true), BodyOf(line, view: OpenQuestion));

    [Fact]
    public void While_a_question_is_open_a_number_behind_a_slash_presses_a_button() =>
        Assert.Equal("footnote:1", Assert.IsType<Pressed>(BodyOf("/1", view: OpenQuestion)).Action);

    [Theory]
    [InlineData("3")]
    [InlineData("2030")]
    [InlineData("0")]
    [InlineData("-1")]
    public void A_number_without_a_button_is_text(string line) =>
        Assert.Equal(new TypedText(line, true), BodyOf(line, view: Buttons));

    [Fact]
    public void A_button_that_is_not_there_is_said_to_be_missing() =>
        Assert.Equal(new TerminalInput.NoSuchButton(2), Read("/3", view: Buttons));

    [Theory]
    [InlineData("/exit")]
    [InlineData("/quit")]
    [InlineData("/退出")]
    public void Leaving_is_a_command(string line) => Assert.IsType<TerminalInput.Exit>(Read(line));

    [Theory]
    [InlineData("/as Bob", "Bob")]
    [InlineData("/as 小明 二号", "小明 二号")]
    [InlineData("/as", "")]
    public void Another_person_can_be_played(string line, string name) =>
        Assert.Equal(new TerminalInput.PlayAs(name), Read(line));

    [Fact]
    public void A_user_called_group_is_not_the_group() =>
        Assert.NotEqual(TerminalPersona.Group, TerminalPersona.User(Options with { UserName = "group" }).Conversation);

    [Fact]
    public void Playing_nobody_returns_to_the_users_private_chat() =>
        Assert.Equal(Ann, TerminalPersona.For("", Options));

    [Fact]
    public void A_played_name_cannot_carry_control_characters() =>
        Assert.Equal("Bob[31m", TerminalPersona.For("Bob\u001b[31m", Options).Name);

    private static TerminalInput Read(string line, TerminalPersona? persona = null, TerminalView? view = null) =>
        TerminalMessageReader.Read(line, persona ?? Ann, view ?? TerminalView.Empty, Some.Time);

    private static IncomingMessage MessageOf(string line, TerminalPersona? persona = null, TerminalView? view = null) =>
        Assert.IsType<TerminalInput.Said>(Read(line, persona, view)).Message;

    private static MessageBody BodyOf(string line, TerminalView? view = null) => MessageOf(line, null, view).Body;
}
