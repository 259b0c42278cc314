using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Progress;

namespace StudyBot.Core.Handlers.Progress;

/// <summary><c>/streak</c>: the days learned in a row, with the receipt of what counted.</summary>
public sealed class StreakHandler : ICommandHandler
{
    /// <summary>So many days stand on the receipt one by one; earlier ones are counted together.</summary>
    private const int DaysListed = 14;

    public CommandDescription Command => Commands.Streak;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        if (request.Learner is not { } learner)
        {
            return [];
        }

        var settings = await request.SettingsAsync(learner.Id, request.Pack.Pack.Id);
        var days = await request.Work.LearnedDaysAsync(learner.Id);
        var streak = Streak.Of(days.Select(day => day.Day), settings.DayOf(request.At));
        return [request.OnlyForSender(Text(request, streak, days.ToDictionary(day => day.Day, day => day.Reviews)))];
    }

    private static RichText Text(Request request, Streak streak, Dictionary<LocalDate, int> reviews)
    {
        var phrases = request.Phrases;
        if (streak.Receipt.IsEmpty)
        {
            return RichText.Lines(phrases.NoStreak(streak.Longest), phrases.StreakRule);
        }

        var earlier = streak.Receipt.Length - DaysListed;
        var lines = new List<RichText>
        {
            phrases.StreakHeading(streak),
            streak.LearnedToday ? phrases.StreakSafe : phrases.StreakOpen,
            phrases.StreakFreezes(streak.Freezes),
            RichText.Empty,
        };
        if (earlier > 0)
        {
            lines.Add(phrases.StreakEarlier(
                streak.Receipt[0].Day, streak.Receipt[earlier - 1].Day, streak.Receipt.Take(earlier).Count(day => day.IsFrozen)));
        }

        lines.AddRange(streak.Receipt.Skip(Math.Max(0, earlier))
            .Select(day => phrases.StreakLine(day, reviews.GetValueOrDefault(day.Day))));
        lines.Add(RichText.Empty);
        lines.Add(phrases.StreakRule);
        return RichText.Lines(lines);
    }
}
