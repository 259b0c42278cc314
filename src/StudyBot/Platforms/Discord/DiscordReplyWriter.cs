using System.Collections.Immutable;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>Turns a reply into what is posted, one after another. Where and how is the platform's business.</summary>
public static class DiscordReplyWriter
{
    private const int MaxDescription = 1_024;

    private const int MaxSuggestions = 25;

    private const int MaxSuggestion = 100;

    public static ImmutableArray<DiscordPost> Write(Reply reply) => Write(reply, CommandMentions.None);

    /// <param name="mentions">Commands that can be clicked.</param>
    public static ImmutableArray<DiscordPost> Write(Reply reply, CommandMentions mentions)
    {
        if (reply.Parts is [SuggestionsPart suggestions])
        {
            return [Suggestions(suggestions)];
        }

        var message = new DiscordMessageBuilder(DiscordColors.Of(reply.Tone), mentions);
        var reactions = ImmutableArray.CreateBuilder<DiscordPost>();
        foreach (var part in reply.Parts)
        {
            switch (part)
            {
                case TextPart text:
                    message.AddText(text.Text);
                    break;
                case QuestionPart question:
                    DiscordQuestionWriter.Add(message, question);
                    break;
                case ChoicesPart choices:
                    DiscordButtons.Add(message, choices.Rows);
                    break;
                case PicturePart picture:
                    message.AddFile(
                        new FileUpload("picture.png", "image/png", picture.Png.AsMemory()),
                        TextCutter.Cut(picture.AlternativeText, MaxDescription));
                    break;
                case FilePart file:
                    message.AddFile(new FileUpload(file.FileName, file.MediaType, file.Content.AsMemory()), null);
                    break;
                case SuggestionsPart list:
                    message.AddText(RichText.Lines(list.Suggestions.Select(suggestion => suggestion.Text)));
                    break;
                case MarkPart mark:
                    reactions.Add(new DiscordPost.Reaction(EmojiOf(mark.Mark)));
                    break;
                default:
                    throw new InvalidOperationException($"No way to post {part.GetType().Name}.");
            }
        }

        return [.. reactions, .. message.Build()];
    }

    private static DiscordPost.Suggestions Suggestions(SuggestionsPart part) => new(
    [
        .. part.Suggestions
            .Where(suggestion => !string.IsNullOrWhiteSpace(suggestion.Value))
            .Take(MaxSuggestions)
            .Select(suggestion => new ApplicationCommandOptionChoice(
                NameOf(suggestion), TextCutter.Cut(suggestion.Value, MaxSuggestion))),
    ]);

    /// <summary>With where it is from, if there is room.</summary>
    private static string NameOf(Suggestion suggestion)
    {
        var title = string.IsNullOrWhiteSpace(suggestion.Title) ? suggestion.Value : suggestion.Title;
        var both = $"{title} · {suggestion.Description}";
        return suggestion.Description.Length > 0 && both.Length <= MaxSuggestion && !both.Contains('\n')
            ? both
            : TextCutter.Cut(title, MaxSuggestion);
    }

    private static string EmojiOf(Mark mark) => mark switch
    {
        Mark.Right => "✅",
        Mark.Partial => "👌",
        Mark.Wrong => "❌",
        _ => "👀",
    };
}
