using NodaTime;

namespace StudyBot.Clock;

public static class ClockTime
{
    extension(TimeProvider time)
    {
        public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());
    }
}
