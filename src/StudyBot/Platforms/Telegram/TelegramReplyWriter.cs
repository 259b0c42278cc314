using System.Collections.Immutable;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>Turns a reply into requests, to be sent one after another.</summary>
public static class TelegramReplyWriter
{
    private const int MaxAlert = 200;

    private const int MaxCaption = 1_024;

    private const int MaxSuggestions = 50;

    /// <summary>Seconds that Telegram keeps suggestions for the same person and words.</summary>
    private const int SuggestionsKept = 60;

    public static ImmutableArray<TelegramRequest> Write(Reply reply, TelegramReplyContext context) => context switch
    {
        { Handle: TelegramReplyHandle.ToInlineQuery query } => Suggestions(reply, query),
        { Kind: not ConversationKind.Private } when reply.OnlyFor is { } account => ForOne(reply, account, context),
        { Handle: TelegramReplyHandle.ToCallback callback } => reply is { OnlyFor: not null, Parts: [TextPart text] }
            && AlertOf(text.Text) is { } alert
                ? [Alert(callback, alert)]
                : [new AnswerCallbackQuery(callback.QueryId), .. ForAll(reply, context)],
        _ => ForAll(reply, context),
    };

    /// <summary>An edit that Telegram would not do any more, as a new message.</summary>
    public static SendMessage Anew(EditMessageText edit, TelegramAddress address) => new(edit.ChatId, edit.Text)
    {
        MessageThreadId = address.Topic,
        ParseMode = edit.ParseMode,
        LinkPreviewOptions = edit.LinkPreviewOptions,
        ReplyMarkup = edit.ReplyMarkup,
    };

    /// <summary>
    /// In a group: over the button that was pressed, with as many whole lines as there is room for; to a vote the poll
    /// itself has said it; else in the private chat, if there is one.
    /// </summary>
    private static ImmutableArray<TelegramRequest> ForOne(
        Reply reply, AccountId account, TelegramReplyContext context) =>
        context.Handle switch
        {
            TelegramReplyHandle.ToCallback callback =>
                [Alert(callback, AlertOf(TextOf(reply)) ?? FirstLines(TextOf(reply)))],
            TelegramReplyHandle.ToVote => [],
            _ when TelegramAddress.UserOf(account) is > 0 and var user => ForAll(reply, context with
            {
                Address = new TelegramAddress(user),
                Kind = ConversationKind.Private,
                Handle = null,
                Replaced = null,
            }),
            _ => [],
        };

    private static ImmutableArray<TelegramRequest> ForAll(Reply reply, TelegramReplyContext context)
    {
        var requests = ImmutableArray.CreateBuilder<TelegramRequest>();
        var markup = Keyboard.Of(reply.Parts.OfType<ChoicesPart>().SelectMany(part => part.Rows), context);
        var text = TextOf(reply);
        if (reply.Parts.OfType<QuestionPart>().FirstOrDefault() is { } question)
        {
            if (!text.IsEmpty)
            {
                requests.AddRange(Texts(text, null, context));
            }

            requests.AddRange(QuestionWriter.Write(question, markup, context));
        }
        else if (!string.IsNullOrWhiteSpace(text.ToString()))
        {
            requests.AddRange(InPlaceOf(context));
            requests.AddRange(Texts(text, markup, context));
        }

        foreach (var part in reply.Parts)
        {
            switch (part)
            {
                case MarkPart mark when context.Handle is TelegramReplyHandle.ToMessage message:
                    var emoji = ReactionType.OfEmoji(EmojiOf(mark.Mark));
                    requests.Add(new SetMessageReaction(context.Address.ChatId, message.MessageId, [emoji]));
                    break;
                case PicturePart picture:
                    var png = new InputFile("picture.png", "image/png", picture.Png.AsMemory());
                    requests.Add(new SendPhoto(context.Address.ChatId, png)
                    {
                        MessageThreadId = context.Address.Topic,
                        Caption = TextCutter.Cut(picture.AlternativeText, MaxCaption),
                    });
                    break;
                case FilePart file:
                    var document = new InputFile(file.FileName, file.MediaType, file.Content.AsMemory());
                    requests.Add(new SendDocument(context.Address.ChatId, document)
                    {
                        MessageThreadId = context.Address.Topic,
                    });
                    break;
            }
        }

        return requests.ToImmutable();
    }

