using System.Collections.Immutable;

namespace StudyBot.Core.Content.Essays;

/// <param name="Essay">Null when there is any error.</param>
public sealed record EssayReadResult(Essay? Essay, ImmutableArray<PackProblem> Problems);
