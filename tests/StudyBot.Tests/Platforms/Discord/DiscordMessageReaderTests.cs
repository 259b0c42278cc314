using System.Text.Json;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>JSON as Discord sends it, and what it means.</summary>
public sealed class DiscordMessageReaderTests
{
    /// <summary>View channel and send messages (and others).</summary>
    private const ulong Writes = 1 << 10 | 1 << 11 | 1 << 14;

    private const ulong ManageGuild = 1 << 5;

    private const ulong ManageMessages = 1 << 13;

    private const string Ann = """{"id":"7","username":"ann.lee","global_name":"Ann"}""";

    private const string BotDm = $$"""
        "channel_id":"70","channel":{"id":"70","type":1},"context":1,"user":{{Ann}},"app_permissions":"49152",
        "authorizing_integration_owners":{"0":"0"}
        """;

    private const string Quiz = """ "type":2,"data":{"id":"1","name":"quiz","type":1} """;

    [Theory]
    [InlineData("quiz", "", "")]
    [InlineData("quiz", """{"name":"kind","type":3,"value":"cloze"},{"name":"number","type":4,"value":5}""", "5 cloze")]
    [InlineData("quiz", """{"name":"section","type":4,"value":2},{"name":"thread","type":5,"value":true}""", "section:2")]
    [InlineData("lookup", """{"name":"words","type":3,"value":" 多元均衡 "}""", "多元均衡")]
    [InlineData("daily", """{"name":"state","type":3,"value":"on"},{"name":"time","type":3,"value":"8:30"}""", "on 8:30")]
    [InlineData("unheard", """{"name":"of","type":3,"value":"x"},{"name":"it","type":4,"value":3}""", "x 3")]
    public void A_slash_command_is_one_with_what_would_have_been_typed(string name, string options, string arguments)
    {
        var body = Read($$""" "type":2,"data":{"id":"1","name":"{{name}}","type":1,"options":[{{options}}]},{{BotDm}} """)?.Body;

        Assert.Equal(new Command(name, arguments), body);
    }

    [Fact]
    public void In_direct_messages_everything_is_private_and_allowed()
    {
        var message = Read($$""" {{Quiz}},"locale":"zh-CN",{{BotDm}} """)!;

        Assert.Equal("discord:70", message.Conversation.ToString());
        Assert.Equal(ConversationKind.Private, message.Kind);
        Assert.Equal(new Sender(new AccountId("discord", "7"), "Ann", true, "zh-CN", true), message.Sender);
        Assert.Equal(Some.Time, message.At);
        Assert.Equal("11", message.UpdateKey);
        Assert.True(message.ShowsOpen);
        Assert.Equal(
            new DiscordReplyHandle.ToInteraction(
                new Snowflake(11), new InteractionToken("secret"), DiscordInteractionKind.Command, User: new Snowflake(7)),
            DiscordReplyHandle.Parse(message.ReplyHandle));
    }

    [Theory]
    [InlineData(0UL, false, false)]
    [InlineData(ManageMessages, false, true)]
    [InlineData(ManageGuild, true, true)]
    [InlineData(1UL << 3, true, true)]
    public void In_a_server_rights_are_the_members(ulong rights, bool isAdmin, bool isModerator)
    {
        var message = Read($$""" {{Quiz}},{{InServer(rights)}} """)!;

        Assert.Equal("discord:50", message.Conversation.ToString());
        Assert.Equal(ConversationKind.Group, message.Kind);
        Assert.Equal("#study", message.Place);
        Assert.Equal("Annie", message.Sender!.Name);
        Assert.Equal((isAdmin, isModerator), (message.Sender.IsAdmin, message.Sender.IsModerator));
    }

    [Fact]
    public void Whom_Discord_shows_an_admins_command_may_use_it() => Assert.True(
        Read($$""" "type":2,"data":{"id":"1","name":"daily","type":1},{{InServer(0)}} """)!.Sender!.IsAdmin);

