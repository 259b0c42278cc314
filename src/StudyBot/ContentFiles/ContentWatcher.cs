using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace StudyBot.ContentFiles;

/// <summary>
/// Notices edits under the content folder and has the shelf read them, once the files have been quiet for a moment.
/// Where the system cannot tell of edits (network folders, no watches left), a look every few seconds does.
/// </summary>
public sealed partial class ContentWatcher(
    ContentFolder folder, ContentShelf shelf, TimeProvider time, ILogger<ContentWatcher> logger)
    : IHostedService, IDisposable
{
    /// <summary>An editor that saves writes several times in a row.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    private FileSystemWatcher? _files;
    private ITimer? _quiet;
    private ITimer? _look;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _quiet = time.CreateTimer(_ => Guarded(shelf.Reload), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _look = time.CreateTimer(_ => Guarded(Look), null, LookEvery, LookEvery);
        try
        {
            _files = new FileSystemWatcher(folder.Path) { IncludeSubdirectories = true };
            _files.Changed += (_, _) => Notice();
            _files.Created += (_, _) => Notice();
            _files.Deleted += (_, _) => Notice();
            _files.Renamed += (_, _) => Notice();
            _files.Error += (_, fault) => LogUnwatched(logger, folder.Path, fault.GetException());
            _files.EnableRaisingEvents = true;
        }
        catch (Exception fault) when (
            fault is IOException or ArgumentException or PlatformNotSupportedException or UnauthorizedAccessException)
        {
            LogUnwatched(logger, folder.Path, fault);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Something happened in the folder: read it when it has been quiet for <see cref="Quiet"/>.</summary>
    public void Notice() => _quiet?.Change(Quiet, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _files?.Dispose();
        _look?.Dispose();
        _quiet?.Dispose();
    }

    private void Look()
    {
        if (shelf.HasChanged())
        {
            Notice();
        }
    }

    /// <summary>Nobody awaits a timer: what it throws would end the program, for the sake of an edit.</summary>
    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception fault)
        {
            LogFailed(logger, folder.Path, fault);
        }
    }

    [LoggerMessage(2010, LogLevel.Warning,
        "The system does not tell of edits in {Path}; they are looked for every few seconds.")]
    private static partial void LogUnwatched(ILogger logger, string path, Exception fault);

    [LoggerMessage(2011, LogLevel.Error, "The edit in {Path} could not be read; what was read before stays in use.")]
    private static partial void LogFailed(ILogger logger, string path, Exception fault);
}
