using System.Collections.Immutable;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>The bot's own entry in the developer portal.</summary>
public sealed record Application(Snowflake Id, string Name)
{
    public User? Bot { get; init; }

    /// <summary>Where interactions are sent over HTTP; when it is set, none come over the gateway.</summary>
    public string? InteractionsEndpointUrl { get; init; }

    /// <summary>How it can be installed.</summary>
    public ImmutableDictionary<ApplicationIntegrationType, IntegrationTypeConfiguration>? IntegrationTypesConfig
    {
        get;
        init;
    }

    /// <summary>In how many servers it is, roughly.</summary>
    public int? ApproximateGuildCount { get; init; }
}

public sealed record IntegrationTypeConfiguration;

public enum ApplicationIntegrationType
{
    GuildInstall = 0,
    UserInstall = 1,
}
