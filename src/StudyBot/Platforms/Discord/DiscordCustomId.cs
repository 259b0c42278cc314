using System.Globalization;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// What a button, a menu or a form of ours carries, and what comes back when it is used. A closed family; written as a
/// letter, the action, and behind a second bar the option that a button stands for.
/// </summary>
/// <param name="Action">Of a choice or of a question's round.</param>
public abstract record DiscordCustomId(string Action)
{
    public const int MaxLength = 100;

    private const char Bar = '|';

    /// <summary>Pressed or picked from: goes to the middle.</summary>
    /// <param name="Option">Null: no option, or those picked in the menu.</param>
    public sealed record Act(string Action, int? Option = null) : DiscordCustomId(Action)
    {
        public override string ToString() => Option is { } option
            ? string.Create(CultureInfo.InvariantCulture, $"a{Bar}{Action}{Bar}{option}")
            : $"a{Bar}{Action}";
    }

    /// <summary>A button that opens a form at once, without the middle: <see cref="DiscordForm"/>.</summary>
    public sealed record OpenForm(string Action) : DiscordCustomId(Action)
    {
        public override string ToString() => $"m{Bar}{Action}";
    }

    /// <summary>The form, filled in: goes to the middle.</summary>
    public sealed record FilledForm(string Action) : DiscordCustomId(Action)
    {
        public override string ToString() => $"f{Bar}{Action}";
    }

    /// <returns>Null: not one of ours.</returns>
    public static DiscordCustomId? Parse(string? text) => text?.Split(Bar) switch
    {
        ["a", { Length: > 0 } action] => new Act(action),
        ["a", { Length: > 0 } action, var option]
            when int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var index) =>
            new Act(action, index),
        ["m", { Length: > 0 } action] => new OpenForm(action),
        ["f", { Length: > 0 } action] => new FilledForm(action),
        _ => null,
    };
}
