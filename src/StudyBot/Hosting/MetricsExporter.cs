using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace StudyBot.Hosting;

/// <summary>Sends what the program measures to a collector, by OTLP.</summary>
internal sealed class MetricsExporter(Uri endpoint) : IHostedService
{
    /// <summary>A collector that does not answer is not waited for.</summary>
    private const int TimeToEndInMilliseconds = 1_000;

    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The exporter's own way in, so that path and protocol follow OpenTelemetry's rules and variables.
        var configuration = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddInMemoryCollection([new(MetricsRegistration.StandardKey, endpoint.ToString())])
            .Build();
        _provider = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton<IConfiguration>(configuration))
            .AddMeter(StudyBotMetrics.MeterName)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _provider?.Shutdown(TimeToEndInMilliseconds);
        _provider?.Dispose();
        return Task.CompletedTask;
    }
}
