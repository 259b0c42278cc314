using StudyBot.Core.Study;

namespace StudyBot.Messaging;

/// <summary>
/// A way to show replies to people: the outgoing half of a platform. The incoming half is its worker.
/// </summary>
public interface IPlatform
{
    /// <summary>As in <see cref="StudyBot.Core.Messages.ConversationId.Platform"/>.</summary>
    string Name { get; }

    /// <summary>Does it draw a <see cref="StudyBot.Core.Replies.DrawingPart"/> itself? Others are given a PNG.</summary>
    bool DrawsPictures => false;

    /// <summary>
    /// Shows one committed reply. Called one after another for a conversation, at once for different ones, and for what
    /// has a <see cref="StudyBot.Core.Replies.Reply.ScheduledKey"/> beside the others. What a platform can expect to go
    /// wrong is a result; an exception is a fault of ours, and the reply is not tried again.
    /// A platform that cannot tell whether a message arrived calls <see cref="IStudyStore.DeliveryStartedAsync"/> right
    /// before it sends what is scheduled (false: <see cref="Elsewhere"/>), <see
    /// cref="IStudyStore.DeliveryNotStartedAsync"/> when that surely had no effect, and decides by <see
    /// cref="OutboxItem.WasStarted"/> what to do about one that an earlier process began to send.
    /// </summary>
    Task<DeliveryResult> DeliverAsync(OutboxItem item, CancellationToken cancellationToken);
}
