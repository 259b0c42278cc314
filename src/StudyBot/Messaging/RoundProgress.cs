namespace StudyBot.Messaging;

/// <summary>
/// Tells in the log how a daily round goes: once a minute while one is under way, and when it is over. A round is all
/// that nobody waits for, from the first such reply until a minute has nothing left to do.
/// </summary>
public sealed partial class RoundProgress(TimeProvider time, ILogger logger) : IDisposable
{
    public static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();

    private readonly Dictionary<string, Counts> _rounds = new(StringComparer.Ordinal);

    private ITimer? _timer;

    /// <summary>A reply of the platform's round is on its way.</summary>
    public void Begin(string platform)
    {
        lock (_lock)
        {
            var counts = _rounds.GetValueOrDefault(platform);
            _rounds[platform] = counts with { ToGo = counts.ToGo + 1 };
            _timer ??= time.CreateTimer(_ => Tell(), null, Pace, Pace);
        }
    }

    /// <param name="result">What became of it; null: it is left for later, or for another process.</param>
    public void End(string platform, DeliveryResult? result)
    {
        lock (_lock)
        {
            var counts = _rounds[platform];
            _rounds[platform] = counts with
            {
                ToGo = counts.ToGo - 1,
                Posted = counts.Posted + (result is Shown ? 1 : 0),
                Refused = counts.Refused + (result is Refused ? 1 : 0),
                Uncertain = counts.Uncertain + (result is Uncertain ? 1 : 0),
            };
        }
    }

    /// <summary>Tells how far it is, as each minute.</summary>
    public void Tell()
    {
        lock (_lock)
        {
            foreach (var (platform, counts) in _rounds)
            {
                if (counts.ToGo > 0)
                {
                    UnderWay(logger, platform, counts.Posted, counts.ToGo, counts.Refused, counts.Uncertain);
                }
                else
                {
                    Over(logger, platform, counts.Posted, counts.Refused, counts.Uncertain);
                    _rounds.Remove(platform);
                }
            }

            if (_rounds.Count == 0)
            {
                _timer?.Dispose();
                _timer = null;
            }
        }
    }

    public void Dispose() => _timer?.Dispose();

    private readonly record struct Counts(int ToGo, int Posted, int Refused, int Uncertain);

    [LoggerMessage(
        1321,
        LogLevel.Information,
        "Daily round on {Platform}: {Posted} posted, {ToGo} to go, {Refused} refused, {Uncertain} of unknown fate")]
    private static partial void UnderWay(
        ILogger logger, string platform, int posted, int toGo, int refused, int uncertain);

    [LoggerMessage(
        1322,
        LogLevel.Information,
        "Daily round on {Platform} is over: {Posted} posted, {Refused} refused, {Uncertain} of unknown fate")]
    private static partial void Over(ILogger logger, string platform, int posted, int refused, int uncertain);
}
