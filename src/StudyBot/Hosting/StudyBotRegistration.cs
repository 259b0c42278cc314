using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using StudyBot.Clock;
using StudyBot.Core.Handlers;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Messaging.Parts;

namespace StudyBot.Hosting;

/// <summary>All but the platforms.</summary>
public static class StudyBotRegistration
{
    /// <summary>The time zone of daily facts where nobody has named one; by default this machine's.</summary>
    private const string ZoneSetting = "Daily:Zone";

    /// <summary>Messages in hand are finished within it.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    public static StudyBotBuilder AddStudyBot(this StudyBotBuilder builder)
    {
        var services = builder.Services;
        var zone = UsualZone(builder.Settings);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeToEnd);
        services.Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ClockBell>();
        services.AddSingleton<MessageIntake>();
        services.AddSingleton<ReplyDelivery>();
        services.AddSingleton<PartMaker>();
        services.AddSingleton<IPictureMaker>(provider => new RsvgPictureMaker(
            RsvgPictureMaker.Program,
            RsvgPictureMaker.TimeLimit,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RsvgPictureMaker>>()));
        services.AddSingleton<HappeningObserver>();
        services.AddSingleton(provider => new MessageRouter(
            provider.GetRequiredService<IStudyStore>(),
            provider.GetRequiredService<IShelf>(),
            HandlerList.Create(zone),
            Random.Shared.Next,
            provider.GetRequiredService<HappeningObserver>().Note,
            zone));
        builder.AddStorage();
        builder.AddContent();
        builder.AddMetricsExport();
        // Ended in the opposite order: platforms stop reading, the clock stops, what is in hand is delivered.
        services.AddSingleton<IHostedService, DeliveryWorker>();
        services.AddSingleton<IHostedService, ClockWorker>();
        return builder;
    }

    private static string UsualZone(Settings settings)
    {
        if (settings.Text(ZoneSetting) is not { } wanted)
        {
            return TimeZoneInfo.Local.HasIanaId ? TimeZoneInfo.Local.Id : "UTC";
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(wanted) is null)
        {
            settings.Refuse(
                ZoneSetting,
                $"'{wanted}' is not an IANA time zone",
                "write it like Asia/Shanghai, or remove it for this machine's");
        }

        return wanted;
    }
}
