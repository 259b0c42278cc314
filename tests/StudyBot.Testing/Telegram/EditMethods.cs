using System.Text.Json;

namespace StudyBot.Testing.Telegram;

internal static class EditMethods
{
    private const string NotModified =
        "message is not modified: specified new message content and reply markup are exactly the same as a current "
        + "content and reply markup of the message";

    /// <summary>Emoji that everybody may react with.</summary>
    private static readonly HashSet<string> Reactions =
    [
        "❤", "👍", "👎", "🔥", "🥰", "👏", "😁", "🤔", "🤯", "😱", "🤬", "😢", "🎉", "🤩", "🤮", "💩", "🙏", "👌", "🕊", "🤡", "🥱", "🥴",
        "😍", "🐳", "❤‍🔥", "🌚", "🌭", "💯", "🤣", "⚡", "🍌", "🏆", "💔", "🤨", "😐", "🍓", "🍾", "💋", "🖕", "😈", "😴", "😭", "🤓", "👻",
        "👨‍💻", "👀", "🎃", "🙈", "😇", "😨", "🤝", "✍", "🤗", "🫡", "🎅", "🎄", "☃", "💅", "🤪", "🗿", "🆒", "💘", "🙉", "🦄", "😘", "💊",
        "🙊", "😎", "👾", "🤷‍♂", "🤷", "🤷‍♀", "😡",
    ];

    public static FakeMessage Message(ApiRequest request, FakeChat chat, string what) =>
        request.Integer("message_id") is { } id && chat.Messages.TryGetValue(id, out var message)
            ? message
            : throw ApiException.BadRequest($"{what} not found");

    public static Action<Utf8JsonWriter> EditText(TelegramWorld world, ApiRequest request)
    {
        var message = Own(world, request);
        if (message.File is not null || message.Poll is not null)
        {
            throw ApiException.BadRequest("there is no text in the message to edit");
        }

        var text = SendMethods.Text(request, "text", "parse_mode", SendMethods.MaxText, "message");
        return Edit(world, request, message, text);
    }

    public static Action<Utf8JsonWriter> EditCaption(TelegramWorld world, ApiRequest request)
    {
        var message = Own(world, request);
        return message.File is not null
            ? Edit(world, request, message, SendMethods.Caption(request))
            : throw ApiException.BadRequest("there is no caption in the message to edit");
    }

    public static Action<Utf8JsonWriter> EditReplyMarkup(TelegramWorld world, ApiRequest request)
    {
        var message = Own(world, request);
        return Edit(world, request, message, message.Content);
    }

    public static Action<Utf8JsonWriter> Delete(TelegramWorld world, ApiRequest request)
    {
        var chat = ChatMethods.Open(world, request);
        var message = request.Integer("message_id") is { } id && chat.Messages.TryGetValue(id, out var known)
            ? known
            : throw ApiException.Outcome("message to delete not found");
        var isAllowed = message.From == world.Bot || message.SenderChat == chat || chat.Type == "private"
            || (chat.BotMember.IsAdmin && chat.BotMember.May("can_delete_messages"));
        if (!isAllowed)
        {
            throw ApiException.BadRequest("message can't be deleted");
        }

        chat.Messages.Remove(message.Id);
        message.IsDeleted = true;
        message.Changed();
        return ApiMethods.True;
    }

    public static Action<Utf8JsonWriter> React(TelegramWorld world, ApiRequest request)
    {
        var chat = ChatMethods.Open(world, request);
        var message = Message(request, chat, "message to react");
        var reactions = request.Value("reaction")?.EnumerateArray().ToList() ?? [];
        if (reactions.Count > 1 || message.Service is not null)
        {
            throw ApiException.BadRequest("REACTIONS_TOO_MANY");
        }

        var emoji = reactions.Select(reaction => reaction.GetProperty("emoji").GetString()!).FirstOrDefault();
        if (emoji is not null && !Reactions.Contains(emoji))
        {
            throw ApiException.BadRequest("REACTION_INVALID");
        }

        message.Reaction = emoji;
        message.Changed();
        return ApiMethods.True;
    }

    private static FakeMessage Own(TelegramWorld world, ApiRequest request)
    {
        var chat = ChatMethods.Open(world, request);
        var message = Message(request, chat, "message to edit");
        return message.From == world.Bot || message.SenderChat == chat
            ? message
            : throw ApiException.BadRequest("message can't be edited");
    }

    private static Action<Utf8JsonWriter> Edit(
        TelegramWorld world, ApiRequest request, FakeMessage message, FakeText text)
    {
        var markup = ReplyMarkupCheck.Checked(request);
        if (text.Text == message.Text && text.Entities.SequenceEqual(message.Content.Entities)
            && IsSame(markup, message.ReplyMarkup))
        {
            throw ApiException.Outcome(NotModified);
        }

        message.Content = text;
        message.ReplyMarkup = markup;
        message.EditDate = world.Now;
        message.Changed();
        return json => message.Write(json);
    }

    /// <summary>No keyboard and an empty one are the same.</summary>
    private static bool IsSame(JsonElement? one, JsonElement? other) =>
        FakeMessage.ButtonsOf(one).Select(button => button.GetRawText()).SequenceEqual(
            FakeMessage.ButtonsOf(other).Select(button => button.GetRawText()));
}
