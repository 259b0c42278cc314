using StudyBot.Core.Study;

namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>Keeps a shard's session in the store, so that the next process goes on where this one ended.</summary>
public sealed class GatewaySessions(IStudyStore store, int shardId, int shardCount)
{
    public const string Platform = "discord";

    private readonly string _key = $"gateway {shardId}/{shardCount}";

    private readonly Lock _lock = new();

    private Task _saving = Task.CompletedTask;

    private SavedSession? _saved;

    /// <exception cref="StoreUnavailableException">The store is out of reach.</exception>
    public async Task<SavedSession?> LoadAsync(CancellationToken cancellationToken) =>
        _saved = SavedSession.Parse(await store.PlatformStateAsync(Platform, _key, cancellationToken));

    /// <summary>Writes only what has changed, in the order of the calls.</summary>
    /// <exception cref="StoreUnavailableException">The store is out of reach.</exception>
    public Task SaveAsync(SavedSession? session, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _saving = SaveAfterAsync(_saving, session, cancellationToken);
        }
    }

    private async Task SaveAfterAsync(Task earlier, SavedSession? session, CancellationToken cancellationToken)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (session != _saved)
        {
            await store.SavePlatformStateAsync(Platform, _key, session?.ToJson(), cancellationToken);
            _saved = session;
        }
    }
}
