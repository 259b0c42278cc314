using NodaTime;
using NodaTime.Text;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Daily;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary>
/// The time of a reminder has come: says what is due, or nothing when nothing is; after three that nobody followed it
/// stops by itself and says how to get it back.
/// </summary>
public sealed class RemindDueHandler : IDueHandler
{
    public string DueKind => Reminder.DueKind;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, CameDue due)
    {
        if (await Reminder.LoadAsync(request.Work) is not { IsOn: true, Next: { } post } reminder)
        {
            return [];
        }

        var decision = DailyDecision.Of(reminder.Schedule, post, request.At, reminder.Last);
        reminder = reminder.WaitingFor(decision.Next);
        if (decision.Verdict != DailyVerdict.Post || !request.Conversation.IsOpen)
        {
            await reminder.SaveAsync(request.Work);
            return [];
        }

        var learner = await request.Work.LearnerAsync(reminder.Account, reminder.Name, request.At);
        request = request with { Learner = learner };
        var count = 0;
        foreach (var pack in request.Shelf.Packs.Values)
        {
            count += await DueHandler.CountAsync(request, pack);
        }

        reminder = reminder.LookedAt(post.Day);
        if (count == 0)
        {
            await reminder.SaveAsync(request.Work);
            return [];
        }

        if (await HasReviewedSinceAsync(request, learner.Id, reminder.LastSaid))
        {
            reminder = reminder with { Unanswered = 0 };
        }

        var key = "remind-" + LocalDatePattern.Iso.Format(post.Day);
        if (reminder.Unanswered >= Reminder.MostUnanswered)
        {
            await (reminder with { Unanswered = 0 }).Off().SaveAsync(request.Work);
            return [Reply.Say(request.Phrases.RemindStops(Reminder.MostUnanswered)) with { ScheduledKey = key }];
        }

        await reminder.Said(request.At).SaveAsync(request.Work);
        return
        [
            Reply.Say(
                request.Phrases.ReminderOf(count),
                new Choice(request.Phrases.ReviewButton, ReviewActions.Start, Style: ChoiceStyle.Primary)) with
                {
                    ScheduledKey = key,
                },
        ];
    }

    private static async ValueTask<bool> HasReviewedSinceAsync(Request request, LearnerId learner, Instant since)
    {
        var day = since.InUtc().Date.PlusDays(-1);
        var log = await request.Work.ReviewsSinceAsync(learner, day, Pace.Remembered);
        return log.Any(review => review.At >= since);
    }
}
