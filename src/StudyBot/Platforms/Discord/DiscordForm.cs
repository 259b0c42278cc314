using System.Collections.Immutable;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// The form in which an answer is typed. It is made of the message whose button was pressed, so that it opens at once.
/// </summary>
public static class DiscordForm
{
    /// <summary>The id of the text with number, kind and section; of the question message's components.</summary>
    public const int HeaderId = 101;

    /// <summary>The id of the question's own text.</summary>
    public const int PromptId = 102;

    /// <summary>The id of the options' text, where there are any.</summary>
    public const int OptionsId = 103;

    /// <summary>Of the only field.</summary>
    public const string AnswerField = "answer";

    private const int MaxTitle = 45;

    private const int MaxLabel = 45;

    private const int MaxAnswer = 1_000;

    /// <param name="pressed">The message that the button stands in.</param>
    public static InteractionResponse Of(DiscordCustomId.OpenForm button, Message pressed)
    {
        ImmutableArray<Component> all = [.. pressed.Components.SelectMany(All)];
        var header = DiscordMarkdown.Seen(TextOf(all, HeaderId) ?? "").Split('\n')[^1];
        var instruction = all.OfType<Button>()
            .FirstOrDefault(other => other.CustomId == button.ToString())?.Label is { Length: > 0 } label
                ? label
                : header;
        var field = new TextInput(AnswerField, TextInputStyle.Short) { MinLength = 1, MaxLength = MaxAnswer };
        return InteractionResponse.Modal(new ModalParams(
            new DiscordCustomId.FilledForm(button.Action).ToString(),
            TextCutter.Cut(header.Length > 0 ? header : "StudyBot", MaxTitle),
            [
                .. Texts(all),
                new Label(TextCutter.Cut(instruction.Length > 0 ? instruction : "…", MaxLabel), field),
            ]));
    }

    private static IEnumerable<Component> Texts(ImmutableArray<Component> all)
    {
        var texts = new[] { TextOf(all, PromptId), TextOf(all, OptionsId) }.OfType<string>().ToList();
        return texts.Count > 0 ? [new TextDisplay(string.Join("\n", texts))] : [];
    }

    private static string? TextOf(ImmutableArray<Component> all, int id) =>
        all.OfType<TextDisplay>().FirstOrDefault(text => text.Id == id)?.Content;

    private static IEnumerable<Component> All(Component component) => component switch
    {
        Container container => container.Components.SelectMany(All),
        ActionRow row => row.Components,
        _ => [component],
    };
}
