using System.Text.Json;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Tests.Platforms.Telegram.Api;

public sealed class RequestJsonTests
{
    public static TheoryData<TelegramRequest, string> Pairs => new()
    {
        { new GetMe(), "{}" },
        {
            new GetUpdates { Offset = 7, Timeout = 30, AllowedUpdates = ["message", "poll_answer"] },
            """{"offset":7,"timeout":30,"allowed_updates":["message","poll_answer"]}"""
        },
        { new SetWebhook("https://x.example/t") { SecretToken = "s" }, """{"url":"https://x.example/t","secret_token":"s"}""" },
        {
            new SendMessage(-100, "<b>hi</b>")
            {
                MessageThreadId = 4,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = LinkPreviewOptions.Off,
                ReplyParameters = new ReplyParameters(9) { AllowSendingWithoutReply = true },
                ReplyMarkup = new ForceReply { Selective = true, InputFieldPlaceholder = "type" },
            },
            """
            {"chat_id":-100,"message_thread_id":4,"text":"<b>hi</b>","parse_mode":"HTML",
             "link_preview_options":{"is_disabled":true},
             "reply_parameters":{"message_id":9,"allow_sending_without_reply":true},
             "reply_markup":{"force_reply":true,"selective":true,"input_field_placeholder":"type"}}
            """
        },
        {
            new SendMessage(1, "x")
            {
                ReplyMarkup = new InlineKeyboardMarkup(
                    [[new InlineKeyboardButton("a") { CallbackData = "b:1" }], [new InlineKeyboardButton("c") { Url = "https://c.example" }]]),
            },
            """
            {"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":
             [[{"text":"a","callback_data":"b:1"}],[{"text":"c","url":"https://c.example"}]]}}
            """
        },
        {
            new SendMessage(1, "x") { ReplyMarkup = new ReplyKeyboardRemove() },
            """{"chat_id":1,"text":"x","reply_markup":{"remove_keyboard":true}}"""
        },
        {
            new SendPoll(1, "Which?", [new InputPollOption("a"), new InputPollOption("b")])
            {
                IsAnonymous = false,
                Type = PollType.Quiz,
                CorrectOptionIds = [1],
                Explanation = "so",
                OpenPeriod = 30,
                ProtectContent = true,
            },
            """
            {"chat_id":1,"question":"Which?","options":[{"text":"a"},{"text":"b"}],"is_anonymous":false,"type":"quiz",
             "correct_option_ids":[1],"explanation":"so","open_period":30,"protect_content":true}
            """
        },
        { new SendPhoto(1, new InputFile("a.png", "image/png", new byte[] { 1 })) { Caption = "c" }, """{"chat_id":1,"caption":"c"}""" },
        { new SendDocument(1, new InputFile("a.txt", "text/plain", new byte[] { 1 })), """{"chat_id":1}""" },
        { new EditMessageText(1, 2, "y"), """{"chat_id":1,"message_id":2,"text":"y"}""" },
        { new EditMessageCaption(1, 2) { Caption = "y" }, """{"chat_id":1,"message_id":2,"caption":"y"}""" },
        {
            new EditMessageReplyMarkup(1, 2) { ReplyMarkup = new InlineKeyboardMarkup([]) },
            """{"chat_id":1,"message_id":2,"reply_markup":{"inline_keyboard":[]}}"""
        },
        { new StopPoll(1, 2), """{"chat_id":1,"message_id":2}""" },
        { new DeleteMessage(1, 2), """{"chat_id":1,"message_id":2}""" },
        {
            new SetMessageReaction(1, 2, [ReactionType.OfEmoji("👍")]),
            """{"chat_id":1,"message_id":2,"reaction":[{"type":"emoji","emoji":"👍"}]}"""
        },
        {
            new AnswerCallbackQuery("q") { Text = "right", ShowAlert = true },
            """{"callback_query_id":"q","text":"right","show_alert":true}"""
        },
        {
            new AnswerInlineQuery("q", [new InlineQueryResultArticle("1", "t", new InputTextMessageContent("m")) { Description = "d" }])
            {
                CacheTime = 30,
                Button = new InlineQueryResultsButton("open", "start"),
            },
            """
            {"inline_query_id":"q","results":[{"type":"article","id":"1","title":"t","input_message_content":{"message_text":"m"},
             "description":"d"}],"cache_time":30,"button":{"text":"open","start_parameter":"start"}}
            """
        },
        {
            new SetMyCommands([new BotCommand("quiz", "ask me")]) { Scope = BotCommandScope.AllGroupChats, LanguageCode = "zh" },
            """{"commands":[{"command":"quiz","description":"ask me"}],"scope":{"type":"all_group_chats"},"language_code":"zh"}"""
        },
        { new SetMyDescription { Description = "d" }, """{"description":"d"}""" },
        { new SetMyShortDescription { ShortDescription = "d" }, """{"short_description":"d"}""" },
        { new GetChatMember(1, 2), """{"chat_id":1,"user_id":2}""" },
        { new SendChatAction(1, "typing") { MessageThreadId = 3 }, """{"chat_id":1,"action":"typing","message_thread_id":3}""" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Requests_are_written_with_telegrams_names_and_without_what_is_not_set(TelegramRequest request, string json)
    {
        var written = JsonSerializer.SerializeToElement(request, TelegramJson.Default.GetTypeInfo(request.GetType())!);

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), written), $"{request.Method}: {written}");
    }
}
