using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Daily;
using StudyBot.Core.Study.Reviewing;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary><c>/remind</c>: status; <c>/remind HH:MM [zone] [days]</c>; <c>/remind off</c>. In private only.</summary>
public sealed class RemindHandler : ICommandHandler, IPressHandler
{
    private const string Verb = "remind";

    public CommandDescription Command => Commands.Remind;

    public IReadOnlyList<string> Verbs { get; } = [Verb];

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        if (!request.IsPrivate || request.Message.Sender is null)
        {
            return PrivateOffer.Of(request, request.Phrases.RemindButton, Verb);
        }

        var before = await Reminder.LoadAsync(request.Work);
        return
        [
            Reply.Say(DailyCommandParser.Parse(command.Arguments) switch
            {
                DailyOn when request.Message.Kind == ConversationKind.Aside => request.Phrases.NoRemindersAside,
                DailyOn on => await TurnOnAsync(request, on, before),
                DailyOff => await TurnOffAsync(request, before),
                DailyUnclear unclear => RichText.Lines(
                    [.. unclear.Problems.Select(request.Phrases.DailyProblem), Usage(request)]),
                _ => Status(request, before),
            }),
        ];
    }

    /// <summary>From a group's button: the reminder is said in the private chat, and set there.</summary>
    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed) =>
    [
        request.IsPrivate
            ? Reply.Say(Status(request, await Reminder.LoadAsync(request.Work)))
            : request.OnlyForSender(request.Phrases.RemindUsage(isHere: false)),
    ];

    private static async ValueTask<RichText> TurnOnAsync(Request request, DailyOn on, Reminder? before)
    {
        var settings = await request.SettingsAsync(request.Learner!.Id, request.Pack.Pack.Id);
        if (on.Over(before?.Schedule, settings.ZoneId) is not { } schedule)
        {
            return RichText.Of($"{request.Phrases.RemindNeedsTime}\n{Usage(request)}");
        }

        var sender = request.Message.Sender!;
        var next = schedule.NextPost(request.At);
        await new Reminder(schedule, sender.Account, request.Learner.Name, true, null, 0, null, 0, 0)
            .WaitingFor(next).SaveAsync(request.Work);
        return Describe(request, schedule, next);
    }

    private static async ValueTask<RichText> TurnOffAsync(Request request, Reminder? before)
    {
        if (before is not { IsOn: true })
        {
            return request.Phrases.RemindWasOff;
        }

        await before.Off().SaveAsync(request.Work);
        return request.Phrases.RemindIsOff;
    }

    private static RichText Status(Request request, Reminder? reminder) => reminder is { IsOn: true, Next: { } next }
        ? Describe(request, reminder.Schedule, next)
        : RichText.Of($"{request.Phrases.RemindNotSet}\n{Usage(request)}");

    /// <summary>Where the bot cannot write by itself it is set elsewhere.</summary>
    private static RichText Usage(Request request) =>
        request.Phrases.RemindUsage(isHere: request.Message.Kind == ConversationKind.Private);

    private static RichText Describe(Request request, DailySchedule schedule, DailyPost next)
    {
        var phrases = request.Phrases;
        var zone = ZoneDisplay.Of(schedule.ZoneId, request.At);
        var local = next.At.InZone(DateTimeZoneProviders.Tzdb[schedule.ZoneId]).LocalDateTime;
        return phrases.RemindIsOn(
            $"{phrases.Days(schedule.Days)} {schedule.Time:HH:mm} {zone}",
            phrases.DayAndTime(local),
            phrases.LongTime(next.At - request.At));
    }
}
