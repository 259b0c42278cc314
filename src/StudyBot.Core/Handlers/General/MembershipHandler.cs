using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Daily;

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
        if (request.Message.Kind != ConversationKind.Group
            || await request.Work.DocumentAsync(GreetedDocument) is not null)
        {
            return Nothing;
        }

        await request.Work.SaveDocumentAsync(GreetedDocument, "true");
        return [StartHandler.Welcome(request, request.Phrases.GroupGreeting(request.Edition.Title))];
    }

    /// <summary>Whoever wanted daily facts here learns that they pause; alone with the bot, they know.</summary>
    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Left body)
    {
        var wasOpen = request.Conversation.IsOpen;
        await SetOpenAsync(request, false);
        return wasOpen && !request.IsPrivate && await DailySubscription.LoadAsync(request.Work) is { IsOn: true } daily
            ? [Reply.Say(request.Phrases.DailyPaused) with { OnlyFor = daily.SetUpBy }]
            : Nothing;
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
