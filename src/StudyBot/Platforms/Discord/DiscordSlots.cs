using System.Collections.Concurrent;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;

namespace StudyBot.Platforms.Discord;

/// <summary>What was shown under which slot: the store knows it, the latest are kept at hand.</summary>
public sealed class DiscordSlots(IStudyStore store)
{
    private const int MaxKept = 20_000;

    private readonly ConcurrentDictionary<(ConversationId, string Slot), DiscordShownMessage> _kept = new();

    /// <summary>Counted here: the dictionary stops everybody while it counts.</summary>
    private int _added;

    /// <summary>Of several messages the last one: it has the buttons, and is the one that is replaced.</summary>
    public void Keep(DiscordShipment shipment, DiscordShownMessage shown)
    {
        shipment.Shown = shown;
        if (shipment.Item.Reply.Slot is { } slot)
        {
            Keep(shipment.Item.To, slot, shown);
        }
    }

    public void Keep(ConversationId conversation, string slot, DiscordShownMessage shown)
    {
        if (!_kept.ContainsKey((conversation, slot)) && Interlocked.Increment(ref _added) > MaxKept)
        {
            _kept.Clear();
            _added = 1;
        }

        _kept[(conversation, slot)] = shown;
    }

    /// <exception cref="StoreUnavailableException">The store is out of reach.</exception>
    public async ValueTask<DiscordShownMessage?> FindAsync(
        ConversationId conversation, string slot, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue((conversation, slot), out var kept))
        {
            return kept;
        }

        var shown = DiscordShownMessage.Parse(
            await store.ShownAsync(conversation, slot, cancellationToken));
        if (shown is not null)
        {
            Keep(conversation, slot, shown);
        }

        return shown;
    }
}
