using System.CommandLine;
using Microsoft.Extensions.Configuration;
using StudyBot.ContentFiles;
using StudyBot.Hosting;

namespace StudyBot.CommandLine;

/// <summary><c>--content PATH</c>; without it what is configured, without that the default.</summary>
public static class ContentOption
{
    public static Option<string?> Create() =>
        new("--content") { Description = "The content folder. By default the configured one." };

    public static string PathOf(string? given)
    {
        using var configuration = new ConfigurationManager();
        SettingsSources.AddTo(configuration, []);
        return ContentPath.Find(given ?? configuration[ContentPath.Setting]);
    }
}
