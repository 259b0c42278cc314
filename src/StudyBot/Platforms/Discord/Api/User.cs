namespace StudyBot.Platforms.Discord.Api;

/// <param name="Username">Unique; not what people see first.</param>
public sealed record User(Snowflake Id, string Username)
{
    /// <summary>What the person calls themselves; null when not set.</summary>
    public string? GlobalName { get; init; }

    public bool Bot { get; init; }
}

/// <summary>A person in a server.</summary>
public sealed record GuildMember
{
    /// <summary>Missing in the members of resolved data.</summary>
    public User? User { get; init; }

    /// <summary>Their name in this server.</summary>
    public string? Nick { get; init; }

    /// <summary>In an interaction: all they may do in its channel.</summary>
    public Permissions? Permissions { get; init; }
}
