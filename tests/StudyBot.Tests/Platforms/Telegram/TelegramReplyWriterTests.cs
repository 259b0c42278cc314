using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>Replies, and the requests that they become.</summary>
public sealed class TelegramReplyWriterTests
{
    private static readonly AccountId Ann = new("telegram", "7");

    private static readonly TelegramReplyContext InPrivate =
        new(new TelegramAddress(7), ConversationKind.Private, null, null, Some.Time, "TheStudyBot");

    private static readonly TelegramReplyContext InTopic =
        new(new TelegramAddress(-5, 33), ConversationKind.Group, null, null, Some.Time, "TheStudyBot");

    private static readonly QuestionPart Choice = new(
        "a:x1:2", AnswerControl.PickOne, "Question 2/10", "When?", ["1905", "1906", "1907"], [1], "Because. — Section 1", "Pick one.",
        Some.Time + Duration.FromSeconds(30), Duration.FromSeconds(30), (2, 10));

    [Fact]
    public void A_text_is_escaped_and_shows_no_preview() => Assert.Equal(
        """{"text":"a < b","parse_mode":"HTML","link_preview_options":{"is_disabled":true},"chat_id":7}""".Replace("a < b", "a &lt; b &amp; &quot;c&quot;", StringComparison.Ordinal),
        Json(Assert.Single(Write(Reply.Say("a < b & \"c\"")))));

    [Theory]
    [InlineData(TextStyle.Bold, "<b>x</b>")]
    [InlineData(TextStyle.Italic, "<i>x</i>")]
    [InlineData(TextStyle.Faint, "<i>x</i>")]
    [InlineData(TextStyle.Code, "<code>x</code>")]
    [InlineData(TextStyle.Mark, "<u>x</u>")]
    [InlineData(TextStyle.Inserted, "<u>x</u>")]
    [InlineData(TextStyle.Deleted, "<s>x</s>")]
    [InlineData(TextStyle.Bold | TextStyle.Faint, "<b><i>x</i></b>")]
    [InlineData(TextStyle.Code | TextStyle.Bold, "<code>x</code>")]
    public void Styles_are_tags(TextStyle style, string html) => Assert.Equal(html, TelegramHtml.Of(RichText.Styled("x", style)));

    [Fact]
    public void A_link_is_a_link() => Assert.Equal(
        "<a href=\"https://example.org/?a=1&amp;b=2\">here</a>",
        TelegramHtml.Of(RichText.Link("here", "https://example.org/?a=1&b=2")));

    [Fact]
    public void A_long_text_is_several_messages_with_the_buttons_below_the_last()
    {
        var text = string.Join("\n\n", Enumerable.Repeat(new string('长', 1_500), 4));
        var messages = Write(Reply.Say(text, new Choice("More", "more"))).Cast<SendMessage>().ToList();

        Assert.Equal(2, messages.Count);
        Assert.Null(messages[0].ReplyMarkup);
        Assert.NotNull(messages[1].ReplyMarkup);
        Assert.All(messages, message => Assert.InRange(TelegramHtml.Count(message.Text), 1, TelegramHtml.MaxText));
    }

    [Fact]
    public void A_choice_question_is_a_quiz_poll() => Assert.Equal(
        """{"question":"Question 2/10\nWhen?","options":[{"text":"1905"},{"text":"1906"},{"text":"1907"}],"is_anonymous":false,"type":"quiz","correct_option_ids":[1],"explanation":"Because. — Section 1","open_period":30,"chat_id":-5,"message_thread_id":33,"protect_content":true,"reply_markup":{"inline_keyboard":[[{"text":"Hint","callback_data":"hint"}]]}}""",
        Json(Assert.Single(Write(new Reply(Choice, new ChoicesPart(new Choice("Hint", "hint"))), InTopic))));

    [Fact]
    public void Several_right_options_may_be_picked_together()
    {
        var poll = Assert.IsType<SendPoll>(Assert.Single(Write(new Reply(Choice with { Control = AnswerControl.PickSeveral, Right = [0, 2] }))));

        Assert.True(poll.AllowsMultipleAnswers);
        Assert.Equal([0, 2], poll.CorrectOptionIds!.Value.ToArray());
    }

    [Fact]
    public void Without_room_for_the_header_the_poll_asks_the_question_alone()
    {
        var poll = Assert.IsType<SendPoll>(Assert.Single(Write(new Reply(Choice with { Prompt = new string('问', 299) }))));

        Assert.Equal(299, poll.Question.Length);
    }

