using System.Collections.Immutable;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>
/// Somebody used a command, a component or a modal of ours; the payload of <c>INTERACTION_CREATE</c>.
/// </summary>
/// <param name="Token">For answering; 15 minutes.</param>
public sealed record Interaction(Snowflake Id, Snowflake ApplicationId, InteractionType Type, InteractionToken Token)
{
    public InteractionData? Data { get; init; }

    public Snowflake? GuildId { get; init; }

    /// <summary>Only some of its fields.</summary>
    public Channel? Channel { get; init; }

    public Snowflake? ChannelId { get; init; }

    /// <summary>Who did it, in a server.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Who did it, elsewhere.</summary>
    public User? User { get; init; }

    /// <summary>The message whose component was used, also when it led to a modal.</summary>
    public Message? Message { get; init; }

    /// <summary>What the bot may do where it happened.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>Of the person.</summary>
    public string? Locale { get; init; }

    /// <summary>Of the server.</summary>
    public string? GuildLocale { get; init; }

    /// <summary>
    /// By what installation it was allowed: of the server (its id, or 0 in a direct message with the bot), of a person
    /// (their id). Without a server's, the bot is not a member where it happened.
    /// </summary>
    public ImmutableDictionary<ApplicationIntegrationType, Snowflake>? AuthorizingIntegrationOwners { get; init; }

    public InteractionContextType? Context { get; init; }
}

public enum InteractionType
{
    Ping = 1,
    ApplicationCommand = 2,
    MessageComponent = 3,
    ApplicationCommandAutocomplete = 4,
    ModalSubmit = 5,
}

/// <summary>What was done; which fields are set depends on <see cref="Interaction.Type"/>.</summary>
public sealed record InteractionData
{
    /// <summary>Of the command.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>Of the command.</summary>
    public string? Name { get; init; }

    /// <summary>Of the command.</summary>
    public ApplicationCommandType? Type { get; init; }

    public ImmutableArray<InteractionDataOption>? Options { get; init; }

    /// <summary>The message that a message command was used on; it stands in <see cref="Resolved"/>.</summary>
    public Snowflake? TargetId { get; init; }

    public ResolvedData? Resolved { get; init; }

    /// <summary>Of the component or the modal.</summary>
    public string? CustomId { get; init; }

    /// <summary>As in the polymorphism of <see cref="Component"/>.</summary>
    public int? ComponentType { get; init; }

    /// <summary>What was picked in a select.</summary>
    public ImmutableArray<string>? Values { get; init; }

    /// <summary>What was filled in, of a modal.</summary>
    public ImmutableArray<SubmittedComponent>? Components { get; init; }
}

public sealed record InteractionDataOption(string Name, ApplicationCommandOptionType Type)
{
    public OptionValue? Value { get; init; }

    /// <summary>Of a subcommand.</summary>
    public ImmutableArray<InteractionDataOption>? Options { get; init; }

    /// <summary>Is it the one being typed?</summary>
    public bool Focused { get; init; }
}

public sealed record ResolvedData
{
    public ImmutableDictionary<Snowflake, User>? Users { get; init; }

    public ImmutableDictionary<Snowflake, Message>? Messages { get; init; }

    public ImmutableDictionary<Snowflake, Channel>? Channels { get; init; }
}

/// <summary>
/// One field of a modal, or the label around it (then <see cref="Component"/> is set), or a row of them.
/// </summary>
public sealed record SubmittedComponent(int Type)
{
    public string? CustomId { get; init; }

    /// <summary>What was typed or picked; null when nothing was.</summary>
    public OptionValue? Value { get; init; }

    /// <summary>What was picked, where several can be.</summary>
    public ImmutableArray<string>? Values { get; init; }

    public SubmittedComponent? Component { get; init; }

    public ImmutableArray<SubmittedComponent>? Components { get; init; }
}
