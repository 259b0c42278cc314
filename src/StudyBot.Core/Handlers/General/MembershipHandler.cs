using StudyBot.Core.Handlers.Daily;
using StudyBot.Core.Handlers.Quizzes;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Quizzes;

namespace StudyBot.Core.Handlers.General;

/// <summary>The bot comes, goes, and moves house with a conversation.</summary>
public sealed class MembershipHandler : IBodyHandler<Joined>, IBodyHandler<Left>, IBodyHandler<Moved>
{
    private const string GreetedDocument = "greeted";

    private static readonly IReadOnlyList<Reply> Nothing = [];

    /// <summary>A group is greeted once, however often the bot is removed and added again.</summary>
    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Joined body)
    {
        await SetOpenAsync(request, true);
        if (body.IsReturn
            || request.Message.Kind != ConversationKind.Group
            || await request.Work.DocumentAsync(GreetedDocument) is not null)
        {
            return Nothing;
        }

        await request.Work.SaveDocumentAsync(GreetedDocument, "true");
        return [StartHandler.Welcome(request, request.Phrases.GroupGreeting(request.Edition.Title))];
    }

    /// <summary>Whoever set daily facts up hears of it; a quiz has nowhere to go on, and nobody to be told.</summary>
    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Left body)
    {
        if (body.Cause is LeftCause.Gone or LeftCause.Removed && !request.IsPrivate
            && await QuizDocument.OpenAsync(request.Work) is { } quiz)
        {
            await QuizFlow.EndAsync(request, quiz);
        }

        await SetOpenAsync(request, false);
        return request.Conversation.IsOpen ? await DailyStopped.TellAsync(request, body.Cause) : Nothing;
    }

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Moved body)
    {
        await request.Work.MoveConversationAsync(body.To);
        return Nothing;
    }

    private static ValueTask SetOpenAsync(Request request, bool isOpen) => request.Conversation.IsOpen == isOpen
        ? ValueTask.CompletedTask
        : request.Work.SaveConversationAsync(request.Conversation with { IsOpen = isOpen });
}
