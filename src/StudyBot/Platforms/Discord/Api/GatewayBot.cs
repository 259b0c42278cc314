namespace StudyBot.Platforms.Discord.Api;

/// <param name="Url">Where to connect.</param>
/// <param name="Shards">How many Discord recommends.</param>
public sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);

/// <param name="Total">IDENTIFYs a day.</param>
/// <param name="Remaining">How many are left.</param>
/// <param name="ResetAfter">Milliseconds until there are <paramref name="Total"/> again.</param>
/// <param name="MaxConcurrency">How many may be sent within 5 seconds, one for each remainder of shard id by this
/// number.</param>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
