using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// An open question: buttons to pick one, a menu to pick several, and for all that is typed a button that opens a form.
/// Time left and how many have answered stand below it.
/// </summary>
public static class DiscordQuestionWriter
{
    private const int MaxOptions = 25;

    /// <summary>Options of this length stand on their buttons.</summary>
    private const int MaxOnButton = 38;

    private const int MaxOnButtons = 5;

    /// <summary>Longer ones would look like a poster.</summary>
    private const int MaxHeading = 160;

    private const int MaxMenuLabel = 100;

    private const int MaxPlaceholder = 150;

    private const int BarWidth = 10;

    public static void Add(DiscordMessageBuilder message, QuestionPart question)
    {
        var isOnButtons = IsOnButtons(question);
        var header = Header(question);
        var prompt = Prompt(question.Prompt);
        var options = question.Options.IsEmpty || isOnButtons ? "" : DiscordMarkdown.Of(Options(question));
        var footer = Footer(question);
        if (header.Length + prompt.Length + options.Length + footer.Length <= DiscordMarkdown.MaxText)
        {
            message.AddText(header, DiscordForm.HeaderId);
            message.AddText(prompt, DiscordForm.PromptId);
            message.AddText(options, DiscordForm.OptionsId);
            message.AddText(footer);
        }
        else
        {
            message.AddText(header);
            message.AddText(RichText.Lines([Bold(question.Prompt), .. options.Length > 0 ? [Options(question)] : Nothing]));
            message.AddText(footer);
        }

        Controls(message, question, isOnButtons);
    }

    /// <summary>The message as it is left behind when the question is asked once more below it.</summary>
    public static MessageParams WithoutControls(MessageParams message) => message with
    {
        Components =
        [
            .. (message.Components ?? []).Select(component => component is Container container
                ? container with
                {
                    Components =
                    [
                        .. container.Components.Where(inner => inner is not ActionRow),
                        new TextDisplay("-# ⬇️"),
                    ],
                }
                : component),
        ],
    };

    private static readonly RichText[] Nothing = [];

    private static bool IsOnButtons(QuestionPart question) =>
        question.Control == AnswerControl.PickOne
        && question.Options.Length is > 0 and <= MaxOnButtons
        && question.Options.All(option => !string.IsNullOrWhiteSpace(option) && option.Length <= MaxOnButton);

    private static void Controls(DiscordMessageBuilder message, QuestionPart question, bool isOnButtons)
    {
        switch (question.Control)
        {
            case AnswerControl.PickOne when question.Options.Length <= MaxOptions:
                message.AddButtons(question.Options.Select((option, index) => new Button(ButtonStyle.Primary)
                {
                    Label = !isOnButtons ? Letter(index)
                        : question.Options.Length > 2 ? $"{Letter(index)}. {option}"
                        : option,
                    CustomId = new DiscordCustomId.Act(question.Action, index).ToString(),
                }));
                break;
            case AnswerControl.PickSeveral when question.Options.Length <= MaxOptions:
                message.AddMenu(Menu(question));
                break;
            default:
                message.AddButtons(
                [
                    new Button(ButtonStyle.Primary)
                    {
                        Label = TextCutter.Cut(question.Instruction, DiscordButtons.MaxLabel),
                        Emoji = new PartialEmoji("✍️"),
                        CustomId = new DiscordCustomId.OpenForm(question.Action).ToString(),
                    },
                ]);
                break;
        }
    }

    private static StringSelect Menu(QuestionPart question) => new(
        new DiscordCustomId.Act(question.Action).ToString(),
        [
            .. question.Options.Select((option, index) => new SelectOption(
                TextCutter.Cut($"{Letter(index)}. {option}", MaxMenuLabel),
                index.ToString(CultureInfo.InvariantCulture))),
        ])
    {
        MinValues = 1,
        MaxValues = question.Options.Length,
        Placeholder = TextCutter.Cut(question.Instruction, MaxPlaceholder),
    };

    /// <summary>Small print: how far the quiz has come, and what is asked.</summary>
    private static string Header(QuestionPart question)
    {
        var header = DiscordMarkdown.Of(Faint(question.Header));
        var (number, total) = question.Progress;
        if (total < 2)
        {
            return header;
        }

        var width = Math.Min(total, BarWidth);
        var done = Math.Clamp(((number * width) + total - 1) / total, 1, width);
        var bar = $"-# {new string('▰', done)}{new string('▱', width - done)}";
        return header.Length > 0 ? $"{bar}\n{header}" : bar;
    }

    private static string Prompt(RichText prompt)
    {
        var plain = prompt.ToString();
        return plain.Length <= MaxHeading && !plain.Contains('\n')
            ? $"### {DiscordMarkdown.Of(prompt)}"
            : DiscordMarkdown.Of(Bold(prompt));
    }

    private static RichText Options(QuestionPart question) => RichText.Lines(
        question.Options.Select((option, index) => RichText.Of($"{Letter(index) + ".":b} {option}")));

    /// <summary>How to answer (unless the button says it), until when, and who has.</summary>
    private static string Footer(QuestionPart question)
    {
        List<string> parts = [];
        if (question.Control is AnswerControl.PickOne && question.Instruction.Length > 0)
        {
            parts.Add(DiscordMarkdown.Of(question.Instruction));
        }

        if (question.ClosesAt is { } end)
        {
            parts.Add($"⏳ <t:{Seconds(end)}:R>");
        }

        if (question.Standing is { } standing)
        {
            parts.Add(DiscordMarkdown.Of(standing));
        }

        return parts.Count > 0 ? $"-# {string.Join(" · ", parts)}" : "";
    }

    private static string Seconds(Instant end) =>
        end.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static RichText Bold(RichText text) => WithStyle(text, TextStyle.Bold);

    private static RichText Faint(RichText text) => WithStyle(text, TextStyle.Faint);

    private static RichText WithStyle(RichText text, TextStyle style) =>
        new([.. text.Spans.Select(span => span with { Style = span.Style | style })]);

    private static string Letter(int index) => ((char)('A' + index)).ToString();
}
