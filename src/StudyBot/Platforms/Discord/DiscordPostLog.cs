using StudyBot.Clock;
using NodaTime;

namespace StudyBot.Platforms.Discord;

/// <summary>Says in the log how far a round of daily facts has come.</summary>
public sealed partial class DiscordPostLog(TimeProvider time, ILogger<DiscordPostLog> logger)
{
    /// <summary>Posts that are further apart belong to different rounds.</summary>
    private static readonly Duration RoundEnds = Duration.FromMinutes(5);

    private static readonly Duration Pause = Duration.FromSeconds(15);

    private readonly Lock _lock = new();

    private int _count;

    private Instant _last;

    private Instant _said;

    public void Posted()
    {
        lock (_lock)
        {
            var now = time.Now;
            _count = now - _last > RoundEnds ? 1 : _count + 1;
            _last = now;
            if (now - _said >= Pause)
            {
                _said = now;
                Posted(logger, _count);
            }
        }
    }

    [LoggerMessage(3305, LogLevel.Information, "Daily facts posted in this round so far: {Count}")]
    private static partial void Posted(ILogger logger, int count);
}