    [Fact]
    public void A_thread_is_a_conversation_of_its_own_and_has_a_permission_of_its_own()
    {
        const ulong inThreads = 1 << 10 | 1UL << 38;

        Assert.Equal(
            ("51", ConversationKind.Group), Where(InServer(0, inThreads, channel: """{"id":"51","type":11}""")));
        Assert.Equal(
            ("51/7", ConversationKind.Aside), Where(InServer(0, Writes, channel: """{"id":"51","type":11}""")));
    }

    [Fact]
    public void Where_the_bot_may_not_write_it_is_alone_with_the_person()
    {
        var message = Read($$""" {{Quiz}},{{InServer(0, 1 << 10)}} """)!;

        Assert.Equal("discord:50/7", message.Conversation.ToString());
        Assert.Equal(ConversationKind.Aside, message.Kind);
        Assert.True(message.Sender!.IsAdmin);
        Assert.False(message.ShowsOpen);
        Assert.Null(message.Place);
    }

    [Fact]
    public void Only_installed_by_a_person_the_bot_is_nowhere_a_member()
    {
        const string group = $$"""
            "channel_id":"60","channel":{"id":"60","type":3},"context":2,"user":{{Ann}},"app_permissions":"49152",
            "authorizing_integration_owners":{"1":"7"}
            """;

        Assert.Equal(("50/7", ConversationKind.Aside), Where(InServer(0, owners: """{"1":"7"}""")));
        Assert.Equal(("60/7", ConversationKind.Aside), Where(group));
    }

    [Fact]
    public void A_button_is_a_press_and_says_in_which_message()
    {
        var message = Read($$"""
            "type":3,"data":{"custom_id":"a|stop","component_type":2},{{BotDm}},
            "message":{"id":"80","channel_id":"70","flags":64,"components":[{"type":999}]}
            """)!;

        Assert.Equal("stop", Assert.IsType<Pressed>(message.Body).Action);
        Assert.Equal(
            new DiscordReplyHandle.ToInteraction(
                new Snowflake(11),
                new InteractionToken("secret"),
                DiscordInteractionKind.Component,
                new Snowflake(80),
                IsSourceEphemeral: true,
                new Snowflake(7)),
            DiscordReplyHandle.Parse(message.ReplyHandle));
    }

    [Theory]
    [InlineData("""{"custom_id":"a|a:q1:2|3","component_type":2}""", 3, "a:q1:2", "3")]
    [InlineData("""{"custom_id":"a|a:q1:2","component_type":3,"values":["0","2"]}""", 3, "a:q1:2", "0,2")]
    [InlineData(
        """
        {"custom_id":"f|a:q1:2","components":[{"type":10,"id":1},
          {"type":18,"id":2,"component":{"type":4,"id":3,"custom_id":"answer","value":"第二梯队"}}]}
        """,
        5,
        "a:q1:2",
        "第二梯队")]
    [InlineData("""{"custom_id":"of-another-bot","component_type":2}""", 3, "?", "")]
    public void An_answer_is_a_press_with_values(string data, int type, string action, string values)
    {
        var pressed = Assert.IsType<Pressed>(Read($$""" "type":{{type}},"data":{{data}},{{BotDm}} """)!.Body);

        Assert.Equal((action, values), (pressed.Action, string.Join(',', pressed.Values)));
    }

    [Fact]
    public void A_button_that_opens_a_form_is_nothing_for_the_middle() =>
        Assert.Null(Read($$""" "type":3,"data":{"custom_id":"m|a:q1:2","component_type":2},{{BotDm}} """));

    [Fact]
    public void Typing_into_an_option_is_a_search_that_may_come_again()
    {
        var message = Read($$"""
            "type":4,"data":{"id":"1","name":"lookup","type":1,
              "options":[{"name":"words","type":3,"value":"多元","focused":true}]},{{BotDm}}
            """)!;

        Assert.Equal(new Searching("多元", "lookup"), message.Body);
        Assert.Null(message.UpdateKey);
        Assert.Equal(
            DiscordInteractionKind.Autocomplete,
            ((DiscordReplyHandle.ToInteraction)DiscordReplyHandle.Parse(message.ReplyHandle)!).Kind);
    }

