using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace StudyBot.Hosting;

/// <summary>
/// Where settings come from: <c>appsettings.json</c>, the environment, the command line; the last one counts.
/// </summary>
public static class SettingsSources
{
    public const string FileName = "appsettings.json";

    /// <returns>What could not be read.</returns>
    public static IEnumerable<StartupFault> AddTo(IConfigurationBuilder configuration, string[] args)
    {
        var faults = new List<StartupFault>();
        var file = Locate(FileName, File.Exists);
        if (File.Exists(file))
        {
            try
            {
                using var stream = File.OpenRead(file);
                configuration.AddJsonStream(stream);
            }
            catch (Exception exception) when (
                exception is JsonException or FormatException or IOException or UnauthorizedAccessException)
            {
                faults.Add(Unreadable(file, exception));
            }
        }

        configuration.AddEnvironmentVariables();
        try
        {
            configuration.AddCommandLine(args);
        }
        catch (FormatException exception)
        {
            faults.Add(new StartupFault("command line", exception.Message, "write settings as --Section:Name=value"));
        }

        return faults;
    }

    private static StartupFault Unreadable(string file, Exception exception) => exception.GetBaseException() switch
    {
        JsonException { LineNumber: { } line } =>
            new StartupFault($"{file}:{line + 1}", "it is not valid JSON", "mend it, or remove it to use the defaults"),
        FormatException cause => new StartupFault(
            file, cause.Message.TrimEnd('.'), "mend it, or remove it to use the defaults"),
        var cause => new StartupFault(file, cause.Message.TrimEnd('.'), "let the bot's user read it"),
    };

    /// <summary>The names of the settings on the command line.</summary>
    public static IReadOnlyList<string> KeysOf(string[] args) =>
        [.. args.Where(arg => arg.StartsWith("--", StringComparison.Ordinal)).Select(arg => arg[2..].Split('=')[0])];

    /// <summary>In the working directory where there is one, else beside the program.</summary>
    /// <param name="exists">File or folder?</param>
    public static string Locate(string name, Func<string, bool> exists)
    {
        var here = Path.GetFullPath(name);
        return exists(here) ? here : Path.Combine(AppContext.BaseDirectory, name);
    }
}
