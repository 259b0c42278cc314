using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>Replies, and what is posted.</summary>
public sealed class DiscordReplyWriterTests
{
    private static readonly QuestionPart Choice = new(
        "a:x1:2", AnswerControl.PickOne, "Question 2/10 · one choice", "When?", ["1905", "1906", "1907"], [1], "Because.", "Pick one",
        null, null, (2, 10));

    private static readonly QuestionPart InGroup = Choice with { ClosesAt = Some.Time + Duration.FromSeconds(30), OpenFor = Duration.FromSeconds(30) };

    [Fact]
    public void A_text_stands_in_a_frame_and_pings_nobody() => Assert.Equal(
        """{"components":[{"type":17,"components":[{"type":10,"content":"**Hi** \\@everyone"}],"accent_color":5793266}],"allowed_mentions":{"parse":[]},"flags":32768}""",
        Json(Reply.Say(RichText.Of($"{"Hi":b} @everyone"))));

    [Theory]
    [InlineData(ReplyTone.Right, DiscordColors.Right)]
    [InlineData(ReplyTone.Wrong, DiscordColors.Wrong)]
    [InlineData(ReplyTone.Neutral, DiscordColors.Neutral)]
    public void Good_and_bad_news_have_their_colour(ReplyTone tone, int color) => Assert.Equal(
        color, Frame(Message(Reply.Say("x") with { Tone = tone })).AccentColor);

    [Fact]
    public void A_question_in_private_has_its_options_on_buttons() => Assert.Equal(
        """{"components":[{"type":17,"components":[{"type":10,"content":"-# ▰▰▱▱▱▱▱▱▱▱\n-# Question 2/10 · one choice","id":101},{"type":10,"content":"### When?","id":102},{"type":10,"content":"-# Pick one"},{"type":1,"components":[{"type":2,"style":1,"label":"A. 1905","custom_id":"a|a:x1:2|0"},{"type":2,"style":1,"label":"B. 1906","custom_id":"a|a:x1:2|1"},{"type":2,"style":1,"label":"C. 1907","custom_id":"a|a:x1:2|2"}]},{"type":1,"components":[{"type":2,"style":2,"label":"Hint","custom_id":"a|hint"},{"type":2,"style":2,"label":"Skip","custom_id":"a|skip"}]}],"accent_color":5793266}],"allowed_mentions":{"parse":[]},"flags":32768}""",
        Json(new Reply(Choice, new ChoicesPart(new Choice("Hint", "hint"), new Choice("Skip", "skip")))));

    [Fact]
    public void In_a_group_it_tells_the_time_left_and_how_many_have_answered() => Assert.Equal(
        "-# Pick one · ⏳ <t:1709524830:R> · 2 answered",
        Texts(Message(new Reply(InGroup with { Standing = "2 answered" })))[^1]);

    [Fact]
    public void Long_options_stand_above_letters()
    {
        var message = Message(new Reply(Choice with { Options = ["Kazakhstan joined, and took the chair in turn", "No"] }));

        Assert.Equal("**A.** Kazakhstan joined, and took the chair in turn\n**B.** No", Texts(message)[2]);
        Assert.Equal(["A", "B"], All(message).OfType<Button>().Select(button => button.Label));
    }

    [Fact]
    public void True_or_false_needs_no_letters() => Assert.Equal(
        ["True", "False"],
        All(Message(new Reply(Choice with { Options = ["True", "False"] }))).OfType<Button>().Select(button => button.Label));

    [Fact]
    public void Twenty_five_options_are_five_rows_of_five()
    {
        var options = Enumerable.Range(1, 25).Select(number => $"Option {number}").ToImmutableArray();
        var rows = All(Message(new Reply(Choice with { Options = options }, new ChoicesPart(new Choice("Stop", "stop"))))).OfType<ActionRow>();
        Assert.Equal([5, 5, 5, 5, 5, 1], rows.Select(row => row.Components.Length));
    }

    [Fact]
    public void Several_are_picked_from_a_menu() => Assert.Equal(
        """{"type":3,"custom_id":"a|a:x1:2","options":[{"label":"A. 1905","value":"0"},{"label":"B. 1906","value":"1"},{"label":"C. 1907","value":"2"}],"placeholder":"Pick one","min_values":1,"max_values":3}""",
        Json<Component>(All(Message(new Reply(Choice with { Control = AnswerControl.PickSeveral }))).OfType<StringSelect>().Single()));

