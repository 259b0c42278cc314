using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    /// <summary>Asked in a group for what concerns one learner only.</summary>
    public abstract RichText IsPrivateMatter { get; }

    public abstract string ReviewButton { get; }

    public abstract string DueButton { get; }

    public abstract string RemindButton { get; }

    public abstract string SettingsButton { get; }

    /// <summary>Above a question of a review.</summary>
    /// <param name="left">Cards still to come, this one included.</param>
    public abstract string ReviewHeader(int left, QuestionKind kind, string section);

    public abstract string ReviewInstruction(QuestionKind kind);

    public abstract string ShowAnswerButton { get; }

    public abstract string OtherKindButton { get; }

    public abstract string UndoButton { get; }

    public abstract RichText HowWell { get; }

    /// <param name="wait">Until it would be asked again.</param>
    public abstract string RatingButton(Rating rating, Duration wait);

    /// <summary>When it was rated.</summary>
    public abstract RichText Rated(Rating rating, Duration wait);

    public abstract RichText RatingTakenBack { get; }

    public abstract RichText OnlyLastCanBeUndone { get; }

    public abstract RichText NothingToTakeBack { get; }

    /// <summary>With a question that was forgotten again and again.</summary>
    public abstract RichText Leech(int lapses);

    public abstract RichText LeechPassage(string passage);

    public abstract RichText NoOtherKind { get; }

    public abstract RichText ReviewNumberProblem(string word);

    public abstract RichText NothingToReview { get; }

    public abstract RichText ReviewEnds(int done, int remembered);

    public abstract RichText ReviewEndsEmpty { get; }

    /// <summary>At the beginning, after a break.</summary>
    /// <param name="days">In which the waiting ones follow.</param>
    public abstract RichText BacklogPlan(int today, int waiting, int days);

    public abstract RichText BacklogWaits(int waiting, int days);

    public abstract RichText DayIsFull(int limit, int waiting);

    public abstract string MoreTodayButton(int count);

    public abstract RichText DueNow(int due, int fresh);

    public abstract RichText DueElsewhere(string title, int count);

    /// <summary>Cards in their steps of minutes.</summary>
    public abstract RichText SoonAgain(int count, Duration wait);

    public abstract RichText ComingDays(IReadOnlyList<(string Day, int Count)> days);

    public abstract RichText NextComes(Duration wait);

    public abstract string Today { get; }

    public abstract string Tomorrow { get; }

    /// <summary>"10 分钟", "8 天", "2.5 个月".</summary>
    public abstract string Interval(Duration time);

    public abstract RichText RemindIsOn(string schedule, string next, string wait);

    public abstract RichText RemindIsOff { get; }

    public abstract RichText RemindWasOff { get; }

    public abstract RichText RemindNotSet { get; }

    public abstract RichText RemindNeedsTime { get; }

    /// <param name="isHere">Is it set where this is said?</param>
    public abstract RichText RemindUsage(bool isHere);

    /// <summary>Where the bot cannot write by itself.</summary>
    public abstract RichText NoRemindersAside { get; }

    public abstract RichText ReminderOf(int due);

    /// <summary>Said in place of a reminder when the last ones went unanswered.</summary>
    public abstract RichText RemindStops(int unanswered);

    public abstract string SettingsTitle { get; }

    public abstract RichText SettingsUsage { get; }

    public abstract RichText SettingsReset { get; }

    public abstract string SettingName(StudySetting setting);

    /// <param name="word">Which it is changed by.</param>
    public abstract RichText SettingLine(StudySetting setting, string word, string value);

    public abstract RichText SettingChanged(StudySetting setting, string value);

    /// <param name="value">As typed; may be empty.</param>
    public abstract RichText SettingProblem(StudySetting setting, string value);

    public abstract RichText NoSuchSetting(string word);

    public abstract string SettingCards(int count);

    /// <summary>"30 s", "90 min", "1 h": whole, in the largest unit that it is a multiple of.</summary>
    public abstract string SettingSteps(IEnumerable<Duration> steps);

    public abstract string OnOrOff(bool isOn);

    /// <param name="share">0 to 1.</param>
    public static string ExactPercent(double share) =>
        (share * 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) + "%";

    /// <summary>0 seconds, 1 minutes, 2 hours.</summary>
    protected static (long Number, int Unit) Whole(Duration step) => (long)step.TotalSeconds switch
    {
        var seconds when seconds % NodaConstants.SecondsPerHour == 0 => (seconds / NodaConstants.SecondsPerHour, 2),
        var seconds when seconds % NodaConstants.SecondsPerMinute == 0 => (seconds / NodaConstants.SecondsPerMinute, 1),
        var seconds => (seconds, 0),
    };

    /// <summary>The number and the unit that fit: 0 minutes (seconds below one), 1 hours, 2 days, 3 months, 4
    /// years.</summary>
    protected static (string Number, int Unit, bool IsOne) Sized(Duration time)
    {
        var (number, unit) = time.TotalMinutes switch
        {
            < 60 => (Math.Max(1, Math.Ceiling(time.TotalMinutes)), 0),
            < 24 * 60 => (Math.Round(time.TotalHours, 1), 1),
            _ when time.TotalDays < 60 => (Math.Round(time.TotalDays), 2),
            _ when time.TotalDays < 700 => (Math.Round(time.TotalDays / 30.44, 1), 3),
            _ when time.TotalDays < 3_650 => (Math.Round(time.TotalDays / 365.25, 1), 4),
            _ => (Math.Round(time.TotalDays / 365.25), 4),
        };
        return (Points(number), unit, number == 1);
    }
}
