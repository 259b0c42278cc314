using System.Collections.Concurrent;
using System.Collections.Immutable;
using StudyBot.Core.Study;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// In which channels and threads of a server the bot has been used: when the server is gone, these are, and when it is
/// back, so are they. The store knows it; at hand is only what need not be noted again.
/// </summary>
public sealed partial class DiscordServers(IStudyStore store, ILogger<DiscordServers> logger) : IDisposable
{
    /// <summary>Of a server, the latest: every quiz may have a thread of its own.</summary>
    public const int MaxPlaces = 1_000;

    private const int MaxKept = 20_000;

    private readonly ConcurrentDictionary<Snowflake, byte> _noted = new();

    private const string LeftKey = "servers left";

    private readonly SemaphoreSlim _changing = new(1);

    private volatile ImmutableHashSet<Snowflake> _left = [];

    /// <summary>Was the bot removed from it, the last that was heard?</summary>
    public bool IsLeft(Snowflake guild) => _left.Contains(guild);

    /// <summary>Recalls from where the bot was removed.</summary>
    /// <exception cref="StoreUnavailableException">The store is out of reach.</exception>
    public async Task RecallAsync(CancellationToken cancellationToken)
    {
        var text = await store.PlatformStateAsync(DiscordAddress.Platform, LeftKey, cancellationToken) ?? "";
        _left = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Snowflake.Parse)];
    }

    /// <summary>The bot was removed, or is back.</summary>
    /// <exception cref="StoreUnavailableException">Nothing is noted.</exception>
    public async Task SetLeftAsync(Snowflake guild, bool isLeft, CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            await RecallAsync(cancellationToken);
            _left = isLeft ? _left.Add(guild) : _left.Remove(guild);
            await store.SavePlatformStateAsync(
                DiscordAddress.Platform, LeftKey, _left.IsEmpty ? null : string.Join(' ', _left), CancellationToken.None);
        }
        finally
        {
            _changing.Release();
        }
    }

    /// <summary>Notes where something happened. Without the store it is noted the next time.</summary>
    public async ValueTask NoteAsync(
        Snowflake guild, Snowflake channel, Snowflake? parent, CancellationToken cancellationToken)
    {
        if (_noted.ContainsKey(channel))
        {
            return;
        }

        try
        {
            await ChangeAsync(
                guild,
                places => places.Any(place => place.Channel == channel)
                    ? places
                    : [.. places.TakeLast(MaxPlaces - 1), new Place(channel, parent)],
                cancellationToken);
            if (_noted.Count >= MaxKept)
            {
                _noted.Clear();
            }

            _noted[channel] = 0;
        }
        catch (StoreUnavailableException exception)
        {
            NotNoted(logger, exception.Message);
        }
    }

    /// <summary>Where the bot has been used.</summary>
    /// <param name="channel">A channel, with its threads, or a thread; null: the whole server.</param>
    /// <exception cref="StoreUnavailableException">The store is out of reach.</exception>
    public async Task<ImmutableArray<Snowflake>> PlacesAsync(
        Snowflake guild, Snowflake? channel, CancellationToken cancellationToken)
    {
        var places = await ChangeAsync(guild, before => before, cancellationToken);
        return [.. places.Where(place => place.IsIn(channel)).Select(place => place.Channel)];
    }

    /// <summary>Forgets a channel, with its threads, or a thread.</summary>
    /// <exception cref="StoreUnavailableException">Nothing is forgotten.</exception>
    public async Task ForgetAsync(Snowflake guild, Snowflake channel, CancellationToken cancellationToken)
    {
        var before = await ChangeAsync(
            guild, places => [.. places.Where(place => !place.IsIn(channel))], cancellationToken);
        foreach (var gone in before.Where(place => place.IsIn(channel)))
        {
            _noted.TryRemove(gone.Channel, out _);
        }
    }

    public void Dispose() => _changing.Dispose();

    private async Task<ImmutableArray<Place>> ChangeAsync(
        Snowflake guild, Func<ImmutableArray<Place>, ImmutableArray<Place>> change, CancellationToken cancellationToken)
    {
        var key = $"server {guild}";
        await _changing.WaitAsync(cancellationToken);
        try
        {
            var text = await store.PlatformStateAsync(DiscordAddress.Platform, key, cancellationToken) ?? "";
            ImmutableArray<Place> before = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Place.Parse)];
            var after = change(before);
            if (after != before)
            {
                await store.SavePlatformStateAsync(
                    DiscordAddress.Platform, key, after.IsEmpty ? null : string.Join(' ', after), CancellationToken.None);
            }

            return before;
        }
        finally
        {
            _changing.Release();
        }
    }

    [LoggerMessage(3441, LogLevel.Warning, "Where in a server the bot is used cannot be noted: {Reason}")]
    private static partial void NotNoted(ILogger logger, string reason);

    /// <param name="Parent">Of a thread.</param>
    private sealed record Place(Snowflake Channel, Snowflake? Parent)
    {
        public static Place Parse(string text) => text.Split('<') is [var thread, var parent]
            ? new Place(Snowflake.Parse(thread), Snowflake.Parse(parent))
            : new Place(Snowflake.Parse(text), null);

        public bool IsIn(Snowflake? channel) => channel is null || Channel == channel || Parent == channel;

        public override string ToString() => Parent is { } parent ? $"{Channel}<{parent}" : Channel.ToString();
    }
}
