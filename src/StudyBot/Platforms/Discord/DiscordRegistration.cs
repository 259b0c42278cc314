using Microsoft.Extensions.DependencyInjection;
using StudyBot.Core.Study;
using StudyBot.Hosting;
using StudyBot.Platforms.Discord.Gateway;

namespace StudyBot.Platforms.Discord;

public static class DiscordRegistration
{
    /// <summary>Discord is a platform when there is a token.</summary>
    public static StudyBotBuilder AddDiscord(this StudyBotBuilder builder)
    {
        if (DiscordOptions.Read(builder.Settings) is { } options)
        {
            builder.AddDiscord(options);
        }

        return builder;
    }

    public static void AddDiscord(this StudyBotBuilder builder, DiscordOptions options)
    {
        builder.AddPlatform<DiscordPlatform, DiscordWorker>();
        builder.AddCheck((services, cancellationToken) =>
            services.GetRequiredService<DiscordGreeting>().CheckAsync(cancellationToken));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<DiscordExchange>();
        builder.Services.AddSingleton<DiscordLimits>();
        builder.Services.AddSingleton<DiscordSession>();
        builder.Services.AddSingleton<DiscordGreeting>();
        builder.Services.AddSingleton<DiscordInteractions>();
        builder.Services.AddSingleton<DiscordAnswers>();
        builder.Services.AddSingleton<DiscordChannels>();
        builder.Services.AddSingleton<ConversationPhrases>();
        builder.Services.AddSingleton<DiscordLateAnswers>();
        builder.Services.AddSingleton<DiscordReminders>();
        builder.Services.AddSingleton<DiscordHistory>();
        builder.Services.AddSingleton<DiscordScheduledPosts>();
        builder.Services.AddSingleton<DiscordStandings>();
        builder.Services.AddSingleton<DiscordSlots>();
        builder.Services.AddSingleton<DiscordChanges>();
        builder.Services.AddSingleton<DiscordShowing>();
        builder.Services.AddSingleton<DiscordPostLog>();
        builder.Services.AddSingleton<DiscordThreads>();
        builder.Services.AddSingleton<DiscordServers>();
        builder.Services.AddSingleton<DiscordPreparation>();
        builder.Services.AddSingleton<DiscordProfile>();
        builder.Services.AddSingleton(services => new DiscordClient(
            services.GetRequiredService<DiscordExchange>(),
            services.GetRequiredService<DiscordLimits>(),
            services.GetRequiredService<TimeProvider>(),
            Random.Shared.NextDouble,
            services.GetRequiredService<ILogger<DiscordClient>>()));
        builder.Services.AddSingleton(services => new DiscordGateway(
            options,
            services.GetRequiredService<DiscordClient>(),
            services.GetRequiredService<IStudyStore>(),
            services.GetRequiredService<TimeProvider>(),
            Random.Shared.NextDouble,
            services.GetRequiredService<ILogger<DiscordGateway>>()));
    }
}
