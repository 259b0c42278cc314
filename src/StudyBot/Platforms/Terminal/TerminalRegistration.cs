using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Win32.SafeHandles;
using StudyBot.Hosting;
using StudyBot.Platforms.Terminal.Screen;

namespace StudyBot.Platforms.Terminal;

public static class TerminalRegistration
{
    /// <summary>The folder that the files of <c>/mydata</c> are saved in; by default the working directory.</summary>
    private const string FilesSetting = "Terminal:Files";

    /// <summary>The terminal is the platform when no other one is configured: it is added last.</summary>
    public static StudyBotBuilder AddTerminal(this StudyBotBuilder builder)
    {
        if (!builder.HasPlatform)
        {
            builder.AddTerminal(TerminalOptions.FromSystem());
        }

        return builder;
    }

    public static void AddTerminal(this StudyBotBuilder builder, TerminalOptions options)
    {
        builder.AddPlatform<TerminalPlatform, TerminalWorker>();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new TerminalFiles(builder.Settings.Text(FilesSetting) ?? "."));
        builder.Services.AddSingleton<TerminalSession>();
        builder.Services.AddSingleton<TerminalCompleter>();
        // A chat is not littered: only what is wrong, and the first lines.
        builder.Host.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter(StartupLog.Category, LogLevel.Information);
        if (!options.IsInteractive)
        {
            builder.Services.AddSingleton<TerminalClient>(_ => new PlainTerminalClient(
                new StreamReader(Console.OpenStandardInput(), Encoding.UTF8),
                new StreamWriter(StandardOutput(), new UTF8Encoding(false))));
            return;
        }

        builder.Services.AddSingleton<TerminalClient>(_ =>
        {
            Console.InputEncoding = Encoding.UTF8;
            return new ScreenTerminalClient(new StreamWriter(StandardOutput(), new UTF8Encoding(false)));
        });
        if (!Console.IsErrorRedirected)
        {
            builder.LogsToConsole = false;
            builder.Services.AddSingleton<ILoggerProvider, ScreenLogProvider>();
        }
    }

    /// <summary>Says when nobody reads any more, which the console's own stream keeps to itself.</summary>
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        // In a file it would count its position by itself, and what others write there would be written over.
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
}
