using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Learners;

/// <summary>
/// What is only done where nobody else reads: elsewhere a button opens the private chat with it, and where no button can,
/// whoever presses is told.
/// </summary>
public sealed class Alone : IPressHandler
{
    public IReadOnlyList<string> Verbs { get; } =
        [Commands.Link.Name, Commands.Unlink.Name, Commands.MyData.Name, Commands.ForgetMe.Name];

    /// <summary>Null in private; else what to say instead.</summary>
    public static Reply? Refuse(Request request, string command) => request.IsPrivate ? null : Offer(request, command);

    public static Reply Offer(Request request, string command) => Reply.Say(
        request.Phrases.OnlyAlone(command),
        new Choice($"/{command}", command, Style: ChoiceStyle.Primary) { OpensPrivate = true });

    /// <summary>Is it a private conversation in which the bot can also write by itself?</summary>
    public static bool CanBeWrittenTo(Request request) => request.Message.Kind == ConversationKind.Private;

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed) =>
        ValueTask.FromResult<IReadOnlyList<Reply>>([request.OnlyForSender(request.Phrases.OnlyAlone(pressed.Action))]);
}
