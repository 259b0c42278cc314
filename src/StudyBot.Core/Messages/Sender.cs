namespace StudyBot.Core.Messages;

/// <param name="Account">Whose message it is.</param>
/// <param name="Name">The name to show, as the platform gives it; cleaned of control characters by the router.</param>
/// <param name="IsAdmin">May this person set things up in this conversation? Always true in a private one.</param>
/// <param name="LanguageHint">The language of the person's app as an IETF tag (<c>zh-hans</c>, <c>en-GB</c>); null when unknown.</param>
/// <param name="IsModerator">May this person end and skip what others began? Administrators may in any case.</param>
public sealed record Sender(AccountId Account, string Name, bool IsAdmin, string? LanguageHint = null, bool IsModerator = false);
