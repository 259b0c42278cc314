using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyBot.Core.Study.Leaderboards;
using StudyBot.Core.Study.Progress;

namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    public abstract string ProgressTitle { get; }

    /// <summary>Nothing has been learned yet.</summary>
    public abstract RichText NoProgress { get; }

    /// <param name="recall">0 to 1; null: no card yet.</param>
    public abstract RichText ProgressRecall(double? recall);

    public abstract RichText ProgressCards(int fresh, int learning, int inReview);

    /// <summary>The last 30 days.</summary>
    public abstract RichText ProgressLately(int reviews, int remembered);

    public abstract RichText ProgressStreak(Streak streak);

    public abstract RichText ProgressDue(int count);

    public abstract RichText ProgressSection(SectionProgress section);

    /// <summary>What the picture shows, at most 1,000 characters.</summary>
    public abstract string PictureInWords(ProgressReport report);

    public abstract string PictureSubtitle(string title, LocalDate today);

    public abstract string RecallLabel { get; }

    public abstract string StreakLabel { get; }

    public abstract string DueLabel { get; }

    public abstract string BegunLabel { get; }

    public abstract string KnownBySectionLabel { get; }

    public abstract string RecallBySectionLabel { get; }

    /// <summary>Above the year's days.</summary>
    public abstract string YearLabel(int reviews);

    /// <summary>Above the next 30 days.</summary>
    public abstract string ForecastLabel(int reviews);

    public abstract string TodayLabel { get; }

    public abstract string Less { get; }

    public abstract string More { get; }

    /// <summary>Seven, Monday first, at most three letters.</summary>
    public abstract ImmutableArray<string> ShortWeekdays { get; }

    public abstract string ShortMonth(LocalDate day);

    /// <summary>Day and month.</summary>
    public abstract string ShortDate(LocalDate day);

    public abstract string DayCount(int days);

    /// <summary>"12 / 30".</summary>
    public virtual string OutOf(int count, int total) => $"{Figure(count)} / {Figure(total)}";

    /// <summary>Thousands grouped.</summary>
    public virtual string Figure(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <param name="share">0 to 1; null: a dash.</param>
    public virtual string Percent(double? share) => share is { } known
        ? Math.Round(known * 100).ToString("0", CultureInfo.InvariantCulture) + "%"
        : "—";

    public abstract RichText NoStreak(int longest);

    public abstract RichText StreakHeading(Streak streak);

    /// <summary>Today counts already.</summary>
    public abstract RichText StreakSafe { get; }

    /// <summary>Today decides.</summary>
    public abstract RichText StreakOpen { get; }

    public abstract RichText StreakFreezes(int count);

    public abstract RichText StreakEarlier(LocalDate first, LocalDate last, int frozen);

    public abstract RichText StreakLine(StreakDay day, int reviews);

    public abstract RichText StreakRule { get; }

    public abstract RichText LeaderboardTitle(bool isWeek);

    public abstract RichText LeaderboardLine(LeaderboardPlace place);

    public abstract RichText LeaderboardEmpty { get; }

    public abstract RichText LeaderboardOwn(int rank, int points);

    public abstract RichText LeaderboardNotYet { get; }

    /// <summary>Who asks has opted out.</summary>
    public abstract RichText LeaderboardHidden { get; }

    /// <param name="isHidden">Has whoever asks left the leaderboards?</param>
    public abstract RichText LeaderboardRule(bool isHidden);

    public abstract RichText LeaderboardLeft { get; }

    public abstract RichText LeaderboardJoined { get; }

    public abstract RichText LeaderboardUsage(string word);

    public abstract string LeaderboardOfTheWeek { get; }

    public abstract string LeaderboardOfAllTime { get; }
}