    /// <summary>Buttons go below the last piece, what is answered stands above the first.</summary>
    internal static IEnumerable<TelegramRequest> Texts(RichText text, ReplyMarkup? markup, TelegramReplyContext context)
    {
        var pieces = ReplySplitter.Split(text, TelegramHtml.Limits);
        for (var index = 0; index < pieces.Length; index++)
        {
            var html = TelegramHtml.Of(pieces[index]);
            var below = index == pieces.Length - 1 ? markup : null;
            if (index == 0 && context.Replaced is ShownMessage.Text shown && below is null or InlineKeyboardMarkup)
            {
                yield return new EditMessageText(context.Address.ChatId, shown.MessageId, html)
                {
                    ParseMode = ParseMode.Html,
                    LinkPreviewOptions = LinkPreviewOptions.Off,
                    ReplyMarkup = below as InlineKeyboardMarkup,
                };
            }
            else
            {
                yield return new SendMessage(context.Address.ChatId, html)
                {
                    MessageThreadId = context.Address.Topic,
                    ParseMode = ParseMode.Html,
                    LinkPreviewOptions = LinkPreviewOptions.Off,
                    ReplyMarkup = below,
                    ReplyParameters = index == 0 ? Answering(context) : null,
                };
            }
        }
    }

    /// <summary>Among others it has to be seen whom it answers.</summary>
    private static ReplyParameters? Answering(TelegramReplyContext context) =>
        context is { Kind: ConversationKind.Group, Handle: TelegramReplyHandle.ToMessage message, Replaced: null }
            ? new ReplyParameters(message.MessageId) { AllowSendingWithoutReply = true }
            : null;

    /// <summary>
    /// A poll is stopped, which takes its buttons away, too; one that stops by itself just now only loses those.
    /// </summary>
    private static IEnumerable<TelegramRequest> InPlaceOf(TelegramReplyContext context)
    {
        if (context.Replaced is ShownMessage.Poll poll)
        {
            yield return poll.ClosesAt is { } end && context.Now >= end - QuestionWriter.LastMoment
                ? new EditMessageReplyMarkup(context.Address.ChatId, poll.MessageId)
                : new StopPoll(context.Address.ChatId, poll.MessageId);
        }
    }

    private static ImmutableArray<TelegramRequest> Suggestions(Reply reply, TelegramReplyHandle.ToInlineQuery query)
    {
        var results = reply.Parts.OfType<SuggestionsPart>()
            .SelectMany(part => part.Suggestions)
            .Take(MaxSuggestions)
            .Select(suggestion => new InlineQueryResultArticle(
                suggestion.Id,
                suggestion.Title,
                new InputTextMessageContent(
                    TelegramHtml.Of(ReplySplitter.Split(suggestion.Text, TelegramHtml.Limits)[0]))
                {
                    ParseMode = ParseMode.Html,
                    LinkPreviewOptions = LinkPreviewOptions.Off,
                })
            {
                Description = suggestion.Description.Length > 0 ? suggestion.Description : null,
            });
        return [new AnswerInlineQuery(query.QueryId, [.. results]) { CacheTime = SuggestionsKept, IsPersonal = true }];
    }

    private static AnswerCallbackQuery Alert(TelegramReplyHandle.ToCallback callback, string text) =>
        new(callback.QueryId) { Text = text, ShowAlert = true };

    private static string? AlertOf(RichText text) =>
        text.ToString() is var plain && TelegramHtml.Count(plain) is > 0 and <= MaxAlert ? plain : null;

    private static string FirstLines(RichText text)
    {
        var lines = text.ToString().Split('\n');
        var taken = lines[0];
        foreach (var line in lines.Skip(1))
        {
            if (TelegramHtml.Count(taken) + 1 + TelegramHtml.Count(line) > MaxAlert)
            {
                break;
            }

            taken += "\n" + line;
        }

        return TelegramHtml.Count(taken) <= MaxAlert ? taken : TextCutter.Cut(taken, MaxAlert);
    }

    private static RichText TextOf(Reply reply) =>
        RichText.Join("\n\n", reply.Parts.OfType<TextPart>().Select(part => part.Text).Where(text => !text.IsEmpty));

    /// <summary>Of those that Telegram allows everybody.</summary>
    private static string EmojiOf(Mark mark) => mark switch
    {
        Mark.Right => "👍",
        Mark.Partial => "👌",
        _ => "👀",
    };
}
