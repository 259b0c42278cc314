using Microsoft.Extensions.DependencyInjection;

namespace StudyBot.Hosting;

public static class MetricsRegistration
{
    /// <summary>OpenTelemetry's own name, understood in the environment, in the file and on the command line.</summary>
    public const string StandardKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Exports metrics where an endpoint is set; elsewhere no part of OpenTelemetry is even loaded.</summary>
    public static void AddMetricsExport(this StudyBotBuilder builder)
    {
        var endpoint = builder.Settings.Address("Metrics:OtlpEndpoint") ?? builder.Settings.Address(StandardKey);
        if (endpoint is not null)
        {
            builder.Services.AddSingleton<IHostedService>(_ => new MetricsExporter(endpoint));
        }
    }
}
