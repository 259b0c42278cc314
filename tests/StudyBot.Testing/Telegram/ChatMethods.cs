using System.Text.Json;

namespace StudyBot.Testing.Telegram;

internal static class ChatMethods
{
    private static readonly HashSet<string> Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    private static readonly string[] GiftTypes =
        ["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"];

    /// <exception cref="ApiException">There is no such chat, or it has moved.</exception>
    public static FakeChat Known(TelegramWorld world, ApiRequest request)
    {
        var chat = request.ChatId is { } id
            ? world.Chat(id)
            : request.Text("chat_id") is ['@', .. var name] ? world.ChatNamed(name) : null;
        if (chat is null && request.ChatId is { } person && world.User(person) is not null)
        {
            throw ApiException.Forbidden("bot can't initiate conversation with a user");
        }

        if (chat is null)
        {
            throw ApiException.BadRequest("chat not found");
        }

        return chat.UpgradedTo is null
            ? chat
            : throw new ApiException(400, "Bad Request: group chat was upgraded to a supergroup chat", isFault: false)
            {
                MigrateToChatId = chat.UpgradedTo.Id,
            };
    }

    /// <exception cref="ApiException">The bot cannot read there, or not any more.</exception>
    public static FakeChat Open(TelegramWorld world, ApiRequest request)
    {
        var chat = Known(world, request);
        var place = chat.Type == "group" ? "group chat" : $"{chat.Type} chat";
        return (chat.Type, chat.BotMember.Status) switch
        {
            ("private", "kicked") => throw ApiException.Forbidden("bot was blocked by the user"),
            ("private", "left") => throw ApiException.Forbidden("bot can't initiate conversation with a user"),
            (_, "kicked") => throw ApiException.Forbidden($"bot was kicked from the {place}"),
            (_, "left") => throw ApiException.Forbidden($"bot is not a member of the {place}"),
            _ => chat,
        };
    }

    /// <param name="right">Of somebody restricted: <c>can_send_messages</c> …</param>
    /// <param name="what">Text messages, polls …</param>
    /// <exception cref="ApiException">The bot cannot write that there.</exception>
    public static FakeChat Writable(TelegramWorld world, ApiRequest request, string right, string what)
    {
        var chat = Open(world, request);
        var bot = chat.BotMember;
        if (chat.Type == "channel" && (!bot.IsAdmin || !bot.May("can_post_messages")))
        {
            throw ApiException.Outcome("need administrator rights in the channel chat");
        }

        return bot.Status != "restricted" || (bot.May(right) && bot.May("can_send_messages"))
            ? chat
            : throw ApiException.Outcome($"not enough rights to send {what} to the chat");
    }

    public static Action<Utf8JsonWriter> GetChat(TelegramWorld world, ApiRequest request)
    {
        var chat = Known(world, request);
        return json =>
        {
            json.WriteStartObject();
            chat.WriteFields(json);
            json.WriteNumber("accent_color_id", 0);
            json.WriteNumber("max_reaction_count", 11);
            json.WriteObject("accepted_gift_types", writer =>
            {
                writer.WriteStartObject();
                foreach (var name in GiftTypes)
                {
                    writer.WriteBoolean(name, false);
                }

                writer.WriteEndObject();
            });
            json.WriteEndObject();
        };
    }

    public static Action<Utf8JsonWriter> GetChatMember(TelegramWorld world, ApiRequest request)
    {
        var chat = Open(world, request);
        var user = request.Value("user_id")!.Value.GetInt64();
        var member = chat.Members.GetValueOrDefault(user)
            ?? (world.User(user) is { } known
                ? new FakeMember(known, "left")
                : throw ApiException.BadRequest("PARTICIPANT_ID_INVALID"));
        return member.Write;
    }

    public static Action<Utf8JsonWriter> LeaveChat(TelegramWorld world, ApiRequest request)
    {
        var chat = Open(world, request);
        world.SetMember(chat, world.Bot, world.Bot, "left");
        return ApiMethods.True;
    }

    public static Action<Utf8JsonWriter> SendChatAction(TelegramWorld world, ApiRequest request)
    {
        Writable(world, request, "can_send_messages", "text messages");
        return Actions.Contains(request.Text("action")!)
            ? ApiMethods.True
            : throw ApiException.BadRequest("wrong parameter action in request");
    }
}
