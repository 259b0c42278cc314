using NodaTime.Text;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Handlers.Daily;

/// <summary>The time of a daily fact has come: posts it unless it is too late, and waits for the next.</summary>
public sealed class DailyDueHandler : IDueHandler
{
    public string DueKind => DailySubscription.DueKind;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, CameDue due)
    {
        if (await DailySubscription.LoadAsync(request.Work) is not { IsOn: true, Next: { } post } subscription)
        {
            return [];
        }

        var decision = DailyDecision.Of(subscription.Schedule, post, request.At, subscription.LastPosted);
        if (decision.Verdict != DailyVerdict.Post || !request.Conversation.IsOpen)
        {
            if (decision.Verdict == DailyVerdict.TooLate)
            {
                request.Happenings.Add(new FactSkipped(post.Day, decision.Late));
            }

            await subscription.WaitingFor(decision.Next).SaveAsync(request.Work);
            return [];
        }

        await subscription.Posted(post.Day).WaitingFor(decision.Next).SaveAsync(request.Work);
        if (await FactComposer.NextAsync(request) is not { } fact)
        {
            return [];
        }

        request.Happenings.Add(new FactPosted(post.Day));
        return [fact with { ScheduledKey = "daily-" + LocalDatePattern.Iso.Format(post.Day) }];
    }
}
