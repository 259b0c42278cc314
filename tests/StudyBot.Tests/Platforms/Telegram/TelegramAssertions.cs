using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Tests.Platforms.Telegram;

internal static class TelegramAssertions
{
    /// <summary>A keyboard of one button.</summary>
    public static InlineKeyboardMarkup Button(string data) =>
        new([[new InlineKeyboardButton("x") { CallbackData = data }]]);

    extension(TelegramClient client)
    {
        /// <summary>Fails when the request succeeds, or fails otherwise.</summary>
        public Task<TelegramRefusedException> RefusalOfAsync<TResult>(TelegramRequest<TResult> request) =>
            Assert.ThrowsAsync<TelegramRefusedException>(() => client.SendAsync(request, default));

        /// <summary>Fails when the request succeeds, or fails otherwise.</summary>
        public Task<TelegramUnreachableException> LossOfAsync<TResult>(TelegramRequest<TResult> request) =>
            Assert.ThrowsAsync<TelegramUnreachableException>(() => client.SendAsync(request, default));
    }

    extension(TelegramOptions options)
    {
        public TelegramOptions With(
            Uri? apiBaseUrl = null, TelegramToken? token = null, int messagesPerSecond = 0) => new()
            {
                Token = token ?? options.Token,
                ApiBaseUrl = apiBaseUrl ?? options.ApiBaseUrl,
                MessagesPerSecond = messagesPerSecond,
            };
    }
}
