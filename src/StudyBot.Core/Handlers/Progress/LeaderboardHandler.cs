using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Daily;
using StudyBot.Core.Study.Leaderboards;

namespace StudyBot.Core.Handlers.Progress;

/// <summary><c>/leaderboard [week|all]</c> of this conversation; <c>/leaderboard off</c> and <c>on</c> for oneself, everywhere.</summary>
public sealed class LeaderboardHandler : ICommandHandler
{
    private const int PlacesShown = 10;

    public CommandDescription Command => Commands.Leaderboard;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) =>
        command.Arguments.ToLowerInvariant() switch
        {
            "" or "week" or "本周" or "周" => [await ShowAsync(request, isWeek: true)],
            "all" or "全部" or "总" => [await ShowAsync(request, isWeek: false)],
            "off" or "退出" or "关" => [await ChooseAsync(request, isHidden: true)],
            "on" or "加入" or "开" => [await ChooseAsync(request, isHidden: false)],
            var other => [request.OnlyForSender(request.Phrases.LeaderboardUsage(TextCutter.Cut(other, 30)))],
        };

    private static async ValueTask<Reply> ChooseAsync(Request request, bool isHidden)
    {
        if (request.Learner is { } learner)
        {
            await LeaderboardChoice.SaveAsync(request.Work, learner.Id, isHidden);
        }

        return request.OnlyForSender(isHidden ? request.Phrases.LeaderboardLeft : request.Phrases.LeaderboardJoined);
    }

    private static async ValueTask<Reply> ShowAsync(Request request, bool isWeek)
    {
        var phrases = request.Phrases;
        var zone = await ZoneAsync(request);
        var since = isWeek ? Leaderboard.WeekBegan(request.At, zone) : Instant.FromUnixTimeTicks(0);
        var board = Leaderboard.Of(await request.Work.RightAnswersAsync(since), zone, request.Learner?.Id);
        var lines = new List<RichText> { phrases.LeaderboardTitle(isWeek) };
        lines.AddRange(board.Places.Take(PlacesShown).Select(phrases.LeaderboardLine));
        if (board.Places.IsEmpty)
        {
            lines.Add(phrases.LeaderboardEmpty);
        }

        var isHidden = request.Learner is { } learner
            && await LeaderboardChoice.IsHiddenAsync(request.Work, learner.Id);
        if (request.Learner is not null)
        {
            lines.Add(board.Own is { } own ? phrases.LeaderboardOwn(own.Rank, own.Points)
                : isHidden ? phrases.LeaderboardHidden
                : phrases.LeaderboardNotYet);
        }

        lines.Add(phrases.LeaderboardRule(isHidden));
        return Buttons.Below(
            RichText.Lines(lines),
            [isWeek
                ? new Choice(phrases.LeaderboardOfAllTime, "/leaderboard all")
                : new Choice(phrases.LeaderboardOfTheWeek, "/leaderboard week")]);
    }

    /// <summary>Where the conversation has its daily facts, it has its days, too.</summary>
    private static async ValueTask<DateTimeZone> ZoneAsync(Request request)
    {
        var subscription = await DailySubscription.LoadAsync(request.Work);
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(subscription?.Schedule.ZoneId ?? request.UsualZoneId) ?? DateTimeZone.Utc;
    }
}
