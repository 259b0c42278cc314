using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Limits;

namespace StudyBot.Platforms.Discord;

/// <summary>What came back over HTTP.</summary>
public readonly record struct DiscordAnswer(int Status, RateLimitHeaders Limits, ReadOnlyMemory<byte> Body)
{
    private static readonly NoContent Nothing = new();

    /// <exception cref="DiscordRefusedException">It says no.</exception>
    /// <exception cref="DiscordUnreachableException">It is not Discord's.</exception>
    public TResult ResultFor<TResult>(DiscordRequest<TResult> request)
    {
        if (Status is < 200 or > 299)
        {
            throw Refusal(request.Route);
        }

        if (Nothing is TResult nothing)
        {
            return nothing;
        }

        if (Body.IsEmpty)
        {
            return default!;
        }

        try
        {
            return Read<TResult>() ?? throw new JsonException("It is null.");
        }
        catch (JsonException exception)
        {
            throw new DiscordUnreachableException(
                request.Route,
                $"HTTP {Status} with a body that is not in Discord's form ({exception.Path})",
                isSurelyNotSent: false);
        }
    }

    private DiscordRefusedException Refusal(DiscordRoute route)
    {
        var retryAfter = Limits.RetryAfter ?? (Status == 429 ? RestLimits.BanPause : null);
        try
        {
            return Status == 429 && Read<RateLimited>() is { Message: { } words } limited
                ? new DiscordRefusedException(
                    route, Status, limited.Code ?? 0, words, Limits.RetryAfter ?? TimeSpan.FromSeconds(
                        Math.Clamp(limited.RetryAfter, 0, 86_400)))
                : Read<DiscordError>() is { Message: { } } error
                ? new DiscordRefusedException(route, Status, error.Code, DiscordErrorText.Of(error), retryAfter)
                : new DiscordRefusedException(route, Status, 0, DiscordErrorText.OfForeign(Body.Span), retryAfter);
        }
        catch (JsonException)
        {
            return new DiscordRefusedException(route, Status, 0, DiscordErrorText.OfForeign(Body.Span), retryAfter);
        }
    }

    private T? Read<T>() =>
        JsonSerializer.Deserialize(Body.Span, (JsonTypeInfo<T>)DiscordJson.Default.GetTypeInfo(typeof(T))!);
}
