using System.Collections.Immutable;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>Choices as buttons.</summary>
public static class DiscordButtons
{
    public const int MaxLabel = 80;

    private const int MaxUrl = 512;

    public static void Add(DiscordMessageBuilder message, IEnumerable<ImmutableArray<Choice>> rows)
    {
        foreach (var row in rows)
        {
            // An address that is too long for a button stands as a text.
            foreach (var choice in row.Where(IsTooLong))
            {
                message.AddText(RichText.Link(choice.Label, choice.Link!));
            }

            message.AddButtons(row.Where(choice => !IsTooLong(choice)).Select(Of));
        }
    }

    private static bool IsTooLong(Choice choice) => choice.Link is { Length: > MaxUrl };

    private static Button Of(Choice choice)
    {
        var label = TextCutter.Cut(choice.Label, MaxLabel);
        return choice is { Link: { } link }
            ? new Button(ButtonStyle.Link) { Label = label, Url = link }
            : new Button(StyleOf(choice.Style))
            {
                Label = label,
                CustomId = new DiscordCustomId.Act(choice.Action!).ToString(),
            };
    }

    private static ButtonStyle StyleOf(ChoiceStyle style) => style switch
    {
        ChoiceStyle.Primary => ButtonStyle.Primary,
        ChoiceStyle.Danger => ButtonStyle.Danger,
        _ => ButtonStyle.Secondary,
    };
}