    [Theory]
    [InlineData(AnswerControl.Type)]
    [InlineData(AnswerControl.TypeSeveral)]
    [InlineData(AnswerControl.PutInOrder)]
    public void What_is_typed_has_a_button_that_opens_a_form(AnswerControl control)
    {
        var message = Message(new Reply(Choice with { Control = control, Instruction = "Write it" }));
        Assert.Equal(
            """{"type":2,"style":1,"label":"Write it","emoji":{"name":"✍️"},"custom_id":"m|a:x1:2"}""",
            Json<Component>(All(message).OfType<Button>().Single()));
    }

    [Fact]
    public void The_form_is_made_of_the_message()
    {
        var asked = Choice with { Control = AnswerControl.PutInOrder, Prompt = "What came *first*?", Instruction = "Write the letters, e.g. BAC" };
        var message = Message(new Reply(asked, new ChoicesPart(new Choice("Hint", "hint"))));
        var pressed = new Message(new Snowflake(1), new Snowflake(2)) { Components = message.Components!.Value };

        Assert.Equal(
            """{"custom_id":"f|a:x1:2","title":"Question 2/10 · one choice","components":[{"type":10,"content":"### What came \\*first\\*?\n**A.** 1905\n**B.** 1906\n**C.** 1907"},{"type":18,"label":"Write the letters, e.g. BAC","component":{"type":4,"custom_id":"answer","style":1,"min_length":1,"max_length":1000}}]}""",
            Json((ModalParams)DiscordForm.Of(new DiscordCustomId.OpenForm("a:x1:2"), pressed).Data!));
    }

    [Fact]
    public void A_form_opens_even_when_the_message_tells_nothing() => Assert.Equal(
        """{"custom_id":"f|a:x1:2","title":"StudyBot","components":[{"type":18,"label":"…","component":{"type":4,"custom_id":"answer","style":1,"min_length":1,"max_length":1000}}]}""",
        Json((ModalParams)DiscordForm.Of(
            new DiscordCustomId.OpenForm("a:x1:2"), new Message(new Snowflake(1), new Snowflake(2))).Data!));

    [Fact]
    public void Choices_are_rows_of_buttons_and_links_are_links() => Assert.Equal(
        """[{"type":1,"components":[{"type":2,"style":2,"label":"◀","custom_id":"a|footnote:1"},{"type":2,"style":1,"label":"▶","custom_id":"a|footnote:3"}]},{"type":1,"components":[{"type":2,"style":5,"label":"Source","url":"https://example.org/"},{"type":2,"style":4,"label":"Stop","custom_id":"a|stop"}]}]""",
        "[" + string.Join(',', All(Message(new Reply(new ChoicesPart(
        [
            [new Choice("◀", "footnote:1"), new Choice("▶", "footnote:3", Style: ChoiceStyle.Primary), new Choice("again", "footnote:3")],
            [StudyBot.Core.Replies.Choice.ToLink("Source", "https://example.org/"), new Choice("Stop", "stop", Style: ChoiceStyle.Danger)],
        ])))).OfType<ActionRow>().Select(row => Json<Component>(row))) + "]");

    [Fact]
    public void An_address_too_long_for_a_button_is_a_text()
    {
        var address = "https://example.org/" + new string('a', 600);
        var message = Message(Reply.Say("x", StudyBot.Core.Replies.Choice.ToLink("Source", address)));
        Assert.Equal(["x", $"[Source]({address})"], Texts(message));
        Assert.Empty(All(message).OfType<Button>());
    }

    [Fact]
    public void A_picture_says_what_is_to_be_seen()
    {
        var message = Message(new Reply(new TextPart("进度"), new PicturePart([1, 2, 3], "进度：3/10")));

        Assert.Equal(
            """{"components":[{"type":17,"components":[{"type":10,"content":"进度"},{"type":12,"items":[{"media":{"url":"attachment://picture.png"},"description":"进度：3/10"}]}],"accent_color":5793266}],"allowed_mentions":{"parse":[]},"flags":32768,"attachments":[{"id":"0","filename":"picture.png","description":"进度：3/10"}]}""",
            Json(message));
        Assert.Equal([1, 2, 3], Assert.Single(message.Files).Content.ToArray());
    }

