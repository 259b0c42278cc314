using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Messages;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>What was pressed, picked or filled in, as the middle understands it.</summary>
public static class DiscordPress
{
    /// <returns>
    /// An action that the middle does not know where the control is none of ours: it says so politely. Null for a button
    /// that opens a form.
    /// </returns>
    public static Pressed? Read(InteractionData data) => DiscordCustomId.Parse(data.CustomId) switch
    {
        DiscordCustomId.Act { Option: { } option } act =>
            new Pressed(act.Action, [option.ToString(CultureInfo.InvariantCulture)]),
        DiscordCustomId.Act act => new Pressed(act.Action, data.Values ?? []),
        DiscordCustomId.FilledForm form => new Pressed(form.Action, TextsOf(data.Components ?? [])),
        DiscordCustomId.OpenForm => null,
        _ => new Pressed("?"),
    };

    private static ImmutableArray<string> TextsOf(ImmutableArray<SubmittedComponent> fields) =>
        [.. fields.SelectMany(All).Select(field => field.Value?.Text).OfType<string>()];

    private static IEnumerable<SubmittedComponent> All(SubmittedComponent field) =>
        (field.Components ?? []).Concat(field.Component is { } inner ? [inner] : []).SelectMany(All).Prepend(field);
}
