using System.Text.Json;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram.Fake;

/// <summary>The server itself is held to Telegram's description.</summary>
public sealed class FakeTelegramFormTests : TelegramWireTest
{
    [OfficialFact]
    public async Task Updates_and_results_have_the_form_that_telegram_describes()
    {
        var group = Telegram.AddSupergroup("Class", Ann, Bob);
        var forum = Telegram.AddForum("Forum", Ann);
        forum.AddTopic("Topic");
        Telegram.PostsIn(Telegram.AddChannel("News", Ann, "news"), "post");
        var quiz = await QuizAsync(group, poll => poll with
        {
            OpenPeriod = 30,
            Explanation = "<b>x</b>",
            ExplanationParseMode = ParseMode.Html,
        });
        Bob.Votes(quiz, 1);
        Ann.Edits(Ann.Says("/strat"), "/start");
        Ann.Types("q", group);
        Ann.PressesUnseen(quiz, "x");
        Ann.Makes(Telegram.Bot, "administrator", group);
        Ann.Makes(Bob, "restricted", group);
        Ann.SendsQuiz(Ann.PrivateChat, "?", ["a"], 0, "e");
        Telegram.AddGroup("Old", Ann).Upgrade();
        using var http = new HttpClient();

        foreach (var (method, body, type) in new[]
        {
            ("getUpdates", "{}", "Update[]"),
            ("getMe", "{}", "User"),
            ("getChat", $$"""{"chat_id":{{group.Id}}}""", "ChatFullInfo"),
            ("getChatMember", $$"""{"chat_id":{{group.Id}},"user_id":{{Bob.Id}}}""", "ChatMember"),
            ("getWebhookInfo", "{}", "WebhookInfo"),
            ("sendMessage", $$"""{"chat_id":{{group.Id}},"text":"/x @y"}""", "Message"),
            ("sendDocument", $$"""{"chat_id":{{group.Id}},"document":"file-1"}""", "Message"),
            ("sendPhoto", $$"""{"chat_id":{{group.Id}},"photo":"file-1"}""", "Message"),
            ("stopPoll", $$"""{"chat_id":{{group.Id}},"message_id":{{quiz.Id}}}""", "Poll"),
        })
        {
            using var content = new StringContent(body, null, "application/json");
            var address = new Uri(Telegram.Address, $"/bot{FakeTelegramServer.Token}/{method}");
            var answer = await http.PostAsync(address, content);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Null(ApiSchema.Official!.FaultOfValue(type, json.RootElement.GetProperty("result"), method));
        }
    }
}
