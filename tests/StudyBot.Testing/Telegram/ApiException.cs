namespace StudyBot.Testing.Telegram;

/// <summary>The platform says no.</summary>
/// <param name="isFault">Would a well-made bot never have got this? Then it fails the test.</param>
internal sealed class ApiException(int code, string description, bool isFault) : Exception(description)
{
    public int Code => code;

    public string Description => Message;

    public bool IsFault => isFault;

    public int? RetryAfter { get; init; }

    public long? MigrateToChatId { get; init; }

    public static ApiException BadRequest(string what) => new(400, $"Bad Request: {what}", isFault: true);

    /// <summary>Happens to the best: the chat has changed, time has passed.</summary>
    public static ApiException Outcome(string what) => new(400, $"Bad Request: {what}", isFault: false);

    public static ApiException Forbidden(string what) => new(403, $"Forbidden: {what}", isFault: false);

    public static ApiException Conflict(string what) => new(409, $"Conflict: {what}", isFault: false);

    public static ApiException TooManyRequests(int retryAfter, bool isFault) =>
        new(429, $"Too Many Requests: retry after {retryAfter}", isFault) { RetryAfter = retryAfter };

    public static ApiException Unauthorized() => new(401, "Unauthorized", isFault: false);
}
