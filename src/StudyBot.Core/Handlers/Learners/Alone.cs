using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Learners;

/// <summary>What is only done where nobody else reads.</summary>
public static class Alone
{
    /// <summary>Null in private; else what to say instead, to the sender only.</summary>
    public static Reply? Refuse(Request request, string command) =>
        request.IsPrivate ? null : request.OnlyForSender(request.Phrases.OnlyAlone(command));

    /// <summary>Is it a private conversation in which the bot can also write by itself?</summary>
    public static bool CanBeWrittenTo(Request request) => request.Message.Kind == ConversationKind.Private;
}
