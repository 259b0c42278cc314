namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>What is done when a connection has ended.</summary>
public enum AfterClose
{
    /// <summary>Connect and go on with the session: nothing is missed.</summary>
    Resume,

    /// <summary>Connect and begin a new session.</summary>
    Identify,

    /// <summary>Do not connect again: somebody must change something.</summary>
    Stop,
}

/// <summary>Why Discord closed a connection.</summary>
public static class GatewayCloseCode
{
    /// <summary>Ours. Any but 1000 and 1001, which would end the session.</summary>
    public const int KeepSession = 4000;

    public const int NotAuthenticated = 4003;
    public const int AuthenticationFailed = 4004;
    public const int InvalidSequence = 4007;
    public const int RateLimited = 4008;
    public const int SessionTimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int ShardingRequired = 4011;
    public const int InvalidApiVersion = 4012;
    public const int InvalidIntents = 4013;
    public const int DisallowedIntents = 4014;

    private const string Portal = "https://discord.com/developers/applications";

    /// <param name="code">Null when there was none.</param>
    public static AfterClose After(int? code) => code switch
    {
        NotAuthenticated or InvalidSequence or SessionTimedOut => AfterClose.Identify,
        AuthenticationFailed or (>= InvalidShard and <= DisallowedIntents) => AfterClose.Stop,
        _ => AfterClose.Resume,
    };

    /// <summary>What is wrong and what to do about it, for codes after which nothing else helps.</summary>
    public static string Cure(int code, GatewayIdentity identity) => code switch
    {
        AuthenticationFailed =>
            $"Discord does not accept the bot's token (4004): open {Portal}, your application, Bot, press Reset Token, "
            + "and write the new token into the setting Discord:Token",
        InvalidShard =>
            $"Discord does not accept shard {identity.ShardId} of {identity.ShardCount} (4010): "
            + "leave the setting Discord:Shards out, or make its total a multiple of what Discord has assigned",
        ShardingRequired =>
            $"The bot is in too many servers for {identity.ShardCount} shard(s) (4011): "
            + "leave the setting Discord:Shards out, or raise its total so that each has fewer than 2,500 servers",
        InvalidApiVersion =>
            "Discord does not speak version 10 of the gateway any more (4012): nothing can be changed in the portal; "
            + "install a newer StudyBot",
        InvalidIntents =>
            "Discord does not know the events that StudyBot asks for (4013): nothing can be changed in the portal; "
            + "install a newer StudyBot",
        DisallowedIntents =>
            $"Discord does not allow the events that StudyBot asks for (4014): open {Portal}, your application, "
            + "Bot, and look whether the bot is restricted; StudyBot needs none of the Privileged Gateway Intents",
        _ => $"Discord has closed the connection for good ({code})",
    };
}
