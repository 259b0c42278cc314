using System.Text.Json;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>JSON as Telegram sends it, and what it means.</summary>
public sealed class TelegramMessageReaderTests
{
    private const string Ann = """{"id":7,"is_bot":false,"first_name":"Ann","last_name":"Lee","language_code":"zh-hans"}""";

    private const string Bot = """{"id":99,"is_bot":true,"first_name":"Study","username":"TheStudyBot"}""";

    private const string Private = """{"id":7,"type":"private","first_name":"Ann"}""";

    private const string Group = """{"id":-5,"type":"supergroup","title":"Class"}""";

    private const string Channel = """{"id":-100,"type":"channel","title":"News"}""";

    private static readonly TelegramMessageReader Reader = new(99, "TheStudyBot");

    [Theory]
    [InlineData("/quiz 5", "quiz", "5")]
    [InlineData("/quiz@TheStudyBot 5", "quiz", "5")]
    [InlineData("/QUIZ@thestudybot", "quiz", "")]
    [InlineData("/start quiz-s2", "start", "quiz-s2")]
    [InlineData("／测验 3", "测验", "3")]
    public void A_command_is_one_with_our_name_and_without(string text, string name, string arguments) =>
        Assert.Equal(new Command(name, arguments), Read(Message(Group, text))?.Body);

    [Fact]
    public void A_command_for_another_bot_is_nothing() => Assert.Null(Read(Message(Group, "/quiz@OtherBot")));

    [Fact]
    public void A_private_text_is_addressed_and_its_writer_may_set_things_up()
    {
        var message = Read(Message(Private, "1905"))!;

        Assert.Equal(new TypedText("1905", true), message.Body);
        Assert.Equal(new ConversationId("telegram", "7"), message.Conversation);
        Assert.Equal(ConversationKind.Private, message.Kind);
        Assert.Equal(new Sender(new AccountId("telegram", "7"), "Ann Lee", true, "zh-hans"), message.Sender);
        Assert.Equal("1", message.UpdateKey);
        Assert.Equal("m10", message.ReplyHandle);
        Assert.Equal(Some.Time, message.At);
    }

    [Fact]
    public void What_a_group_is_called_comes_with_its_messages_and_a_person_is_no_place()
    {
        Assert.Equal("Class", Read(Message(Group, "/daily"))?.Place);
        Assert.Equal("Class", Read(Press(Message(Group, "x").Trim()[10..], "daily"))?.Place);
        Assert.Equal("News", Read(Message(Channel, "/daily").Replace("message", "channel_post", StringComparison.Ordinal)
            .Replace("channel_post_id", "message_id", StringComparison.Ordinal))?.Place);
        Assert.Null(Read(Message(Private, "/daily"))?.Place);
    }

    [Theory]
    [InlineData("forum_topic_reopened", ",\"message_thread_id\":3,\"is_topic_message\":true", "-5/3")]
    [InlineData("general_forum_topic_unhidden", "", "-5")]
    public void A_topic_that_is_open_again_can_be_written_to(string what, string where, string address)
    {
        var message = Read($$""" "message":{"message_id":10,"date":1,"chat":{{Group}},"from":{{Ann}},"{{what}}":{}{{where}}} """)!;

        Assert.Equal(new Joined(IsReturn: true), message.Body);
        Assert.Equal(new ConversationId("telegram", address), message.Conversation);
        Assert.Null(message.Sender);
    }

    [Theory]
    [InlineData("left", "supergroup", LeftCause.Removed)]
    [InlineData("kicked", "supergroup", LeftCause.Removed)]
    [InlineData("restricted", "supergroup", LeftCause.NotAllowed)]
    [InlineData("administrator", "channel", LeftCause.NotAllowed)]
    public void Who_can_no_longer_write_learns_why(string after, string chat, LeftCause cause) => Assert.Equal(
        cause,
        Assert.IsType<Left>(Read($$"""
            "my_chat_member":{"chat":{"id":-5,"type":"{{chat}}"},"from":{{Ann}},"date":1,
            "old_chat_member":{{Member("administrator", true)}},"new_chat_member":{{Member(after, false)}}}
            """)?.Body).Cause);

    [Fact]
    public void A_text_in_a_group_is_not_addressed_and_its_writer_is_a_member()
    {
        var message = Read(Message(Group, "hello all"))!;

        Assert.Equal(new TypedText("hello all", false), message.Body);
        Assert.Equal(ConversationKind.Group, message.Kind);
        Assert.False(message.Sender!.IsAdmin);
    }

