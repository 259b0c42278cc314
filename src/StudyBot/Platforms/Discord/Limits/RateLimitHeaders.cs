using System.Globalization;
using System.Net.Http.Headers;

namespace StudyBot.Platforms.Discord.Limits;

/// <summary>Whom an answer 429 means.</summary>
public enum RateLimitScope
{
    /// <summary>
    /// It is not said: the answer is not Discord's own, but of what stands before it. That is a ban of our address.
    /// </summary>
    Unsaid,

    /// <summary>This bot on this route.</summary>
    User,

    /// <summary>This bot everywhere.</summary>
    Global,

    /// <summary>Everybody who uses this resource; does not count as our fault.</summary>
    Shared,
}

/// <summary>What an answer says about limits; each part null when it says nothing.</summary>
/// <param name="Bucket">Names the limit; routes of the same name share it (for the same major parameter).</param>
/// <param name="Limit">Requests in a window.</param>
/// <param name="Remaining">Requests left in this window.</param>
/// <param name="ResetAfter">Until the next window.</param>
/// <param name="RetryAfter">With an answer 429: how long to wait, to the millisecond.</param>
public readonly record struct RateLimitHeaders(
    string? Bucket, int? Limit, int? Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, RateLimitScope Scope)
{
    public static RateLimitHeaders Read(HttpResponseHeaders headers) => new(
        Text(headers, "X-RateLimit-Bucket"),
        (int?)Number(headers, "X-RateLimit-Limit"),
        (int?)Number(headers, "X-RateLimit-Remaining"),
        Seconds(headers, "X-RateLimit-Reset-After"),
        Seconds(headers, "Retry-After"),
        Text(headers, "X-RateLimit-Scope") switch
        {
            "user" => RateLimitScope.User,
            "global" => RateLimitScope.Global,
            "shared" => RateLimitScope.Shared,
            _ => RateLimitScope.Unsaid,
        });

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and <= int.MaxValue
            ? number
            : null;

    private static TimeSpan? Seconds(HttpResponseHeaders headers, string name) =>
        Number(headers, name) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}
