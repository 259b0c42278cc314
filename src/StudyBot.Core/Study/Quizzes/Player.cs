using System.Text.Json.Serialization;
using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Quizzes;

/// <summary>Somebody who has answered in a quiz.</summary>
/// <param name="Right">Rounds answered wholly right.</param>
/// <param name="Points">Sum of the credits, 0 to 1 a round.</param>
/// <param name="TimeInTicks">What the right answers took together.</param>
/// <param name="LastRound">The last round answered in.</param>
public sealed record Player(
    LearnerId Learner,
    AccountId Account,
    string Name,
    int Right,
    double Points,
    long TimeInTicks,
    int LastRound)
{
    [JsonIgnore]
    public Duration Time => Duration.FromTicks(TimeInTicks);
}
