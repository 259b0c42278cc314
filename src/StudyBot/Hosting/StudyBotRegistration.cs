using Microsoft.Extensions.DependencyInjection;
using StudyBot.Clock;
using StudyBot.Core.Handlers;
using StudyBot.Core.Study;
using StudyBot.Messaging;

namespace StudyBot.Hosting;

/// <summary>All but the platforms.</summary>
public static class StudyBotRegistration
{
    /// <summary>Messages in hand are finished within it.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    public static StudyBotBuilder AddStudyBot(this StudyBotBuilder builder)
    {
        var services = builder.Services;
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeToEnd);
        services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ClockBell>();
        services.AddSingleton<MessageIntake>();
        services.AddSingleton<ReplyDelivery>();
        services.AddSingleton<HappeningObserver>();
        services.AddSingleton(provider => new MessageRouter(
            provider.GetRequiredService<IStudyStore>(),
            provider.GetRequiredService<IShelf>(),
            provider.GetServices<IHandler>(),
            Random.Shared.Next,
            provider.GetRequiredService<HappeningObserver>().Note));
        foreach (var handler in typeof(IHandler).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IHandler))))
        {
            services.AddSingleton(typeof(IHandler), handler);
        }

        builder.AddContent();
        builder.AddMetricsExport();
        // Ended in the opposite order: platforms stop reading, the clock stops, what is in hand is delivered.
        services.AddSingleton<IHostedService, DeliveryWorker>();
        services.AddSingleton<IHostedService, ClockWorker>();
        return builder;
    }
}
