using System.Collections.Immutable;

namespace StudyBot.Core.Study.Answers;

public enum VerdictKind
{
    Right,
    Partial,
    Wrong,
}

/// <param name="Credit">0 to 1; 1 exactly when it is right.</param>
/// <param name="Rule">Why the answer was read as it was; null when it was not accepted or read at all.</param>
public sealed record Verdict(VerdictKind Kind, double Credit, AcceptanceRule? Rule = null)
{
    /// <summary>False when it cannot be read as an answer to this question at all: nothing but pictures, no such
    /// option,
    /// an order that leaves steps out.</summary>
    public bool IsAnswer { get; init; } = true;

    /// <summary>The accepted form that the typed text stands for; null when it was picked, or not accepted.</summary>
    public string? Form { get; init; }

    /// <summary>Options picked or steps in the order given, as indexes in the question (not in the list shown); of
    /// true or
    /// false 0 is true and 1 is false.</summary>
    public ImmutableArray<int> Picked { get; init; } = [];

    /// <summary>Right options not picked, or parts not named so far; indexes in the question.</summary>
    public ImmutableArray<int> Missing { get; init; } = [];

    /// <summary>Options picked that are not right; indexes in the question.</summary>
    public ImmutableArray<int> WronglyPicked { get; init; } = [];

    /// <summary>Parts named by this answer and not before; indexes in the question.</summary>
    public ImmutableArray<int> NewParts { get; init; } = [];

    /// <summary>What was named beside the parts and is none of them, as typed.</summary>
    public ImmutableArray<string> Extras { get; init; } = [];

    public static Verdict Wrong { get; } = new(VerdictKind.Wrong, 0);

    public static Verdict NoAnswer { get; } = new(VerdictKind.Wrong, 0) { IsAnswer = false };

    public static Verdict Right(AcceptanceRule rule, string? form = null) =>
        new(VerdictKind.Right, 1, rule) { Form = form };

    /// <param name="credit">From 0 (wrong) to 1 (right).</param>
    public static Verdict Of(double credit, AcceptanceRule? rule) => new(
        credit >= 1 ? VerdictKind.Right : credit > 0 ? VerdictKind.Partial : VerdictKind.Wrong, credit, rule);
}
