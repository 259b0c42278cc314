using System.Globalization;
using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Telegram;

/// <summary>What a button carries: an action, and behind a bar the option that it stands for.</summary>
public static class CallbackData
{
    /// <summary>In UTF-8.</summary>
    public const int MaxBytes = 64;

    private const char Bar = '|';

    public static string OfOption(string action, int option) =>
        string.Create(CultureInfo.InvariantCulture, $"{action}{Bar}{option}");

    public static Pressed Read(string data)
    {
        var bar = data.LastIndexOf(Bar);
        return bar > 0 && int.TryParse(data.AsSpan(bar + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? new Pressed(data[..bar], [data[(bar + 1)..]])
            : new Pressed(data);
    }
}
