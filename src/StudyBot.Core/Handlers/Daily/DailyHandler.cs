using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Handlers.Daily;

/// <summary><c>/daily</c>: status; <c>/daily on HH:MM [zone] [days]</c>; <c>/daily off</c>.</summary>
/// <param name="usualZoneId">The zone where nobody has said any.</param>
public sealed class DailyHandler(string usualZoneId = "UTC") : ICommandHandler
{
    public CommandDescription Command => Commands.Daily;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        var before = await DailySubscription.LoadAsync(request.Work);
        return DailyCommandParser.Parse(command.Arguments) switch
        {
            DailyOn when request.Message.Kind == ConversationKind.Aside => [Reply.Say(request.Phrases.NoFactsAside)],
            DailyOn on => [Reply.Say(await TurnOnAsync(request, on, before))],
            DailyOff => [Reply.Say(await TurnOffAsync(request, before))],
            DailyUnclear unclear => [Reply.Say(RichText.Lines(
                [.. unclear.Problems.Select(request.Phrases.DailyProblem), request.Phrases.DailyUsage]))],
            _ => [Reply.Say(Status(request, before))],
        };
    }

    private async ValueTask<RichText> TurnOnAsync(Request request, DailyOn on, DailySubscription? before)
    {
        if (on.Over(before?.Schedule, usualZoneId) is not { } schedule)
        {
            return RichText.Of($"{request.Phrases.DailyNeedsTime}\n{request.Phrases.DailyUsage}");
        }

        if (request.Message.Sender is not { } sender)
        {
            return RichText.Empty;
        }

        var next = schedule.NextPost(request.At, before?.LastPosted);
        var subscription = new DailySubscription(
            schedule,
            true,
            null,
            0,
            before?.LastDay,
            sender.Account,
            request.Learner?.Language ?? sender.LanguageHint,
            request.Message.Place);
        await subscription.WaitingFor(next).SaveAsync(request.Work);
        await OpenAsync(request);
        return request.Phrases.DailyIsOn(Describe(request, schedule), When(request, schedule, next), WaitFor(request, next));
    }

    /// <summary>Whoever asks for posts is heard here: where the bot still cannot write, the platform will say so again.</summary>
    private static ValueTask OpenAsync(Request request) => request.Conversation.IsOpen
        ? ValueTask.CompletedTask
        : request.Work.SaveConversationAsync(request.Conversation with { IsOpen = true });

    private static async ValueTask<RichText> TurnOffAsync(Request request, DailySubscription? before)
    {
        if (before is not { IsOn: true })
        {
            return request.Phrases.DailyWasOff;
        }

        await before.Off().SaveAsync(request.Work);
        return request.Phrases.DailyIsOff;
    }

    private static RichText Status(Request request, DailySubscription? subscription) =>
        subscription is { IsOn: true, Next: { } next }
            ? request.Phrases.DailyIsOn(
                Describe(request, subscription.Schedule), When(request, subscription.Schedule, next), WaitFor(request, next))
            : RichText.Of($"{request.Phrases.DailyNotSet}\n{request.Phrases.DailyUsage}");

    internal static string Describe(Phrases phrases, DailySchedule schedule, Instant at) =>
        $"{phrases.Days(schedule.Days)} {schedule.Time:HH:mm} {ZoneDisplay.Of(schedule.ZoneId, at)}";

    private static string Describe(Request request, DailySchedule schedule) =>
        Describe(request.Phrases, schedule, request.At);

    private static string When(Request request, DailySchedule schedule, DailyPost next)
    {
        var local = next.At.InZone(DateTimeZoneProviders.Tzdb[schedule.ZoneId]).LocalDateTime;
        return request.Phrases.DayAndTime(local);
    }

    private static string WaitFor(Request request, DailyPost next) => request.Phrases.LongTime(next.At - request.At);
}
