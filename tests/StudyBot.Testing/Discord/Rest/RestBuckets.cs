using System.Globalization;
using NodaTime;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>
/// Discord's limits: per route and major parameter in fixed windows, and 50 a second over all but interactions.
/// </summary>
public sealed class RestBuckets(DiscordWorld world)
{
    private readonly Dictionary<(string, string), Window> _windows = [];

    private readonly Lock _lock = new();

    private Window _global = new() { EndsAt = Instant.MinValue };

    public bool IsOn { get; set; } = true;

    public int GlobalPerSecond { get; set; } = 50;

    /// <summary>Requests and the seconds of their window, by method and template; others are not limited.</summary>
    public Dictionary<string, (string Bucket, int Limit, double Seconds)> Limits { get; } = new()
    {
        ["GET /gateway/bot"] = ("41f9cd5d28af77da04563bcb1d67fdfd", 2, 5),
        ["POST /channels/{channel_id}/messages"] = ("80c17d2f203122d936070c88c8d10f33", 5, 5),
        ["PATCH /channels/{channel_id}/messages/{message_id}"] = ("9c4ffc3bc1a52b3c5a32d8e4f4c2b8e3", 5, 5),
        ["DELETE /channels/{channel_id}/messages/{message_id}"] = ("a8a7c8d0b2e94f9d8c1d6bb9a6a0c7c4", 5, 1),
        ["GET /channels/{channel_id}/messages"] = ("f2c1f0c98c4c4a6c8d0f8f1e7b2a3d44", 5, 5),
        ["PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me"] =
            ("edd6f1d7c3a94f60b0a2b6d3f1a9c0de", 1, 0.25),
        ["POST /channels/{channel_id}/messages/{message_id}/threads"] = ("b1f6c0a4d8e34c0f9d5a7e2b3c4d5e6f", 50, 300),
        ["POST /channels/{channel_id}/threads"] = ("c2a7d1b5e9f45d1a0e6b8f3c4d5e6f70", 50, 300),
        ["POST /users/@me/channels"] = ("d3b8e2c6f0a56e2b1f7c9a4d5e6f7081", 10, 10),
        ["POST /webhooks/{application_id}/{interaction_token}"] = ("e4c9f3d7a1b67f3c2a8d0b5e6f708192", 5, 2),
        ["PATCH /webhooks/{application_id}/{interaction_token}/messages/@original"] =
            ("e4c9f3d7a1b67f3c2a8d0b5e6f708192", 5, 2),
        ["PATCH /webhooks/{application_id}/{interaction_token}/messages/{message_id}"] =
            ("e4c9f3d7a1b67f3c2a8d0b5e6f708192", 5, 2),
        ["PUT /applications/{application_id}/commands"] = ("f5d0a4e8b2c78a4d3b9e1c6f708192a3", 2, 60),
    };

    /// <summary>Answers 429 because of these limits: a client that minds the headers never sees one.</summary>
    public int Refusals { get; private set; }

    /// <summary>Counts the request.</summary>
    /// <returns>Headers for the answer; and whether it is 429.</returns>
    public (bool IsRefused, bool IsGlobal, Dictionary<string, string> Headers) Take(ApiRequest request)
    {
        if (!IsOn)
        {
            return (false, false, []);
        }

        lock (_lock)
        {
            var now = world.Now;
            if (!request.IsInteraction && !TakeFrom(ref _global, GlobalPerSecond, Duration.FromSeconds(1), now))
            {
                Refusals++;
                return (true, true, Global((_global.EndsAt - now).TotalSeconds));
            }

            if (!Limits.TryGetValue(request.ToString(), out var limit))
            {
                return (false, false, []);
            }

            var key = (limit.Bucket, MajorParameter(request));
            var window = _windows.GetValueOrDefault(key, new Window { EndsAt = Instant.MinValue });
            var isTaken = TakeFrom(ref window, limit.Limit, Duration.FromSeconds(limit.Seconds), now);
            _windows[key] = window;
            Refusals += isTaken ? 0 : 1;
            var left = (window.EndsAt - now).TotalSeconds;
            var headers = new Dictionary<string, string>
            {
                ["X-RateLimit-Bucket"] = limit.Bucket,
                ["X-RateLimit-Limit"] = Digits(limit.Limit, "0"),
                ["X-RateLimit-Remaining"] = Digits(Math.Max(0, limit.Limit - window.Count), "0"),
                ["X-RateLimit-Reset"] = Digits(window.EndsAt.ToUnixTimeMilliseconds() / 1000.0, "0.000"),
                ["X-RateLimit-Reset-After"] = Digits(left, "0.000"),
            };
            if (!isTaken)
            {
                headers["X-RateLimit-Scope"] = "user";
                headers["Retry-After"] = Digits(left, "0.000");
            }

            return (!isTaken, false, headers);
        }
    }

    public static Dictionary<string, string> Global(double retryAfter) => new()
    {
        ["X-RateLimit-Global"] = "true",
        ["X-RateLimit-Scope"] = "global",
        ["Retry-After"] = Digits(retryAfter, "0.000"),
    };

    public static string Digits(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);

    private static bool TakeFrom(ref Window window, int limit, Duration length, Instant now)
    {
        if (now >= window.EndsAt)
        {
            window = new Window { EndsAt = now + length };
        }

        if (window.Count >= limit)
        {
            return false;
        }

        window.Count++;
        return true;
    }

    private static string MajorParameter(ApiRequest request) => string.Join(
        '/',
        new[] { "channel_id", "guild_id", "application_id", "interaction_token" }
            .Where(request.Values.ContainsKey).Select(name => request.Values[name]));

    private struct Window
    {
        public Instant EndsAt;

        public int Count;
    }
}
