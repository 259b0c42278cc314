using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    public abstract string FactTitle { get; }

    public abstract string QuizMeButton { get; }

    public abstract RichText NoFacts { get; }

    /// <summary>Where the bot may not write by itself, nothing can come daily.</summary>
    public abstract RichText NoFactsAside { get; }

    /// <param name="schedule">"每天 08:30 Asia/Almaty (UTC+5)".</param>
    /// <param name="next">The next post on its wall clock.</param>
    /// <param name="wait">How long till then.</param>
    public abstract RichText DailyIsOn(string schedule, string next, string wait);

    public abstract RichText DailyIsOff { get; }

    public abstract RichText DailyWasOff { get; }

    public abstract RichText DailyNotSet { get; }

    public abstract RichText DailyNeedsTime { get; }

    public abstract RichText DailyUsage { get; }

    /// <summary>For whoever turned it on: why nothing is posted any more, and what to do.</summary>
    /// <param name="place">What people call the conversation; null: unknown.</param>
    /// <param name="schedule">As in <see cref="DailyIsOn"/>.</param>
    public abstract RichText DailyStopped(string? place, string schedule, LeftCause cause);

    public abstract RichText DailyProblem(DailyProblem problem);

    public abstract string Days(DaysOfWeek days);

    /// <summary>"7 月 2 日（周四）08:30".</summary>
    public abstract string DayAndTime(LocalDateTime time);

    /// <summary>Days, hours and minutes, the two largest of them.</summary>
    public abstract string LongTime(Duration time);

    /// <summary>The two largest units that are not zero; under a minute counts as one.</summary>
    protected static IEnumerable<(int Count, int Unit)> LargestUnits(Duration time)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling(time.TotalMinutes));
        int[] counts = [minutes / (24 * 60), minutes / 60 % 24, minutes % 60];
        return counts.Select((count, unit) => (count, unit)).Where(part => part.count > 0).Take(2);
    }
}
