using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Handlers.Daily;

/// <summary>
/// The bot can no longer write where daily facts go: whoever turned them on hears it in private, in their own language.
/// </summary>
public static class DailyStopped
{
    /// <returns>Nothing in a private conversation: there is nowhere else to tell it.</returns>
    public static async ValueTask<IReadOnlyList<Reply>> TellAsync(Request request, LeftCause cause)
    {
        if (request.IsPrivate || await DailySubscription.LoadAsync(request.Work) is not { IsOn: true, SetUpBy: { } setUpBy } subscription)
        {
            return [];
        }

        var phrases = Phrases.For(subscription.Language) ?? request.Phrases;
        var place = request.Message.Place ?? subscription.Place;
        var schedule = DailyHandler.Describe(phrases, subscription.Schedule, request.At);
        return [Reply.Say(phrases.DailyStopped(place, schedule, cause)) with { OnlyFor = setUpBy }];
    }
}