    public static TheoryData<QuestionPart> TooLargeForAPoll => new()
    {
        Choice with { Prompt = new string('问', 301) },
        Choice with { Options = ["a", new string('b', 101), "c"] },
        Choice with { Explanation = new string('e', 201) },
        Choice with { Explanation = "1\n2\n3\n4" },
        Choice with { Options = [.. Enumerable.Range(0, 13).Select(number => $"{number}")] },
        Choice with { Options = ["same", "same", "other"] },
        Choice with { OpenFor = Duration.FromSeconds(4) },
    };

    [Theory]
    [MemberData(nameof(TooLargeForAPoll))]
    public void What_does_not_fit_a_poll_is_shown_whole_with_buttons(QuestionPart question)
    {
        var message = Assert.IsType<SendMessage>(Assert.Single(Write(new Reply(question))));

        Assert.All(question.Options, option => Assert.Contains(option, message.Text, StringComparison.Ordinal));
        Assert.Contains(question.Prompt.ToString(), message.Text, StringComparison.Ordinal);
        var buttons = Assert.IsType<InlineKeyboardMarkup>(message.ReplyMarkup).InlineKeyboard.SelectMany(row => row).ToList();
        Assert.Equal("a:x1:2|0", buttons[0].CallbackData);
        Assert.Equal(question.Options.Length, buttons.Count);
    }

    [Fact]
    public void Where_polls_are_not_allowed_there_are_buttons() => Assert.IsType<SendMessage>(
        Assert.Single(TelegramReplyWriter.Write(new Reply(Choice), InTopic with { AllowsPolls = false })));

    [Fact]
    public void A_typed_question_in_a_group_asks_for_a_reply()
    {
        var handle = new TelegramReplyHandle.ToMessage(4);
        var message = Assert.IsType<SendMessage>(Assert.Single(Write(Typed(), InTopic with { Handle = handle })));

        Assert.Equal("""{"force_reply":true,"input_field_placeholder":"Reply with the year.","selective":true}""", Json(message.ReplyMarkup!));
        Assert.Equal(4, message.ReplyParameters!.MessageId);
    }

    [Fact]
    public void The_next_typed_question_of_a_group_asks_everybody() => Assert.Null(
        Assert.IsType<ForceReply>(Assert.IsType<SendMessage>(Assert.Single(Write(Typed(), InTopic))).ReplyMarkup).Selective);

    [Fact]
    public void A_typed_question_in_private_has_its_buttons() => Assert.IsType<InlineKeyboardMarkup>(
        Assert.IsType<SendMessage>(Assert.Single(Write(Typed()))).ReplyMarkup);

    [Fact]
    public void A_text_is_replaced_by_an_edit()
    {
        var edit = Assert.IsType<EditMessageText>(Assert.Single(Write(Reply.Say("Right!"), InPrivate with { Replaced = new ShownMessage.Text(12) })));

        Assert.Equal((12, "Right!"), (edit.MessageId, edit.Text));
    }

    [Fact]
    public void A_poll_is_stopped_and_what_replaces_it_is_new() => Assert.Equal(
        ["stopPoll", "sendMessage"],
        Methods(Write(Reply.Say("Right!"), InPrivate with { Replaced = new ShownMessage.Poll(12, "5", null) })));

    [Fact]
    public void A_poll_whose_time_is_over_only_loses_its_buttons() => Assert.Equal(
        ["editMessageReplyMarkup", "sendMessage"],
        Methods(Write(Reply.Say("Time!"), InTopic with { Replaced = new ShownMessage.Poll(12, "5", Some.Time + Duration.FromSeconds(1)) })));

    [Fact]
    public void A_message_that_asked_for_a_reply_stays() => Assert.Equal(
        ["sendMessage"], Methods(Write(Reply.Say("Time!"), InTopic with { Replaced = new ShownMessage.Fixed(12) })));

    [Fact]
    public void A_short_private_word_about_a_button_is_an_alert() => Assert.Equal(
        """{"callback_query_id":"Q","text":"Old.","show_alert":true}""",
        Json(Assert.Single(Write(Reply.Say("Old.") with { OnlyFor = Ann }, InTopic with { Handle = new TelegramReplyHandle.ToCallback("Q") }))));

    [Fact]
    public void A_long_private_word_in_a_group_is_an_alert_of_whole_lines()
    {
        var reply = Reply.Say("Wrong.\nIt was 1905.\n" + new string('x', 200)) with { OnlyFor = Ann };
        var answer = Assert.IsType<AnswerCallbackQuery>(
            Assert.Single(Write(reply, InTopic with { Handle = new TelegramReplyHandle.ToCallback("Q") })));

        Assert.Equal("Wrong.\nIt was 1905.", answer.Text);
    }

