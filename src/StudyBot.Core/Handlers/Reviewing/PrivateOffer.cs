using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary>What concerns one learner only, asked for where others read along.</summary>
public static class PrivateOffer
{
    /// <summary>Offers the private chat; where there is no way there, whoever presses is answered alone.</summary>
    /// <param name="action">What the button stands for.</param>
    public static IReadOnlyList<Reply> Of(Request request, string label, string action) =>
    [
        Reply.Say(
            request.Phrases.IsPrivateMatter,
            new Choice(label, action, Style: ChoiceStyle.Primary) { OpensPrivate = true }),
    ];

    /// <summary>The reply, to be seen by nobody else.</summary>
    public static Reply Alone(Request request, Reply reply) => request.IsPrivate
        ? reply
        : reply with { OnlyFor = request.Message.Sender?.Account, Slot = null, Replaces = false };
}
