namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>The system's time, which a test can set ahead; timers run as they do.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
