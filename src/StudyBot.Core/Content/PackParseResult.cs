using System.Collections.Immutable;

namespace StudyBot.Core.Content;

/// <param name="Pack">Null when there is any error.</param>
/// <param name="Problems">Errors and warnings in the order of the files.</param>
public sealed record PackParseResult(Pack? Pack, ImmutableArray<PackProblem> Problems)
{
    public IEnumerable<PackProblem> Errors => Problems.Where(problem => problem.Severity == Severity.Error);

    public IEnumerable<PackProblem> Warnings => Problems.Where(problem => problem.Severity == Severity.Warning);
}
