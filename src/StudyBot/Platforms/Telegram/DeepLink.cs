using StudyBot.Core.Replies;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Opens the private chat with something in it: for readers of channels, where whoever presses a button must not make
/// the bot post.
/// </summary>
public static class DeepLink
{
    private const int MaxPayload = 64;

    /// <returns>Null for what no link stands for (<see cref="StudyBot.Core.Messages.Shortcuts"/>).</returns>
    public static string? To(string username, string action)
    {
        var payload = Actions.Read(action) switch
        {
            ("footnote" or "section" or "keypoint", [var which]) => action.Replace(':', '-'),
            ("quiz", ["section", var number]) => $"quiz-s{number}",
            ("quiz", _) => "quiz",
            ("rv", ["start"]) => "review",
            (var command and ("undo" or "due" or "settings" or "remind" or "link" or "unlink" or "mydata" or "forgetme"), []) =>
                command,
            _ => null,
        };
        return payload is { Length: <= MaxPayload } && payload.All(IsAllowed)
            ? $"https://t.me/{username}?start={payload}"
            : null;
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}
