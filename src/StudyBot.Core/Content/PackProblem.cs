namespace StudyBot.Core.Content;

public enum Severity
{
    Warning,
    Error,
}

/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
public readonly record struct SourcePosition(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <param name="What">What is wrong.</param>
/// <param name="Cure">What to do about it.</param>
public sealed record PackProblem(Severity Severity, SourcePosition At, string What, string Cure)
{
    public override string ToString() => $"{At}: {(Severity == Severity.Error ? "error" : "warning")}: {What}; {Cure}";
}
