using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>What a reply becomes stands in <see cref="Pairs.ReplyPairTests"/>; here, what is too long for that.</summary>
public sealed class DiscordReplyWriterTests
{
    private static readonly QuestionPart Choice = new(
        "a:x1:2", AnswerControl.PickOne, "Question 2/10 · one choice", "When?", ["1905", "1906", "1907"], [1], "Because.", "Pick one",
        null, null, (2, 10));

    [Fact]
    public void Twenty_five_options_are_five_rows_of_five()
    {
        var options = Enumerable.Range(1, 25).Select(number => $"Option {number}").ToImmutableArray();
        var rows = All(Message(new Reply(Choice with { Options = options }, new ChoicesPart(new Choice("Stop", "stop"))))).OfType<ActionRow>();
        Assert.Equal([5, 5, 5, 5, 5, 1], rows.Select(row => row.Components.Length));
    }

    [Fact]
    public void A_form_opens_even_when_the_message_tells_nothing() => Assert.Equal(
        """{"custom_id":"f|a:x1:2","title":"StudyBot","components":[{"type":18,"label":"…","component":{"type":4,"custom_id":"answer","style":1,"min_length":1,"max_length":1000}}]}""",
        Json((ModalParams)DiscordForm.Of(
            new DiscordCustomId.OpenForm("a:x1:2"), new Message(new Snowflake(1), new Snowflake(2))).Data!));

    [Fact]
    public void At_most_twenty_five_suggestions_are_given() => Assert.Equal(
        25,
        Assert.IsType<DiscordPost.Suggestions>(Assert.Single(DiscordReplyWriter.Write(new Reply(new SuggestionsPart(
            [.. Enumerable.Range(0, 40).Select(index => new Suggestion($"{index}", $"{index}", "t", "", "…"))]))))).Choices.Length);

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

    internal static IEnumerable<Component> All(MessageParams message) => All(message.Components!.Value);

    internal static IEnumerable<Component> All(ImmutableArray<Component> components) => components.SelectMany(All);

    internal static List<string> Texts(MessageParams message) =>
        [.. All(message).OfType<TextDisplay>().Select(text => text.Content)];

    private static IEnumerable<Component> All(Component component) => component switch
    {
        Container container => container.Components.SelectMany(All).Prepend(container),
        ActionRow row => row.Components.SelectMany(All).Prepend(row),
        _ => [component],
    };

    private static List<MessageParams> Messages(Reply reply) =>
        [.. DiscordReplyWriter.Write(reply).Cast<DiscordPost.Message>().Select(post => post.Content)];

    private static MessageParams Message(Reply reply) => Assert.Single(Messages(reply));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, typeof(T), new DiscordJson(new JsonSerializerOptions(DiscordJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }));
}
