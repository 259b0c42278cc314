using NodaTime;
using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Hosting;

namespace StudyBot.Messaging;

/// <summary>Counts and logs what the handlers report, once it is committed.</summary>
public sealed partial class HappeningObserver(ILogger<HappeningObserver> logger)
{
    public void Note(IncomingMessage message, Happening happening)
    {
        switch (happening)
        {
            case AnswerGraded graded:
                StudyBotMetrics.Answered(graded.Verdict);
                break;
            case LookedUp lookedUp:
                StudyBotMetrics.LookedUp(lookedUp.IsConfident);
                break;
            case QuizBegan began:
                Began(logger, message.Conversation, began.Questions);
                break;
            case QuizEnded ended:
                Ended(logger, message.Conversation, ended.Players);
                break;
            case FactPosted { Day: null }:
                StudyBotMetrics.Fact("asked");
                break;
            case FactPosted { Day: { } day }:
                StudyBotMetrics.Fact("posted");
                Posted(logger, message.Conversation, day);
                break;
            case FactSkipped skipped:
                StudyBotMetrics.Fact("skipped");
                Skipped(logger, message.Conversation, skipped.Day, skipped.Late);
                break;
        }
    }

    [LoggerMessage(1111, LogLevel.Information, "{Conversation}: a quiz of {Questions} questions began")]
    private static partial void Began(ILogger logger, ConversationId conversation, int questions);

    [LoggerMessage(1112, LogLevel.Information, "{Conversation}: a quiz ended, {Players} played")]
    private static partial void Ended(ILogger logger, ConversationId conversation, int players);

    [LoggerMessage(1113, LogLevel.Debug, "{Conversation}: the fact of {Day} is on its way")]
    private static partial void Posted(ILogger logger, ConversationId conversation, LocalDate day);

    [LoggerMessage(1114, LogLevel.Warning, "{Conversation}: the fact of {Day} is skipped: it would be {Late} late")]
    private static partial void Skipped(ILogger logger, ConversationId conversation, LocalDate day, Duration late);
}
