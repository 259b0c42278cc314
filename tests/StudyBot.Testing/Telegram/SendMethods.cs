using System.Text.Json;

namespace StudyBot.Testing.Telegram;

internal static class SendMethods
{
    public const int MaxText = 4096;

    public const int MaxCaption = 1024;

    public static Action<Utf8JsonWriter> SendMessage(TelegramWorld world, ApiRequest request)
    {
        var chat = ChatMethods.Writable(world, request, "can_send_messages", "text messages");
        var text = Text(request, "text", "parse_mode", MaxText, "message");
        return Send(world, request, chat, message =>
        {
            message.Content = text;
            message.ShowsLinkPreview = !(request.Value("link_preview_options") is { } preview
                && preview.TryGetProperty("is_disabled", out var isDisabled) && isDisabled.GetBoolean());
        });
    }

    /// <param name="kind"><c>photo</c> or <c>document</c>.</param>
    public static Action<Utf8JsonWriter> SendFile(TelegramWorld world, ApiRequest request, string kind)
    {
        var chat = ChatMethods.Writable(world, request, $"can_send_{kind}s", $"{kind}s");
        var file = request.Files.GetValueOrDefault(kind);
        if (file is null && request.Text(kind) is not ['f', 'i', 'l', 'e', '-', ..])
        {
            throw ApiException.BadRequest("wrong remote file identifier specified: Wrong string length");
        }

        if (file is { Content.Length: 0 })
        {
            throw ApiException.BadRequest("file must be non-empty");
        }

        var caption = Caption(request);
        return Send(world, request, chat, message =>
        {
            message.Content = caption;
            message.File = file ?? new FakeFile(kind, "", []);
            message.IsPhoto = kind == "photo";
        });
    }

    public static FakeText Caption(ApiRequest request) =>
        request.Text("caption") is null
            ? FakeText.Empty
            : Text(request, "caption", "parse_mode", MaxCaption, "message caption");

    /// <summary>A text that must not be empty, and not too long after its entities are parsed.</summary>
    public static FakeText Text(ApiRequest request, string parameter, string parseMode, int limit, string what)
    {
        var text = HtmlText.Read(request.Text(parameter) ?? "", request.Text(parseMode));
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            throw ApiException.BadRequest(parameter == "text" ? "message text is empty" : $"{what} must be non-empty");
        }

        return text.Length <= limit ? text : throw ApiException.BadRequest($"{what} is too long");
    }

    public static Action<Utf8JsonWriter> Send(
        TelegramWorld world, ApiRequest request, FakeChat chat, Action<FakeMessage> fill)
    {
        var markup = ReplyMarkupCheck.Checked(request);
        var replyTo = ReplyTo(request, chat);
        var topic = Topic(request, chat) ?? replyTo?.Topic;
        var message = world.NewMessage(chat);
        message.From = chat.Type == "channel" ? null : world.Bot;
        message.SenderChat = chat.Type == "channel" ? chat : null;
        message.ReplyMarkup = markup;
        message.ReplyTo = replyTo;
        message.Topic = topic;
        message.IsProtected = request.Flag("protect_content");
        fill(message);
        world.Deliver(message);
        return json => message.Write(json);
    }

    private static int? Topic(ApiRequest request, FakeChat chat)
    {
        if (request.Integer("message_thread_id") is not { } topic)
        {
            return null;
        }

        if (!chat.Topics.TryGetValue(topic, out var known))
        {
            throw ApiException.BadRequest("message thread not found");
        }

        return known.IsClosed && !chat.BotMember.IsAdmin ? throw ApiException.Outcome("TOPIC_CLOSED") : topic;
    }

    private static FakeMessage? ReplyTo(ApiRequest request, FakeChat chat)
    {
        if (request.Value("reply_parameters") is not { } parameters)
        {
            return null;
        }

        if (chat.Messages.TryGetValue(parameters.GetProperty("message_id").GetInt32(), out var message))
        {
            return message;
        }

        return parameters.TryGetProperty("allow_sending_without_reply", out var may) && may.GetBoolean()
            ? null
            : throw ApiException.BadRequest("message to be replied not found");
    }
}