    [Fact]
    public void A_command_on_a_message_looks_its_words_up()
    {
        var message = Read($$$"""
            "type":2,"data":{"id":"2","name":"Look up in the essay","type":3,"target_id":"90","resolved":{"messages":{"90":
              {"id":"90","channel_id":"70","content":"> **谁** 说了 <@5> <:smile:123> “多元均衡”？ https://example.org/x"}
              } } },
            {{{BotDm}}}
            """)!;

        Assert.Equal(new Command("lookup", "谁 说了 “多元均衡”？"), message.Body);
        Assert.Equal(
            DiscordInteractionKind.MessageCommand,
            ((DiscordReplyHandle.ToInteraction)DiscordReplyHandle.Parse(message.ReplyHandle)!).Kind);
    }

    [Theory]
    [InlineData(""" "type":1 """)]
    [InlineData(""" "type":77,"data":{"whatever":[1,{"a":2}]} """)]
    [InlineData(""" "type":2 """)]
    [InlineData(""" "type":2,"data":{"id":"2","name":"x","type":3,"target_id":"90"} """)]
    public void What_nobody_knows_is_nothing(string fields) => Assert.Null(Read($"{fields},{BotDm}"));

    [Fact]
    public void An_interaction_of_nobody_or_nowhere_is_nothing()
    {
        Assert.Null(Read($$""" {{Quiz}},"channel_id":"70","context":1 """));
        Assert.Null(Read($$""" {{Quiz}},"user":{{Ann}},"context":1 """));
    }

    [Fact]
    public void A_direct_message_is_typed_and_addressed()
    {
        var message = ReadMessage($$"""{"id":"90","channel_id":"70","content":"第二梯队","author":{{Ann}},"type":0}""")!;

        Assert.Equal(new TypedText("第二梯队", true), message.Body);
        Assert.Equal("discord:70", message.Conversation.ToString());
        Assert.Equal(ConversationKind.Private, message.Kind);
        Assert.Equal(new Sender(new AccountId("discord", "7"), "Ann", true, null, true), message.Sender);
        Assert.Equal("90", message.UpdateKey);
        Assert.Equal(new DiscordReplyHandle.ToMessage(new Snowflake(90)), DiscordReplyHandle.Parse(message.ReplyHandle));
    }

    [Fact]
    public void A_command_can_be_typed_in_a_direct_message() => Assert.Equal(
        new Command("quiz", "5"),
        ReadMessage($$"""{"id":"90","channel_id":"70","content":"/quiz 5","author":{{Ann}}}""")!.Body);

    [Theory]
    [InlineData("""{"id":"90","channel_id":"70","content":"hi","author":{"id":"9","username":"b","bot":true}}""")]
    [InlineData("""{"id":"90","channel_id":"70","content":"","author":{"id":"7","username":"a"},"attachments":[{}]}""")]
    [InlineData("""{"id":"90","channel_id":"70","guild_id":"5","content":"hi","author":{"id":"7","username":"a"}}""")]
    [InlineData("""{"id":"90","channel_id":"70","content":"hi"}""")]
    public void Messages_of_bots_in_servers_and_without_text_are_nothing(string json) => Assert.Null(ReadMessage(json));

    private static string InServer(
        ulong rights,
        ulong ofBot = Writes,
        string owners = """{"0":"5"}""",
        string channel = """{"id":"50","type":0,"name":"study"}""") => $$"""
        "guild_id":"5","channel":{{channel}},"context":0,"app_permissions":"{{ofBot}}",
        "authorizing_integration_owners":{{owners}},
        "member":{"user":{{Ann}},"nick":"Annie","permissions":"{{rights}}","roles":[]}
        """;

    private static (string, ConversationKind) Where(string place)
    {
        var message = Read($"{Quiz},{place}")!;
        return (message.Conversation.Address, message.Kind);
    }

    private static IncomingMessage? Read(string fields) => DiscordMessageReader.Read(
        JsonSerializer.Deserialize(
            $$"""{"id":"11","application_id":"900","token":"secret","version":1,{{fields}}}""",
            DiscordJson.Default.Interaction)!,
        Some.Time);

    private static IncomingMessage? ReadMessage(string json) =>
        DiscordMessageReader.Read(JsonSerializer.Deserialize(json, DiscordJson.Default.Message)!, Some.Time);
}