    [Fact]
    public void Files_have_names_that_Discord_leaves_alone()
    {
        var message = Message(new Reply(new FilePart("我的 进度.csv", "text/csv", [1]), new FilePart("a b.csv", "text/csv", [2])));

        Assert.Equal(["file.csv", "a_b-2.csv"], message.Files.Select(file => file.FileName));
        Assert.Equal(
            ["attachment://file.csv", "attachment://a_b-2.csv"],
            All(message).OfType<FileComponent>().Select(file => file.File.Url));
    }

    [Fact]
    public void Suggestions_complete_what_is_being_typed() => Assert.Equal(
        [("Footnote 2 · Minutes · Section 1", "2"), (new string('x', 99) + "…", new string('y', 99) + "…")],
        Assert.IsType<DiscordPost.Suggestions>(Assert.Single(DiscordReplyWriter.Write(new Reply(new SuggestionsPart(
        [
            new Suggestion("1", "2", "Footnote 2 · Minutes", "Section 1", "…"),
            new Suggestion("2", new string('y', 150), new string('x', 150), "Section 1", "…"),
            new Suggestion("3", " ", "nothing to complete with", "", "…"),
        ]))))).Choices.Select(choice => (choice.Name, choice.Value.Text)));

    [Fact]
    public void At_most_twenty_five_suggestions_are_given() => Assert.Equal(
        25,
        Assert.IsType<DiscordPost.Suggestions>(Assert.Single(DiscordReplyWriter.Write(new Reply(new SuggestionsPart(
            [.. Enumerable.Range(0, 40).Select(index => new Suggestion($"{index}", $"{index}", "t", "", "…"))]))))).Choices.Length);

    [Theory]
    [InlineData(Mark.Right, "✅")]
    [InlineData(Mark.Partial, "👌")]
    [InlineData(Mark.Wrong, "❌")]
    [InlineData(Mark.Seen, "👀")]
    public void A_mark_is_a_reaction(Mark mark, string emoji) => Assert.Equal(
        new DiscordPost.Reaction(emoji), Assert.Single(DiscordReplyWriter.Write(new Reply(new MarkPart(mark)))));

    [Fact]
    public void A_long_text_is_several_messages_with_the_buttons_below_the_last()
    {
        var text = string.Join("\n\n", Enumerable.Repeat(new string('长', 1_500), 5));
        var messages = Messages(Reply.Say(text, new Choice("More", "more")));

        Assert.Equal(3, messages.Count);
        Assert.Equal([0, 0, 1], messages.Select(message => All(message).OfType<Button>().Count()));
        Assert.Equal(text.Replace("\n", ""), string.Concat(messages.SelectMany(Texts)).Replace("\n", ""));
    }

    [Fact]
    public void A_question_too_long_for_one_message_has_its_controls_below_the_last()
    {
        var asked = Choice with { Options = [new string('甲', 2_000), new string('乙', 2_000)] };
        var messages = Messages(new Reply(asked));

        Assert.Equal(2, messages.Count);
        Assert.Equal(["A", "B"], All(messages[1]).OfType<Button>().Select(button => button.Label));
        Assert.Equal(4_000, string.Concat(messages.SelectMany(Texts)).Count(character => character is '甲' or '乙'));
    }

    internal static IEnumerable<Component> All(MessageParams message) => message.Components!.Value.SelectMany(All);

    internal static List<string> Texts(MessageParams message) =>
        [.. All(message).OfType<TextDisplay>().Select(text => text.Content)];

    private static IEnumerable<Component> All(Component component) => component switch
    {
        Container container => container.Components.SelectMany(All).Prepend(container),
        ActionRow row => row.Components.SelectMany(All).Prepend(row),
        _ => [component],
    };

    private static Container Frame(MessageParams message) => Assert.IsType<Container>(Assert.Single(message.Components!.Value));

    private static List<MessageParams> Messages(Reply reply) =>
        [.. DiscordReplyWriter.Write(reply).Cast<DiscordPost.Message>().Select(post => post.Content)];

    private static MessageParams Message(Reply reply) => Assert.Single(Messages(reply));

    private static string Json(Reply reply) => Json(Message(reply));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, typeof(T), new DiscordJson(new JsonSerializerOptions(DiscordJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }));
}
