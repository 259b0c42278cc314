using System.Collections.Frozen;
using System.Text;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>Method and path of a call. Shown by its template only: paths can hold interaction tokens.</summary>
/// <param name="Template">As Discord documents it: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Path">The template filled, escaped, with its query.</param>
/// <param name="MajorParameter">
/// What Discord counts a limit by beside the route: the channel, the server, or webhook and token; empty for other
/// routes.
/// </param>
public sealed record DiscordRoute(HttpMethod Method, string Template, string Path, string MajorParameter)
{
    private static readonly FrozenSet<string> MajorNames =
        new[] { "channel_id", "guild_id", "webhook_id", "application_id", "interaction_token" }.ToFrozenSet();

    private readonly string _name = $"{Method} {Template}";

    /// <summary>
    /// Interaction callbacks and what is sent by an interaction's token do not count against the global limit.
    /// </summary>
    public bool IsInteraction { get; } = Template.Contains("{interaction_token}", StringComparison.Ordinal);

    /// <summary>A first answer: each interaction has its own limit, which is one.</summary>
    public bool IsCallback { get; } = Template.EndsWith("/callback", StringComparison.Ordinal);

    /// <param name="template">Its placeholders are filled in the order of <paramref name="values"/>; may end in a
    /// query.</param>
    public static DiscordRoute Of(HttpMethod method, string template, params ReadOnlySpan<string> values)
    {
        var path = new StringBuilder(template.Length + 64);
        var major = new StringBuilder();
        var rest = template.AsSpan();
        var isMajor = IsMajor(template);
        foreach (var value in values)
        {
            var open = rest.IndexOf('{');
            var close = rest.IndexOf('}');
            path.Append(rest[..open]).Append(Uri.EscapeDataString(value));
            if (isMajor && MajorNames.Contains(rest[(open + 1)..close].ToString()))
            {
                major.Append(major.Length > 0 ? "/" : "").Append(value);
            }

            rest = rest[(close + 1)..];
        }

        path.Append(rest);
        var query = template.IndexOf('?', StringComparison.Ordinal);
        return new DiscordRoute(method, query < 0 ? template : template[..query], path.ToString(), major.ToString());
    }

    public static DiscordRoute Of(HttpMethod method, string template, Snowflake id) =>
        Of(method, template, id.ToString());

    public static DiscordRoute Of(HttpMethod method, string template, Snowflake first, Snowflake second) =>
        Of(method, template, first.ToString(), second.ToString());

    public override string ToString() => _name;

    private static bool IsMajor(string template) =>
        template.StartsWith("/channels/", StringComparison.Ordinal)
        || template.StartsWith("/guilds/", StringComparison.Ordinal)
        || template.StartsWith("/webhooks/", StringComparison.Ordinal);
}
