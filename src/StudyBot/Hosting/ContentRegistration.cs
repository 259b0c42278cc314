using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.ContentFiles;
using StudyBot.Core.Content;
using StudyBot.Core.Handlers;

namespace StudyBot.Hosting;

public static class ContentRegistration
{
    /// <summary>The packs: read at the start, every error in them a reason not to, and watched from then on.</summary>
    public static void AddContent(this StudyBotBuilder builder)
    {
        var path = ContentPath.Find(builder.Settings.Text(ContentPath.Setting));
        builder.Services.AddSingleton(new ContentFolder(path));
        builder.Services.AddSingleton<ContentShelf>();
        builder.Services.AddSingleton<IShelf>(services => services.GetRequiredService<ContentShelf>());
        builder.Services.AddSingleton<IHostedService, ContentWatcher>();
        builder.AddCheck((services, _) => Task.FromResult(Open(services, path)));
    }

    private static ImmutableArray<StartupFault> Open(IServiceProvider services, string path)
    {
        var shelf = services.GetRequiredService<ContentShelf>();
        var problems = shelf.Open();
        ImmutableArray<StartupFault> faults =
        [
            .. problems.Where(problem => problem.Severity == Severity.Error)
                .Select(problem => new StartupFault(problem.At.ToString(), problem.What, problem.Cure)),
        ];
        if (faults.IsEmpty)
        {
            var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(StartupLog.Category);
            StartupLog.Content(logger, Path.GetFullPath(path), string.Join(", ", shelf.Current.Packs.Keys));
            foreach (var problem in problems)
            {
                StartupLog.Warning(logger, problem);
            }
        }

        return faults;
    }
}
