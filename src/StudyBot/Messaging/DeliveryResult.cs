using System.Collections.Immutable;
using StudyBot.Core.Study;

namespace StudyBot.Messaging;

/// <summary>What became of a reply. A closed family.</summary>
public abstract record DeliveryResult
{
    /// <summary>What the platform keeps for itself since then; saved when the reply leaves the outbox.</summary>
    public ImmutableArray<PlatformState> States { get; init; } = [];
}

/// <param name="NativeId">What the platform calls the message, so that it can be replaced later; null when it cannot
/// be.</param>
public sealed record Shown(string? NativeId = null) : DeliveryResult;

/// <summary>The platform says no, and would say so again: the reply leaves the outbox.</summary>
/// <param name="Reason">For the log; no token, nothing that a person typed.</param>
public sealed record Refused(string Reason) : DeliveryResult;

/// <summary>
/// Nobody knows whether it was shown, and it must not be shown twice: the reply leaves the outbox and is counted.
/// </summary>
public sealed record Uncertain(string Reason) : DeliveryResult;

/// <summary>Another process shows it, or has: nothing is noted here.</summary>
public sealed record Elsewhere : DeliveryResult;

/// <summary>
/// Not now, but perhaps soon: the reply is tried again, and what follows it in its conversation waits.
/// </summary>
/// <param name="After">How long to wait; null: as usual.</param>
public sealed record NotNow(string Reason, TimeSpan? After = null) : DeliveryResult;
