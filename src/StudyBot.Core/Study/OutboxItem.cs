using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Study;

/// <summary>A committed reply on its way to be shown.</summary>
/// <param name="Id">Ascending; 0 for a reply that is not in the store (told when the store is out of reach).</param>
/// <param name="ReplyHandle">Of the message it answers; null for what the clock began.</param>
/// <param name="WasStarted">Did an earlier process begin to send it? Then nobody knows whether it was shown.</param>
/// <param name="IsLeftover">Was it left lying, by this process or another? Then it may have been shown.</param>
public sealed record OutboxItem(
    long Id,
    ConversationId To,
    ConversationKind ToKind,
    Reply Reply,
    string? ReplyHandle,
    Instant At,
    bool WasStarted = false,
    bool IsLeftover = false);

/// <param name="NativeId">What the platform calls the message; remembered under <paramref name="Slot"/> when both are set.</param>
public sealed record Delivery(long OutboxId, ConversationId To, string? Slot = null, string? NativeId = null)
{
    /// <summary>What the platform keeps for itself since then.</summary>
    public ImmutableArray<PlatformState> States { get; init; } = [];
}

/// <summary>See <see cref="IStudyStore.SavePlatformStateAsync"/>.</summary>
/// <param name="Value">Null forgets it.</param>
public sealed record PlatformState(string Platform, string Key, string? Value);
