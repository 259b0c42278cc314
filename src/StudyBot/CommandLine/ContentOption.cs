using System.CommandLine;
using Microsoft.Extensions.Configuration;
using StudyBot.ContentFiles;

namespace StudyBot.CommandLine;

/// <summary><c>--content PATH</c>; without it what is configured, without that the default.</summary>
public static class ContentOption
{
    public static Option<string?> Create() =>
        new("--content") { Description = "The content folder. By default the configured one." };

    public static string PathOf(string? given)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        return ContentPath.Find(given ?? configuration[ContentPath.Setting]);
    }
}
