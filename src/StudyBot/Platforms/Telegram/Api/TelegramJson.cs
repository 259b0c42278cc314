using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Telegram.Api;

/// <summary>What can be sent and what can come back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(UpdatesReader)])]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(AnswerInlineQuery))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(DeleteMyCommands))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(EditMessageCaption))]
[JsonSerializable(typeof(EditMessageReplyMarkup))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(GetChat))]
[JsonSerializable(typeof(GetChatMember))]
[JsonSerializable(typeof(GetMe))]
[JsonSerializable(typeof(GetMyCommands))]
[JsonSerializable(typeof(GetMyDescription))]
[JsonSerializable(typeof(GetMyShortDescription))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(GetWebhookInfo))]
[JsonSerializable(typeof(LeaveChat))]
[JsonSerializable(typeof(SendChatAction))]
[JsonSerializable(typeof(SendDocument))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendPhoto))]
[JsonSerializable(typeof(SendPoll))]
[JsonSerializable(typeof(SetMessageReaction))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(SetMyDescription))]
[JsonSerializable(typeof(SetMyShortDescription))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(StopPoll))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(BareUpdate))]
[JsonSerializable(typeof(TelegramResponse<bool>))]
[JsonSerializable(typeof(TelegramResponse<BotDescription>))]
[JsonSerializable(typeof(TelegramResponse<BotShortDescription>))]
[JsonSerializable(typeof(TelegramResponse<ChatFullInfo>))]
[JsonSerializable(typeof(TelegramResponse<ChatMember>))]
[JsonSerializable(typeof(TelegramResponse<ImmutableArray<BotCommand>>))]
[JsonSerializable(typeof(TelegramResponse<ImmutableArray<Update>>))]
[JsonSerializable(typeof(TelegramResponse<Message>))]
[JsonSerializable(typeof(TelegramResponse<Poll>))]
[JsonSerializable(typeof(TelegramResponse<User>))]
[JsonSerializable(typeof(TelegramResponse<WebhookInfo>))]
public sealed partial class TelegramJson : JsonSerializerContext;
