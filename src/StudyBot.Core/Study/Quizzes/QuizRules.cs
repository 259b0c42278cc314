using NodaTime;

namespace StudyBot.Core.Study.Quizzes;

/// <summary>The numbers a quiz is played by.</summary>
public static class QuizRules
{
    public const int DefaultLength = 10;

    public const int MaxLength = 50;

    /// <summary>So many rounds in a row without any answer put the quiz aside.</summary>
    public const int UnansweredBeforePause = 5;

    /// <summary>Whoever answered in so many of the last rounds has a say in skipping.</summary>
    public const int RoundsThatCountAsLately = 3;

    public const int MaxHints = 2;

    public static readonly Duration DefaultTimeLimit = Duration.FromSeconds(30);

    public static readonly Duration MinTimeLimit = Duration.FromSeconds(10);

    public static readonly Duration MaxTimeLimit = Duration.FromMinutes(10);

    /// <summary>In groups, between the reveal and the next question when somebody was right.</summary>
    public static readonly Duration PauseAfterHit = Duration.FromMilliseconds(2_200);

    /// <summary>The same when nobody was: the learners read.</summary>
    public static readonly Duration PauseAfterMiss = Duration.FromMilliseconds(3_000);
}
