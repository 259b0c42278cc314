using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Replies;

public enum ReplyTone
{
    Neutral,
    Right,
    Wrong,
}

/// <summary>One message to be shown.</summary>
/// <param name="Parts">What it consists of, in order.</param>
[method: JsonConstructor]
public sealed record Reply(ImmutableArray<ReplyPart> Parts)
{
    public Reply(params IEnumerable<ReplyPart> parts) : this([.. parts]) { }

    /// <summary>Where to; null: to the conversation the message came from.</summary>
    public ConversationId? To { get; init; }

    /// <summary>
    /// Only this person sees it; null: everybody. Where it answers a message of theirs: as quietly as the platform can (Discord:
    /// ephemeral; Telegram: callback answer or private message). Where it answers none (no reply handle): in their private
    /// conversation with the bot, and nowhere when the bot cannot write there.
    /// </summary>
    public AccountId? OnlyFor { get; init; }

    /// <summary>The name under which this message can be found again to be replaced, 1–64 characters; null: never replaced.</summary>
    public string? Slot { get; init; }

    /// <summary>Does it take the place of what was shown under <see cref="Slot"/>? Where nothing was, it is shown anew.</summary>
    public bool Replaces { get; init; }

    /// <summary>
    /// With <see cref="Replaces"/>: it answers a press by turning the page of that message. Where the platform knows which one
    /// was pressed, that one is replaced, and not a later one of the slot.
    /// </summary>
    public bool TurnsPage { get; init; }

    /// <summary>
    /// It shows once more, further down, what stands under <see cref="Slot"/>: whatever can be pressed there is to be pressed here
    /// from now on.
    /// </summary>
    public bool IsRepeat { get; init; }

    /// <summary>
    /// Set for what nobody is waiting for (a daily fact): the same key is never shown twice, it gives way to people waiting, and
    /// it is not repeated when the platform cannot say whether it took it.
    /// </summary>
    public string? ScheduledKey { get; init; }

    /// <summary>How good the news is, where a platform shows that by a colour.</summary>
    public ReplyTone Tone { get; init; }

    /// <summary>
    /// Pleasant to see just now, and soon out of date: it is not kept in the store, and a platform may leave it out.
    /// </summary>
    public bool IsFleeting { get; init; }

    public static Reply Say(RichText text, params IEnumerable<Choice> choices)
    {
        var row = choices.ToImmutableArray();
        return row.IsEmpty
            ? new Reply([new TextPart(text)])
            : new Reply([new TextPart(text), new ChoicesPart(row)]);
    }
}
