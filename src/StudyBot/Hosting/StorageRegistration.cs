using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Core.Study;
using StudyBot.Storage;

namespace StudyBot.Hosting;

public static class StorageRegistration
{
    private const string Setting = StorageOptions.Section + ":" + nameof(StorageOptions.ConnectionString);

    /// <summary>The study: opened and, where it is older than the program, upgraded at the start.</summary>
    public static void AddStorage(this StudyBotBuilder builder)
    {
        var options = new StorageOptions { ConnectionString = builder.Settings.Text(Setting) };
        StudyStore? store = null;
        builder.Services.AddSingleton<IStudyStore>(
            _ => store ?? throw new InvalidOperationException("The store is not open."));
        builder.AddCheck(OpenAsync);

        async Task<ImmutableArray<StartupFault>> OpenAsync(
            IServiceProvider services, CancellationToken cancellationToken)
        {
            var loggers = services.GetRequiredService<ILoggerFactory>();
            try
            {
                store = await StudyStoreFactory.OpenAsync(options, loggers, cancellationToken);
            }
            catch (StoreUnavailableException exception)
            {
                var cause = exception.Message.TrimEnd('.');
                return [new StartupFault($"setting {Setting}", cause, "the program does not start without its store")];
            }

            // Whoever asks for it first makes the container close it at the end.
            services.GetRequiredService<IStudyStore>();
            StartupLog.Storage(loggers.CreateLogger(StartupLog.Category), store.Description);
            return [];
        }
    }
}
