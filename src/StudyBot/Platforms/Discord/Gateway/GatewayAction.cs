namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>What a <see cref="GatewaySession"/> wants done. A closed family.</summary>
public abstract record GatewayAction;

/// <param name="After">How long to wait first.</param>
/// <param name="ResumeGatewayUrl">Null: where /gateway/bot says.</param>
/// <param name="Identifies">Will an IDENTIFY be needed? Those are limited across shards.</param>
public sealed record Connect(TimeSpan After, string? ResumeGatewayUrl, bool Identifies) : GatewayAction;

public sealed record SendHeartbeat(long? Sequence) : GatewayAction;

public sealed record SendIdentify : GatewayAction;

public sealed record SendResume(string SessionId, long Sequence) : GatewayAction;

/// <summary>
/// End the connection without ending the session; <see cref="GatewaySession.Closed"/> says how to go on.
/// </summary>
public sealed record Close(string Reason) : GatewayAction;

/// <summary>The session is on.</summary>
public sealed record Opened(bool IsResumed) : GatewayAction;

/// <summary>The frame's event is one that the bot acts on.</summary>
public sealed record Deliver : GatewayAction;

/// <summary>Never connect again.</summary>
/// <param name="Sentence">What somebody must change.</param>
public sealed record Stop(string Sentence) : GatewayAction;
