using System.Globalization;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary>The buttons of a review: <c>rv:session:number:what</c>.</summary>
public static class ReviewActions
{
    public const string Verb = "rv";

    public const string Start = "rv:start";

    public static string StartWith(int number) => Actions.Of(Verb, "start", Text(number));

    public static string Show(ReviewSession session, ReviewItem item) => Of(session, item, "show");

    public static string End(ReviewSession session, ReviewItem item) => Of(session, item, "end");

    public static string Undo(ReviewSession session, ReviewItem item) => Of(session, item, "undo");

    public static string AskOtherwise(ReviewSession session, ReviewItem item) => Of(session, item, "other");

    /// <param name="place">In the list shown.</param>
    public static string Pick(ReviewSession session, ReviewItem item, int place) =>
        Of(session, item, "pick", Text(place));

    public static string Rate(ReviewSession session, ReviewItem item, Rating rating) =>
        Of(session, item, "rate", Text((int)rating));

    private static string Of(ReviewSession session, ReviewItem item, params string[] what) =>
        Actions.Of(Verb, [session.Id, Text(item.Number), .. what]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