    [Fact]
    public void A_private_word_about_a_vote_is_the_polls_own() =>
        Assert.Empty(Write(Reply.Say("Wrong.") with { OnlyFor = Ann }, InTopic with { Handle = new TelegramReplyHandle.ToVote() }));

    [Fact]
    public void A_private_word_about_a_message_goes_to_the_private_chat() => Assert.Equal(
        (7, null),
        Assert.Single(Write(Reply.Say("Psst") with { OnlyFor = Ann }, InTopic with { Handle = new TelegramReplyHandle.ToMessage(4) }))
            is SendMessage message ? (message.ChatId, message.MessageThreadId) : default);

    [Fact]
    public void A_button_is_answered_before_anything_is_said() => Assert.Equal(
        ["answerCallbackQuery", "sendMessage"],
        Methods(Write(Reply.Say("Here."), InPrivate with { Handle = new TelegramReplyHandle.ToCallback("Q") })));

    [Theory]
    [InlineData(Mark.Right, "👍")]
    [InlineData(Mark.Partial, "👌")]
    [InlineData(Mark.Seen, "👀")]
    public void A_mark_is_a_reaction(Mark mark, string emoji)
    {
        var request = Assert.Single(Write(new Reply(new MarkPart(mark)), InTopic with { Handle = new TelegramReplyHandle.ToMessage(4) }));

        var reaction = Assert.IsType<SetMessageReaction>(request);
        Assert.Equal((-5, 4), (reaction.ChatId, reaction.MessageId));
        Assert.Equal(ReactionType.OfEmoji(emoji), Assert.Single(reaction.Reaction));
    }

    [Fact]
    public void Suggestions_answer_the_search()
    {
        var reply = new Reply(new SuggestionsPart([new Suggestion("footnote-1", "1", "Footnote 1", "Section 2", "Lin Hai.")]));
        Assert.Equal(
            """{"inline_query_id":"S","results":[{"id":"footnote-1","title":"Footnote 1","input_message_content":{"message_text":"Lin Hai.","parse_mode":"HTML","link_preview_options":{"is_disabled":true}},"type":"article","description":"Section 2"}],"cache_time":60,"is_personal":true}""",
            Json(Assert.Single(Write(reply, InPrivate with { Handle = new TelegramReplyHandle.ToInlineQuery("S") }))));
    }

    [Fact]
    public void In_a_channel_buttons_lead_to_the_private_chat()
    {
        var reply = Reply.Say("A fact.", new Choice("Quiz me", "quiz:fact:f1"), new Choice("Section 1", "section:1"), new Choice("Skip", "skip"));
        var message = Assert.IsType<SendMessage>(Assert.Single(
            Write(reply, InPrivate with { Address = new TelegramAddress(-100), Kind = ConversationKind.Channel })));

        Assert.Equal(
            ["https://t.me/TheStudyBot?start=quiz", "https://t.me/TheStudyBot?start=section-1"],
            Assert.IsType<InlineKeyboardMarkup>(message.ReplyMarkup).InlineKeyboard.SelectMany(row => row).Select(button => button.Url));
    }

    [Fact]
    public void Pictures_and_files_are_sent_as_such() => Assert.Equal(
        ["sendMessage", "sendPhoto", "sendDocument"],
        Methods(Write(new Reply(new TextPart("See:"), new PicturePart([1], "a map"), new FilePart("a.md", "text/markdown", [2])))));

    [Fact]
    public void Nothing_to_say_is_nothing_to_send() => Assert.Empty(Write(Reply.Say(RichText.Empty)));

    private static Reply Typed() => new(
        Choice with { Control = AnswerControl.Type, Options = [], Right = [], Instruction = "Reply with the year." },
        new ChoicesPart(new Choice("Hint", "hint")));

    private static ImmutableArray<TelegramRequest> Write(Reply reply, TelegramReplyContext? context = null) =>
        TelegramReplyWriter.Write(reply, context ?? InPrivate);

    private static IEnumerable<string> Methods(IEnumerable<TelegramRequest> requests) => requests.Select(request => request.Method);

    private static string Json(object value)
    {
        var options = new JsonSerializerOptions(TelegramJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        return JsonSerializer.Serialize(value, options.GetTypeInfo(value.GetType()));
    }
}
