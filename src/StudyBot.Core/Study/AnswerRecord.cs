using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study;

/// <summary>One answer of one learner, as the log keeps it.</summary>
/// <param name="QuizId">The quiz it was given in.</param>
/// <param name="Round">The round of the quiz, from 1.</param>
/// <param name="PackVersion">The pack as it was when it was asked.</param>
/// <param name="Typed">What was typed, or the options picked (<c>#0,2</c>).</param>
/// <param name="Verdict">right, partial or wrong.</param>
/// <param name="Credit">0 to 1.</param>
/// <param name="Took">From the question's being asked to the answer.</param>
/// <param name="HintUsed">Had a hint been shown?</param>
public sealed record AnswerRecord(
    LearnerId Learner,
    string QuizId,
    int Round,
    string PackId,
    string PackVersion,
    string QuestionId,
    string Typed,
    string Verdict,
    double Credit,
    Instant At,
    Duration Took,
    bool HintUsed);
