using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Leaderboards;

/// <summary>A right answer given in a conversation, as far as a leaderboard needs it.</summary>
/// <param name="Name">The learner's.</param>
/// <param name="IsHidden">Has the learner opted out?</param>
public sealed record RightAnswer(
    LearnerId Learner, string Name, string PackId, string QuestionId, Instant At, bool IsHidden);
