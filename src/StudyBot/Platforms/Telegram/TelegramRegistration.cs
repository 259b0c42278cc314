using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Clock;
using StudyBot.Core.Study;
using StudyBot.Hosting;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Platforms.Telegram.Receiving;

namespace StudyBot.Platforms.Telegram;

public static class TelegramRegistration
{
    private static readonly TimeSpan CheckPatience = TimeSpan.FromSeconds(10);

    /// <summary>Telegram is a platform when there is a token.</summary>
    public static StudyBotBuilder AddTelegram(this StudyBotBuilder builder)
    {
        if (TelegramOptions.Read(builder.Settings) is { } options)
        {
            builder.AddTelegram(options);
        }

        return builder;
    }

    public static void AddTelegram(this StudyBotBuilder builder, TelegramOptions options)
    {
        builder.AddPlatform<TelegramPlatform, TelegramWorker>();
        builder.AddCheck(CheckTokenAsync);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<TelegramClient>();
        builder.Services.AddSingleton<TelegramLimits>();
        builder.Services.AddSingleton<TelegramSession>();
        builder.Services.AddSingleton(services => new TelegramPolls(
            services.GetRequiredService<IStudyStore>(),
            services.GetRequiredService<TimeProvider>(),
            isShared: options.Webhook is not null));
        builder.Services.AddSingleton<TelegramCallbacks>();
        builder.Services.AddSingleton<TelegramScheduledPosts>();
        builder.Services.AddSingleton<TelegramShipper>();
        builder.Services.AddSingleton<TelegramAdmins>();
        builder.Services.AddSingleton<TelegramProfile>();
        builder.Services.AddSingleton<TelegramTopics>();
        builder.Services.AddSingleton<TelegramVotes>();
        builder.Services.AddSingleton<TelegramPatience>();
        builder.Services.AddSingleton<TelegramReception>();
        if (options.Webhook is null)
        {
            builder.Services.AddSingleton<TelegramPolling>();
            builder.Services.AddSingleton<ITelegramSource>(Polling);
            builder.Services.AddSingleton<IMissedMessages>(Polling);
        }
        else
        {
            builder.Services.AddSingleton<ITelegramSource, TelegramWebhook>();
        }

        builder.Services.AddSingleton(services => new TelegramSender(
            services.GetRequiredService<TelegramClient>(),
            services.GetRequiredService<TelegramLimits>(),
            services.GetRequiredService<TimeProvider>(),
            Random.Shared.NextDouble,
            services.GetRequiredService<ILogger<TelegramSender>>()));

        static TelegramPolling Polling(IServiceProvider services) => services.GetRequiredService<TelegramPolling>();
    }

    /// <summary>A wrong token is said at once; a Telegram that cannot be reached is waited for later on.</summary>
    private static async Task<ImmutableArray<StartupFault>> CheckTokenAsync(
        IServiceProvider services, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(CheckPatience, services.GetRequiredService<TimeProvider>());
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var bot = await services.GetRequiredService<TelegramClient>().SendAsync(new GetMe(), either.Token);
            services.GetRequiredService<TelegramSession>().Username = bot.Username;
            return [];
        }
        catch (TelegramRefusedException refusal) when (refusal.IsTokenRefused)
        {
            return
            [
                new StartupFault(
                    "setting Telegram:Token",
                    $"Telegram does not accept it ({refusal.ErrorCode} {refusal.Description})",
                    "copy it again from @BotFather, and look that Telegram:ApiBaseUrl is a Bot API server"),
            ];
        }
        catch (TelegramException)
        {
            return [];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [];
        }
    }
}
