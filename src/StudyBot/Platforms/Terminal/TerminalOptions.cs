using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Terminal;

/// <param name="UserName">Who sits at the terminal: the name in the operating system.</param>
/// <param name="LanguageHint">From the locale; null when it says nothing.</param>
/// <param name="IsInteractive">Are both ends a terminal that can move its cursor? Otherwise plain lines are read and
/// written.</param>
public sealed record TerminalOptions(string UserName, string? LanguageHint, bool IsInteractive)
{
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static TerminalOptions FromSystem() => new(
        InputCleaner.CleanName(Environment.UserName),
        HintOf(Environment.GetEnvironmentVariable),
        !Console.IsInputRedirected && !Console.IsOutputRedirected
            && Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } and not "dumb");

    /// <summary>
    /// <c>LC_ALL</c> goes before <c>LC_MESSAGES</c>, that before <c>LANG</c>; C and POSIX speak no language.
    /// </summary>
    public static string? HintOf(Func<string, string?> environment)
    {
        var locale = LocaleVariables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale switch
        {
            null => null,
            _ when locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => "zh",
            _ when locale.StartsWith("en_", StringComparison.OrdinalIgnoreCase) => "en",
            _ => null,
        };
    }
}
