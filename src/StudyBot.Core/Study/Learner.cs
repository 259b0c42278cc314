using StudyBot.Core.Messages;

namespace StudyBot.Core.Study;

/// <param name="Name">As last seen.</param>
/// <param name="Language">Chosen in a private conversation; null: not chosen.</param>
public sealed record Learner(LearnerId Id, string Name, string? Language = null);
