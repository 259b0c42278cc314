using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    private static readonly string[] IntervalUnits = ["min", "h", "day", "month", "year"];

    private static readonly string[] StepUnits = ["s", "min", "h"];

    public override RichText IsPrivateMatter => "That is between you and me:";

    public override string ReviewButton => "Review";

    public override string DueButton => "What is due";

    public override string RemindButton => "Reminder";

    public override string SettingsButton => "Settings";

    public override RichText HowWell => RichText.Of($"{"How well did you know it?":b}");

    public override string ShowAnswerButton => "Show the answer";

    public override string OtherKindButton => "Ask me differently";

    public override string UndoButton => "Undo";

    public override RichText RatingTakenBack => "↩️ Taken back. How well did you know this one?";

    public override RichText OnlyLastCanBeUndone => "Only the last rating can be taken back.";

    public override RichText NothingToTakeBack => "There is no rating of a review to take back.";

    public override RichText NoOtherKind => "There is no other way to ask this one.";

    public override RichText NothingToReview => "Nothing to review now: all that was due is done.";

    public override RichText ReviewEndsEmpty => "The review is over.";

    public override string Today => "today";

    public override string Tomorrow => "tomorrow";

    public override RichText RemindIsOff => RichText.Of($"No more reminders. To have them back: {"/remind on":c}");

    public override RichText RemindWasOff => "There was no reminder; nothing has changed.";

    public override RichText RemindNotSet => "There is no reminder at present.";

    public override RichText RemindNeedsTime => "At what time shall I remind you?";

    public override RichText RemindUsage(bool isHere) => RichText.Of(
        $"{(isHere ? "To set one" : "In our private chat")}: {"/remind 19:00":c}, or {"/remind 19:00 Almaty weekdays":c}; {"/remind off":c} ends it.");

    public override RichText NoRemindersAside =>
        RichText.Of($"I cannot write here by myself. Open our private chat and send {"/remind 19:00":c} there.");

    public override string SettingsTitle => "How you study";

    public override RichText SettingsUsage => RichText.Of(
        $"To change one: {"/settings retention 85%":c}, {"/settings steps 1m 10m":c}, {"/settings zone Almaty":c}. Back to the usual: {"/settings new default":c}, or {"/settings default":c} for all.");

    public override RichText SettingsReset => "✅ All settings are back to the usual.";

    public override string ReviewHeader(int left, QuestionKind kind, string section) =>
        $"Review · {left} left · {KindName(kind)} · {section}";

    public override string ReviewInstruction(QuestionKind kind) => kind switch
    {
        QuestionKind.OneChoice or QuestionKind.TrueFalse => "Pick one, or think of it and look",
        QuestionKind.SeveralChoices => "Write all that are right, e.g. AC, or think of it and look",
        QuestionKind.PutInOrder => "Write the letters in order, e.g. BAC, or think of it and look",
        _ => "Write the answer, or think of it and look",
    };

    public override string RatingButton(Rating rating, Duration wait) => $"{RatingName(rating)} · {Interval(wait)}";

    public override RichText Rated(Rating rating, Duration wait) =>
        RichText.Of($"{RatingName(rating):b} → again in {Interval(wait)}");

    public override RichText Leech(int lapses) =>
        RichText.Of($"🪨 Forgotten {lapses} times so far. It may stick better when asked differently.");

    public override RichText LeechPassage(string passage) => RichText.Of($"Read it once more: {passage:i}");

    public override RichText ReviewNumberProblem(string word) =>
        RichText.Of($"“{word:b}” cards will not do: give a number from 1 to 500, for example {"/review 20":c}.");

    public override RichText ReviewEnds(int done, int remembered) =>
        RichText.Of($"✅ Reviewed: {done:b}, remembered: {remembered:b}.");

    public override RichText BacklogPlan(int today, int waiting, int days) => RichText.Of(
        $"Welcome back! {today + waiting} cards have piled up. Today the {today:b} of which you would lose most; the other {waiting} follow over {Count(days, "day")}.");

    public override RichText BacklogWaits(int waiting, int days) =>
        RichText.Of($"{waiting:b} more wait from the break and follow over {Count(days, "day")}, the most valuable first.");

    public override RichText DayIsFull(int limit, int waiting) => RichText.Of(
        $"That is the day’s limit of {limit}; {waiting:b} wait until tomorrow. To change it: {"/settings reviews 300":c}");

    public override string MoreTodayButton(int count) => $"{count} more today";

    public override RichText DueNow(int due, int fresh) => (due, fresh) switch
    {
        (0, 0) => "Nothing is due now.",
        (0, _) => RichText.Of($"Nothing is due now; {Count(fresh, "new card"):b} can be begun today."),
        (_, 0) => RichText.Of($"Due now: {Count(due, "card"):b}."),
        _ => RichText.Of($"Due now: {Count(due, "card"):b}, and {Count(fresh, "new card"):b} can be begun today."),
    };

    public override RichText DueElsewhere(string title, int count) =>
        RichText.Of($"In {Titled(title)}: {count:b} due ({"/essay":c} changes to it).");

    public override RichText SoonAgain(int count, Duration wait) =>
        RichText.Of($"Once more today: {count:b}, the first in {Interval(wait)}.");

    public override RichText ComingDays(IReadOnlyList<(string Day, int Count)> days) => RichText.Of(
        $"Coming: {string.Join(", ", days.Select(day => $"{day.Day} {Number(day.Count)}"))}.");

    public override RichText NextComes(Duration wait) => RichText.Of($"The next card comes in {Interval(wait)}.");

    public override string Interval(Duration time)
    {
        if (Math.Ceiling(time.TotalSeconds) is < 60 and var seconds)
        {
            return $"{Math.Max(1, seconds)} s";
        }

        var (number, unit, isOne) = Sized(time);
        return $"{number} {IntervalUnits[unit]}{(isOne || unit < 2 ? "" : "s")}";
    }

    public override RichText RemindIsOn(string schedule, string next, string wait) => RichText.Of(
        $"I remind you when something is due: {schedule:b}.\nNext look: {next:b} (in {wait}). To end it: {"/remind off":c}");

    public override RichText ReminderOf(int due) =>
        RichText.Of($"⏰ {Count(due, "card"):b} due. A few minutes now keep them.");

    public override RichText RemindStops(int unanswered) => RichText.Of(
        $"My last {unanswered} reminders found no time, so I stop them. {"/remind on":c} brings them back at the same time.");

    public override string SettingName(StudySetting setting) => setting switch
    {
        StudySetting.Retention => "Desired retention",
        StudySetting.Steps => "Learning steps",
        StudySetting.Relearning => "Steps after forgetting",
        StudySetting.Maximum => "Longest interval",
        StudySetting.New => "New cards a day",
        StudySetting.Reviews => "Reviews a day",
        StudySetting.Rollover => "The day begins at",
        StudySetting.Zone => "Time zone",
        _ => "Intervals vary a little",
    };

    public override RichText SettingLine(StudySetting setting, string word, string value) =>
        RichText.Of($"• {SettingName(setting)} ({word:c}): {value:b}");

    public override RichText SettingChanged(StudySetting setting, string value) => setting switch
    {
        StudySetting.Retention or StudySetting.Steps or StudySetting.Relearning or StudySetting.Maximum =>
            RichText.Of($"✅ {SettingName(setting)}: {value:b}, for each card from its next review on."),
        _ => RichText.Of($"✅ {SettingName(setting)}: {value:b}."),
    };

    public override RichText SettingProblem(StudySetting setting, string value)
    {
        var (range, example) = setting switch
        {
            StudySetting.Retention => ("70% to 99%", "/settings retention 85%"),
            StudySetting.Steps => ("one to six steps from 1s to 24h", "/settings steps 1m 10m"),
            StudySetting.Relearning => ("one to six steps from 1s to 24h", "/settings relearning 10m"),
            StudySetting.Maximum => ("1 to 36500 days", "/settings maximum 365"),
            StudySetting.New => ("0 to 999", "/settings new 20"),
            StudySetting.Reviews => ("1 to 9999", "/settings reviews 200"),
            StudySetting.Rollover => ("a time of day", "/settings rollover 04:00"),
            StudySetting.Zone => ("a city, an IANA name or an offset", "/settings zone Almaty"),
            _ => ("on or off", "/settings fuzz off"),
        };
        return value.Length == 0
            ? RichText.Of($"{SettingName(setting)}: {range}, for example {example:c}.")
            : RichText.Of($"{SettingName(setting)}: “{value:b}” will not do. Give {range}, for example {example:c}.");
    }

    public override RichText NoSuchSetting(string word) => RichText.Of($"There is no setting “{word:b}”.");

    public override string SettingCards(int count) => Number(count);

    public override string SettingSteps(IEnumerable<Duration> steps) => string.Join(", ", steps.Select(Whole).Select(
        step => $"{step.Number} {StepUnits[step.Unit]}"));

    public override string OnOrOff(bool isOn) => isOn ? "on" : "off";

    private static string RatingName(Rating rating) => rating switch
    {
        Rating.Again => "Forgot",
        Rating.Hard => "Hard",
        Rating.Good => "Good",
        _ => "Easy",
    };
}
