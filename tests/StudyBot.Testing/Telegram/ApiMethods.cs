using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <summary>What every method does; getUpdates, which waits, is the server's own.</summary>
internal static class ApiMethods
{
    private static readonly Dictionary<string, Func<TelegramWorld, ApiRequest, Action<Utf8JsonWriter>>> All = new()
    {
        ["getMe"] = ProfileMethods.GetMe,
        ["setMyCommands"] = ProfileMethods.SetMyCommands,
        ["getMyCommands"] = ProfileMethods.GetMyCommands,
        ["deleteMyCommands"] = ProfileMethods.DeleteMyCommands,
        ["setMyDescription"] = (world, request) => ProfileMethods.SetText(world, request, "description", 512),
        ["getMyDescription"] = (world, request) => ProfileMethods.GetText(world, request, "description"),
        ["setMyShortDescription"] =
            (world, request) => ProfileMethods.SetText(world, request, "short_description", 120),
        ["getMyShortDescription"] = (world, request) => ProfileMethods.GetText(world, request, "short_description"),
        ["setWebhook"] = WebhookMethods.SetWebhook,
        ["deleteWebhook"] = WebhookMethods.DeleteWebhook,
        ["getWebhookInfo"] = WebhookMethods.GetWebhookInfo,
        ["sendMessage"] = SendMethods.SendMessage,
        ["sendPhoto"] = (world, request) => SendMethods.SendFile(world, request, "photo"),
        ["sendDocument"] = (world, request) => SendMethods.SendFile(world, request, "document"),
        ["sendPoll"] = PollMethods.SendPoll,
        ["stopPoll"] = PollMethods.StopPoll,
        ["editMessageText"] = EditMethods.EditText,
        ["editMessageCaption"] = EditMethods.EditCaption,
        ["editMessageReplyMarkup"] = EditMethods.EditReplyMarkup,
        ["deleteMessage"] = EditMethods.Delete,
        ["setMessageReaction"] = EditMethods.React,
        ["answerCallbackQuery"] = AnswerMethods.AnswerCallbackQuery,
        ["answerInlineQuery"] = AnswerMethods.AnswerInlineQuery,
        ["getChat"] = ChatMethods.GetChat,
        ["getChatMember"] = ChatMethods.GetChatMember,
        ["leaveChat"] = ChatMethods.LeaveChat,
        ["sendChatAction"] = ChatMethods.SendChatAction,
    };

    /// <returns>Writes the result; to be called under the same lock.</returns>
    public static Action<Utf8JsonWriter> Call(TelegramWorld world, ApiRequest request) =>
        All[request.Method](world, request);

    public static Action<Utf8JsonWriter> True { get; } = json => json.WriteBooleanValue(true);

    /// <exception cref="ApiException">It takes part in nothing that we know, or it is called otherwise.</exception>
    public static void Check(ApiRequest request)
    {
        if (request.Method != "getUpdates" && !All.ContainsKey(request.Method))
        {
            throw new ApiException(404, "Not Found: method not found", isFault: true);
        }

        var fault = ApiSchema.Own.FaultOfCall(request.Method, request.Parameters, request.Files.Keys)
            ?? ApiSchema.Official?.FaultOfCall(request.Method, request.Parameters, request.Files.Keys);
        if (fault is not null)
        {
            throw ApiException.BadRequest(fault);
        }
    }
}
