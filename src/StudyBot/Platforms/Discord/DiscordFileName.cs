using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Discord changes names of files that it does not like, and then does not find them where the message names them.
/// </summary>
public static partial class DiscordFileName
{
    private const int MaxLength = 80;

    /// <param name="index">Of the file in its message, so that no two have the same name.</param>
    public static string Of(string name, int index)
    {
        var extension = Unliked.Replace(Path.GetExtension(name), "");
        var stem = Unliked.Replace(Path.GetFileNameWithoutExtension(name), "_").Trim('_', '.');
        stem = stem.Length == 0 ? "file" : stem[..Math.Min(stem.Length, MaxLength)];
        var number = index == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{index + 1}");
        return $"{stem}{number}{(extension.Length is > 1 and <= 10 ? extension : "")}";
    }

    [GeneratedRegex("[^A-Za-z0-9._-]+")]
    private static partial Regex Unliked { get; }
}