    [Fact]
    public void A_reply_to_the_bot_is_addressed() => Assert.Equal(
        new TypedText("1905", true),
        Read(Message(Group, "1905", $$""","reply_to_message":{"message_id":9,"date":1,"chat":{{Group}},"from":{{Bot}}}"""))?.Body);

    [Fact]
    public void A_mention_is_addressed_and_not_part_of_the_text() => Assert.Equal(
        new TypedText("1905", true),
        Read(Message(Group, "@TheStudyBot 1905", ""","entities":[{"type":"mention","offset":0,"length":12}]"""))?.Body);

    [Fact]
    public void A_mention_of_another_is_not_for_us() => Assert.Equal(
        new TypedText("@TheOtherBot 1905", false),
        Read(Message(Group, "@TheOtherBot 1905", ""","entities":[{"type":"mention","offset":0,"length":12}]"""))?.Body);

    [Fact]
    public void A_topic_is_a_conversation_of_its_own() => Assert.Equal(
        "-5/33", Read(Message(Group, "/quiz", ""","message_thread_id":33,"is_topic_message":true"""))?.Conversation.Address);

    [Fact]
    public void A_thread_of_replies_is_no_topic() =>
        Assert.Equal("-5", Read(Message(Group, "/quiz", ""","message_thread_id":33"""))?.Conversation.Address);

    [Fact]
    public void Who_writes_as_the_group_itself_is_its_admin()
    {
        var sender = Read(Message(Group, "/daily on 8:00", $$""","sender_chat":{{Group}}"""))?.Sender;

        Assert.Equal(new Sender(new AccountId("telegram", "-5"), "Class", true), sender);
    }

    [Fact]
    public void Who_writes_as_a_channel_is_no_admin() =>
        Assert.False(Read(Message(Group, "/daily", $$""","sender_chat":{{Channel}}"""))!.Sender!.IsAdmin);

    [Theory]
    [InlineData(""" "message":{"message_id":10,"date":1,"chat":{"id":-5,"type":"group"},"from":{"id":8,"is_bot":true,"first_name":"B"},"text":"/quiz"} """)]
    [InlineData(""" "message":{"message_id":10,"date":1,"chat":{"id":7,"type":"private"},"from":{"id":7,"is_bot":false,"first_name":"A"},"sticker":{}} """)]
    [InlineData(""" "edited_message":{"message_id":10,"date":1,"chat":{"id":7,"type":"private"},"from":{"id":7,"is_bot":false,"first_name":"A"},"text":"/quiz"} """)]
    [InlineData(""" "channel_post":{"message_id":10,"date":1,"chat":{"id":-100,"type":"channel"},"text":"/quiz"} """)]
    [InlineData(""" "channel_post":{"message_id":10,"date":1,"chat":{"id":-100,"type":"channel"},"text":"good morning"} """)]
    [InlineData(""" "telepathy":{"from":"Ann"} """)]
    [InlineData(""" "poll_answer":{"poll_id":"5","user":{"id":7,"is_bot":false,"first_name":"A"},"option_ids":[1]} """)]
    public void What_is_not_for_us_is_nothing(string update) => Assert.Null(Read(update));

    [Fact]
    public void What_was_sent_through_our_inline_mode_is_no_answer() =>
        Assert.Null(Read(Message(Group, "1905", $$""","via_bot":{{Bot}}""")));

    [Fact]
    public void A_channels_admin_turns_daily_facts_on()
    {
        var message = Read($$""" "channel_post":{"message_id":10,"date":1,"chat":{{Channel}},"text":"/daily on 8:00"} """)!;

        Assert.Equal(new Command("daily", "on 8:00"), message.Body);
        Assert.Equal(ConversationKind.Channel, message.Kind);
        Assert.True(message.Sender!.IsAdmin);
    }

    [Theory]
    [InlineData("hint", "hint", new string[0])]
    [InlineData("a:x1:2|3", "a:x1:2", new[] { "3" })]
    [InlineData("footnote:2", "footnote:2", new string[0])]
    public void A_button_is_its_action_and_option(string data, string action, string[] values)
    {
        var message = Read(Press($$"""{"message_id":10,"date":1,"chat":{{Group}}}""", data))!;

        var pressed = Assert.IsType<Pressed>(message.Body);
        Assert.Equal(action, pressed.Action);
        Assert.Equal(values, pressed.Values.ToArray());
        Assert.Equal("cQ", message.ReplyHandle);
        Assert.Equal("-5", message.Conversation.Address);
    }

