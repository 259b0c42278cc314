using NodaTime;

namespace StudyBot.Clock;

public static class ClockTime
{
    extension(TimeProvider time)
    {
        public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

        /// <summary>A delay that is never too short: a timer may fire some milliseconds early.</summary>
        public async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
        {
            var began = time.GetTimestamp();
            for (var left = pause; left > TimeSpan.Zero; left = pause - time.GetElapsedTime(began))
            {
                await Task.Delay(left, time, cancellationToken);
            }
        }
    }
}
