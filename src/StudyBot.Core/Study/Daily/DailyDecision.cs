using NodaTime;

namespace StudyBot.Core.Study.Daily;

public enum DailyVerdict
{
    Post,

    /// <summary>Over <see cref="DailyDecision.Patience"/>: skip it, and say so in the log.</summary>
    TooLate,

    /// <summary>That day or a later one had its post: the schedule was changed, or the clock put back.</summary>
    AlreadyPosted,

    /// <summary>It was asked about too early; <see cref="DailyDecision.Next"/> is when to ask.</summary>
    NotYet,
}

/// <summary>What to do about a post that came due.</summary>
/// <param name="Late">How long ago it was due; negative for <see cref="DailyVerdict.NotYet"/>.</param>
/// <param name="Next">What to wait for now. It may lie up to <see cref="Patience"/> back: after a long downtime the
/// oldest post is too late, but today's may still be wanted.</param>
public sealed record DailyDecision(DailyVerdict Verdict, Duration Late, DailyPost Next)
{
    /// <summary>Exactly this late is still posted.</summary>
    public static readonly Duration Patience = Duration.FromHours(6);

    /// <param name="schedule">As it is now; it may have been changed since <paramref name="due"/> was put down.</param>
    /// <param name="due">What came due.</param>
    /// <param name="lastPosted">The day of the conversation's last post; null before the first.</param>
    public static DailyDecision Of(DailySchedule schedule, DailyPost due, Instant now, LocalDate? lastPosted)
    {
        var late = now - due.At;
        var verdict =
            due.Day <= lastPosted ? DailyVerdict.AlreadyPosted
            : late < Duration.Zero ? DailyVerdict.NotYet
            : late > Patience ? DailyVerdict.TooLate
            : DailyVerdict.Post;
        return new DailyDecision(verdict, late, verdict switch
        {
            DailyVerdict.NotYet => due,
            DailyVerdict.AlreadyPosted => NextWanted(lastPosted!.Value),
            _ => NextWanted(due.Day),
        });

        DailyPost NextWanted(LocalDate done) => schedule.NextPost(now - Patience - Duration.Epsilon, done);
    }
}