    [Fact]
    public void A_button_in_a_channel_is_for_nobody() =>
        Assert.Null(Read(Press($$"""{"message_id":10,"date":1,"chat":{{Channel}}}""", "fact")));

    [Fact]
    public void A_vote_is_a_press_of_its_round()
    {
        var round = new PollRound(new ConversationId("telegram", "-5/33"), "a:x1:2", null);
        var message = Read(Vote("[0,2]"), round)!;

        var pressed = Assert.IsType<Pressed>(message.Body);
        Assert.Equal("a:x1:2", pressed.Action);
        Assert.Equal(["0", "2"], pressed.Values.ToArray());
        Assert.Equal(round.Conversation, message.Conversation);
        Assert.Equal(ConversationKind.Group, message.Kind);
    }

    [Fact]
    public void A_vote_that_telegram_took_was_in_time()
    {
        var end = Some.Time - Duration.FromSeconds(3);
        var message = Read(Vote("[0]"), new PollRound(new ConversationId("telegram", "-5"), "a:x1:2", end))!;

        Assert.True(message.At < end);
    }

    [Fact]
    public void A_search_changes_nothing_and_is_not_remembered()
    {
        var message = Read($$""" "inline_query":{"id":"S","from":{{Ann}},"query":"灯塔","offset":""} """)!;

        Assert.Equal(new Searching("灯塔", null), message.Body);
        Assert.Equal("iS", message.ReplyHandle);
        Assert.Null(message.UpdateKey);
    }

    [Theory]
    [InlineData("left", "member", true, "supergroup", typeof(Joined))]
    [InlineData("member", "kicked", true, "private", typeof(Left))]
    [InlineData("kicked", "member", true, "private", typeof(Joined))]
    [InlineData("member", "left", true, "group", typeof(Left))]
    [InlineData("member", "restricted", false, "supergroup", typeof(Left))]
    [InlineData("restricted", "member", false, "supergroup", typeof(Joined))]
    [InlineData("member", "restricted", true, "supergroup", null)]
    [InlineData("member", "administrator", true, "supergroup", null)]
    [InlineData("left", "administrator", true, "channel", typeof(Joined))]
    [InlineData("left", "administrator", false, "channel", typeof(Left))]
    public void Coming_and_going_is_being_able_to_write(string before, string after, bool rights, string chat, Type? expected)
    {
        var message = Read($$"""
            "my_chat_member":{"chat":{"id":-5,"type":"{{chat}}"},"from":{{Ann}},"date":1,
            "old_chat_member":{{Member(before, rights)}},"new_chat_member":{{Member(after, rights)}}}
            """);

        Assert.Equal(expected, message?.Body.GetType());
        Assert.Null(message?.Sender);
    }

    [Fact]
    public void A_group_that_became_a_supergroup_has_moved() => Assert.Equal(
        new Moved(new ConversationId("telegram", "-1005")),
        Read($$""" "message":{"message_id":10,"date":1,"chat":{"id":-5,"type":"group"},"from":{{Ann}},"migrate_to_chat_id":-1005} """)?.Body);

    private static string Member(string status, bool rights) => $$"""
        {"status":"{{status}}","user":{{Bot}},"is_member":true,"can_send_messages":{{(rights ? "true" : "false")}},
        "can_post_messages":{{(rights ? "true" : "false")}},"until_date":0}
        """;

    private static string Message(string chat, string text, string more = "") =>
        $$""" "message":{"message_id":10,"date":1,"chat":{{chat}},"from":{{Ann}},"text":"{{text}}"{{more}}} """;

    private static string Press(string message, string data) =>
        $$""" "callback_query":{"id":"Q","from":{{Ann}},"message":{{message}},"chat_instance":"1","data":"{{data}}"} """;

    private static string Vote(string options) =>
        $$""" "poll_answer":{"poll_id":"5","user":{{Ann}},"option_ids":{{options}}} """;

    private static IncomingMessage? Read(string update, PollRound? round = null) => Reader.Read(
        JsonSerializer.Deserialize($$"""{"update_id":1,{{update}}}""", TelegramJson.Default.Update)!, Some.Time, round);
}
