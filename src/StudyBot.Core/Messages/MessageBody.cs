using System.Collections.Immutable;

namespace StudyBot.Core.Messages;

/// <summary>What a person did, or what came due. A closed family: a new kind is a new record here.</summary>
public abstract record MessageBody;

/// <summary><c>/name arguments</c>, however the platform spells it; the name is lower case and has no slash.</summary>
public sealed record Command(string Name, string Arguments) : MessageBody;

/// <param name="Text">As typed, cleaned by the router.</param>
/// <param name="IsAddressed">Is it surely meant for the bot (private chat, reply to the bot, mention)? Other
/// text in a group is only ever looked at as an answer to the open question.</param>
public sealed record TypedText(string Text, bool IsAddressed) : MessageBody;

/// <summary>A button pressed, a menu entry chosen, a poll voted in, a form filled.</summary>
/// <param name="Action">The action of the <see cref="Replies.Choice"/> or of the question's round.</param>
/// <param name="Values">What was picked (option indexes of a menu or poll; empty for a plain button and for a vote
/// taken back) or typed into the form (one element).</param>
public sealed record Pressed(string Action, ImmutableArray<string> Values) : MessageBody
{
    public Pressed(string action) : this(action, []) { }
}

/// <summary>A search being typed: inline mode, autocomplete, tab completion. Changes nothing; answered by a <c>SuggestionsPart</c>.</summary>
/// <param name="Text">What has been typed so far; may be empty.</param>
/// <param name="Command">The command whose argument is being completed; null for inline mode.</param>
public sealed record Searching(string Text, string? Command) : MessageBody;

/// <summary>The bot was added to the conversation, or unblocked.</summary>
/// <param name="IsReturn">It could write here before, and can again: nobody needs a greeting.</param>
public sealed record Joined(bool IsReturn = false) : MessageBody;

/// <summary>The bot can no longer write here: blocked, removed, forbidden, or the conversation is gone.</summary>
/// <param name="Reason">As the platform says it, for the log.</param>
/// <param name="Cause">What people are told.</param>
public sealed record Left(string Reason, LeftCause Cause = LeftCause.Unknown) : MessageBody;

public enum LeftCause
{
    /// <summary>The platform does not say.</summary>
    Unknown,

    /// <summary>Somebody removed or blocked the bot.</summary>
    Removed,

    /// <summary>It is there, and may not write.</summary>
    NotAllowed,

    /// <summary>Nobody writes there until somebody opens it again.</summary>
    Closed,

    /// <summary>There is no such conversation any more.</summary>
    Gone,
}

/// <summary>The platform has given the conversation a new id (a Telegram group that became a supergroup).</summary>
public sealed record Moved(ConversationId To) : MessageBody;

/// <summary>A row of the store has come due. Built by the clock only.</summary>
public sealed record CameDue(string Kind, string Key) : MessageBody;
