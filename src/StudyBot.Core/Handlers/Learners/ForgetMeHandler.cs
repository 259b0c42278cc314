using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Daily;
using StudyBot.Core.Study.Export;
using StudyBot.Core.Study.Quizzes;

namespace StudyBot.Core.Handlers.Learners;

/// <summary><c>/forgetme</c>: asks once, then nothing is left, on no platform; what <c>/mydata</c> would show says so.</summary>
public sealed class ForgetMeHandler : ICommandHandler, IPressHandler
{
    private const string YesVerb = "forget-yes";

    private const string NoVerb = "forget-no";

    public CommandDescription Command => Commands.ForgetMe;

    public IReadOnlyList<string> Verbs { get; } = [YesVerb, NoVerb];

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        if (request.Message.Sender is not { } sender)
        {
            return [];
        }

        if (Alone.Refuse(request, Command.Name) is { } refusal)
        {
            return [refusal];
        }

        var data = await LearnerData.LoadAsync(request.Work, sender.Account, request.Conversation.Id);
        var question = request.Phrases.ForgetAsks(data.Counts, LinkConfirmation.Names(request.Phrases, data.Accounts));
        return
        [
            Reply.Say(
                question,
                new Choice(request.Phrases.ForgetYes, YesVerb, Style: ChoiceStyle.Danger),
                new Choice(request.Phrases.ForgetNo, NoVerb)),
        ];
    }

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed)
    {
        if (!request.IsPrivate || request.Learner is not { } learner || request.Message.Sender is not { } sender)
        {
            return [request.OnlyForSender(request.Phrases.OldButton)];
        }

        if (pressed.Action == NoVerb)
        {
            return [Reply.Say(request.Phrases.ForgetNotDone)];
        }

        var (work, here) = (request.Work, request.Conversation.Id);
        await work.PlaceAccountAsync(sender.Account, here);
        await work.HoldAsync(learner.Id);
        var accounts = await work.AccountsAsync(learner.Id);
        await QuizDocument.ChangeAllAsync(work, learner.Id, quiz => quiz.Without(learner.Id));
        foreach (var account in accounts)
        {
            await DailySubscription.ForgetAsync(work, account.Account);
        }

        await work.ForgetAsync(learner.Id);
        var left = (await LearnerData.LoadAsync(work, sender.Account, here)).Counts;
        return
        [
            .. accounts
                .Select(account => account.Private)
                .OfType<ConversationId>()
                .Distinct()
                .Select(place => Reply.Say(request.Phrases.ForgetDone(left)) with { To = place == here ? null : place }),
        ];
    }
}
