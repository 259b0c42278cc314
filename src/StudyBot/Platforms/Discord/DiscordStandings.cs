using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// Keeps open questions up to date with how many have answered: by few edits, the latest counts, and none after what
/// takes the question's place.
/// </summary>
public sealed partial class DiscordStandings(
    DiscordClient client, TimeProvider time, ILogger<DiscordStandings> logger)
{
    /// <summary>From the first answer to its being shown: those that come together are shown together.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>Between two edits of the same message.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    private readonly Lock _lock = new();

    private readonly Dictionary<Snowflake, Standing> _open = [];

    public void Show(Snowflake channel, Snowflake message, MessageParams content)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(message, out var standing))
            {
                _open.Add(message, standing = new Standing());
            }

            standing.Latest = content;
            standing.Running ??= RunAsync(standing, channel, message);
        }
    }

    /// <summary>Ends when no edit is under way any more; none follows.</summary>
    public async Task EndAsync(Snowflake message)
    {
        Standing? standing;
        lock (_lock)
        {
            _open.Remove(message, out standing);
        }

        if (standing is not null)
        {
            await standing.End.CancelAsync();
            await standing.Running!;
        }
    }

    private async Task RunAsync(Standing standing, Snowflake channel, Snowflake message)
    {
        var pause = FirstPause;
        try
        {
            while (true)
            {
                await Task.Delay(pause, time, standing.End.Token);
                MessageParams? latest;
                lock (_lock)
                {
                    (latest, standing.Latest) = (standing.Latest, null);
                    if (latest is null)
                    {
                        Forget(standing, message);
                        return;
                    }
                }

                await client.SendAsync(
                    new EditMessage(channel, message, latest) { IsScheduled = true }, CancellationToken.None);
                pause = Pause;
            }
        }
        catch (OperationCanceledException)
        {
            // Something has taken its place.
        }
        catch (DiscordException failure)
        {
            lock (_lock)
            {
                Forget(standing, message);
            }

            NotShown(logger, failure.Message);
        }
    }

    private void Forget(Standing standing, Snowflake message)
    {
        if (_open.GetValueOrDefault(message) == standing)
        {
            _open.Remove(message);
        }
    }

    [LoggerMessage(3304, LogLevel.Debug, "How many have answered is not shown: {Reason}")]
    private static partial void NotShown(ILogger logger, string reason);

    private sealed class Standing
    {
        public CancellationTokenSource End { get; } = new();

        public MessageParams? Latest { get; set; }

        public Task? Running { get; set; }
    }
}
