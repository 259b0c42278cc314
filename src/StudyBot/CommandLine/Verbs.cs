using System.CommandLine;

namespace StudyBot.CommandLine;

/// <summary>What the program can do instead of running.</summary>
public static class Verbs
{
    /// <summary>
    /// Settings, <c>--Section:Name=value</c>, and nothing at all start the bot; everything else is for here, mistakes
    /// too.
    /// </summary>
    public static bool AreMeant(string[] args) =>
        args is [var first, ..]
        && !(first.StartsWith("--", StringComparison.Ordinal) && first.Contains(':', StringComparison.Ordinal));

    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "A study bot for an essay. Without a verb it runs; settings are given as --Section:Name=value.")
        {
            CheckVerb.Create(),
            ImportVerb.Create(),
            LookupVerb.Create(),
        };
        return root.Parse(args).InvokeAsync();
    }
}
