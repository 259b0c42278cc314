using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Leaderboards;

/// <param name="Rank">From 1; after two who share the first place comes the third.</param>
/// <param name="Names">Who has that many points, by name.</param>
public sealed record LeaderboardPlace(int Rank, int Points, ImmutableArray<string> Names);

/// <summary>
/// Who knows how much: a point for each question answered right, once a day however often and however fast.
/// </summary>
/// <param name="Places">Best first, without those who have opted out.</param>
/// <param name="Own">The place of the one who asks; null without a point, or opted out.</param>
public sealed record Leaderboard(ImmutableArray<LeaderboardPlace> Places, LeaderboardPlace? Own)
{
    /// <param name="zone">Whose days count.</param>
    public static Leaderboard Of(IEnumerable<RightAnswer> answers, DateTimeZone zone, LearnerId? asker)
    {
        var players = answers
            .Where(answer => !answer.IsHidden)
            .GroupBy(answer => answer.Learner)
            .Select(own => (
                Learner: own.Key,
                own.Last().Name,
                Points: own.Select(answer => (answer.PackId, answer.QuestionId, answer.At.InZone(zone).Date)).Distinct().Count()))
            .ToList();
        var places = players
            .GroupBy(player => player.Points)
            .OrderByDescending(place => place.Key)
            .Select(place => new LeaderboardPlace(
                players.Count(player => player.Points > place.Key) + 1,
                place.Key,
                [.. place.Select(player => player.Name).Order(StringComparer.Ordinal)]))
            .ToImmutableArray();
        var own = players.Find(player => player.Learner == asker);
        return new Leaderboard(places, places.FirstOrDefault(place => asker is not null && place.Points == own.Points));
    }

    /// <summary>The Monday with which the week began.</summary>
    public static Instant WeekBegan(Instant at, DateTimeZone zone)
    {
        var today = at.InZone(zone).Date;
        return zone.FirstReaches(today.PlusDays(1 - (int)today.DayOfWeek).AtMidnight());
    }
}
