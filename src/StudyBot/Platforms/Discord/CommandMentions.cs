using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyBot.Core.Handlers;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Commands that can be clicked where a text names them: <c>&lt;/quiz:1100000000000000002&gt;</c>. Those that are not
/// known stay as they are.
/// </summary>
public sealed partial record CommandMentions(ImmutableSortedDictionary<string, Snowflake> Ids)
{
    public static readonly CommandMentions None = new(ImmutableSortedDictionary<string, Snowflake>.Empty);

    /// <summary>As Discord has registered them.</summary>
    public static CommandMentions Of(IEnumerable<ApplicationCommand> commands) => new(commands
        .Where(command => command is { Type: ApplicationCommandType.ChatInput, Id: not null })
        .ToImmutableSortedDictionary(command => command.Name, command => command.Id!.Value));

    /// <returns>Null for what <see cref="ToString"/> did not write.</returns>
    public static CommandMentions? Parse(string? text)
    {
        var ids = ImmutableSortedDictionary.CreateBuilder<string, Snowflake>();
        foreach (var pair in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split(':') is not [var name, var digits] || !Snowflake.TryParse(digits, out var id))
            {
                return null;
            }

            ids[name] = id;
        }

        return ids.Count > 0 ? new CommandMentions(ids.ToImmutable()) : null;
    }

    /// <param name="typed">With its slash, and nothing else.</param>
    /// <returns>Null when there is no such command.</returns>
    public string? Of(string typed) =>
        typed is ['/', .. var name] && Commands.Find(name)?.Name is { } known && Ids.TryGetValue(known, out var id)
            ? $"</{known}:{id}>"
            : null;

    /// <summary>With every command in the text made one that can be clicked.</summary>
    public string In(string markdown) => Ids.IsEmpty ? markdown : Typed.Replace(markdown, match => Of(match.Value) ?? match.Value);

    public override string ToString() => string.Join(' ', Ids.Select(pair => $"{pair.Key}:{pair.Value}"));

    [GeneratedRegex(@"(?<![\w/:<\\])/\p{L}+(?![\w/:])")]
    private static partial Regex Typed { get; }
}
