using StudyBot.Core.Content;

namespace StudyBot.Hosting;

/// <summary>The first lines of the log: what is studied and where it is kept.</summary>
internal static partial class StartupLog
{
    public const string Category = "StudyBot.Startup";

    [LoggerMessage(1001, LogLevel.Information, "Content: {Path} ({Packs})")]
    public static partial void Content(ILogger logger, string path, string packs);

    [LoggerMessage(1003, LogLevel.Warning, "{Problem}")]
    public static partial void Warning(ILogger logger, PackProblem problem);

    [LoggerMessage(1002, LogLevel.Information, "Storage: {Store}")]
    public static partial void Storage(ILogger logger, string store);
}
