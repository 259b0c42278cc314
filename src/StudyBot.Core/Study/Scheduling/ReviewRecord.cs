using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Scheduling;

public enum ReviewSource
{
    /// <summary>A question of a quiz, answered.</summary>
    Quiz,

    /// <summary><c>/review</c>.</summary>
    Review,

    /// <summary>Takes back the review <see cref="ReviewRecord.Undoes"/>; its other numbers are those of that one.</summary>
    Undo,
}

/// <summary>How it was answered.</summary>
public enum AnswerWay
{
    /// <summary>Options were picked.</summary>
    Chosen,

    Typed,

    /// <summary>Thought of, then looked at; the rating is the learner's own.</summary>
    Recalled,
}

/// <summary>One review of one card, as the log keeps it: with all that is needed to do it again.</summary>
/// <param name="Before">The state the card was in.</param>
/// <param name="Day">The learner's study day, as counted then: later travel never changes it.</param>
/// <param name="Took">From the question's being asked to the answer.</param>
/// <param name="Fuzz">The chance it was scheduled with.</param>
/// <param name="Parameters">What it was scheduled with.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Undoes">The id of the review that this one takes back.</param>
/// <param name="Id">Ascending in the order of logging; 0 before it is logged.</param>
public sealed record ReviewRecord(
    LearnerId Learner,
    string PackId,
    string QuestionId,
    Rating Rating,
    CardState Before,
    Instant At,
    LocalDate Day,
    Duration Took,
    ReviewSource Source,
    AnswerWay Way,
    double Fuzz,
    FsrsParameters Parameters,
    ConversationId Conversation,
    long? Undoes = null,
    long Id = 0);
