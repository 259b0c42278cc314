using System.Collections.Immutable;
using System.Security.Cryptography;
using StudyBot.Core.Handlers;
using StudyBot.Core.Handlers.Daily;
using StudyBot.Core.Handlers.General;
using StudyBot.Core.Handlers.Learners;
using StudyBot.Core.Handlers.Lookup;
using StudyBot.Core.Handlers.Progress;
using StudyBot.Core.Handlers.Quizzes;
using StudyBot.Core.Handlers.Reviewing;

namespace StudyBot.Hosting;

/// <summary>Every handler there is. Written out, so that no start has to look through all types.</summary>
public static class HandlerList
{
    /// <param name="usualZoneId">The time zone where nobody has named one.</param>
    public static ImmutableArray<IHandler> Create(string usualZoneId)
    {
        var lookup = new LookupHandler();
        return
        [
            new QuizHandler(),
            new AnswerHandler(lookup),
            new HintHandler(),
            new SkipHandler(),
            new StopHandler(),
            new TimeUpHandler(),
            new NextQuestionHandler(),
            new ReviewHandler(),
            new UndoHandler(),
            new DueHandler(),
            new RemindHandler(),
            new RemindDueHandler(),
            new SettingsHandler(),
            new FootnoteHandler(),
            lookup,
            new SectionHandler(),
            new KeyPointsHandler(),
            new EssayHandler(),
            new SuggestionsHandler(),
            new FactHandler(),
            new DailyHandler(usualZoneId),
            new DailyDueHandler(),
            new ProgressHandler(),
            new StreakHandler(),
            new LeaderboardHandler(),
            new LinkHandler(count => [.. RandomNumberGenerator.GetBytes(count)]),
            new LinkConfirmation(),
            new Alone(),
            new UnlinkHandler(),
            new MyDataHandler(),
            new ForgetMeHandler(),
            new StartHandler(),
            new HelpHandler(),
            new LanguageHandler(),
            new MembershipHandler(),
            new UnknownCommandHandler(),
        ];
    }
}
