using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StudyBot.Core.Content;

/// <summary>Something that can be asked. A closed family; every kind is graded by its own rule.</summary>
/// <param name="Id">Stable id; cards and answers hang on it. A cloze's is <c>keypoint#c1</c>.</param>
/// <param name="KeyPointId">The key point that answers it: its evidence.</param>
/// <param name="Prompt">At most 300 characters.</param>
/// <param name="Hint">What <c>/hint</c> shows first, or null.</param>
/// <param name="Explanation">Why the answer is right, or null: the key point's text says it.</param>
[JsonDerivedType(typeof(ChoiceQuestion), "choice")]
[JsonDerivedType(typeof(TrueFalseQuestion), "truefalse")]
[JsonDerivedType(typeof(ClozeQuestion), "cloze")]
[JsonDerivedType(typeof(ShortAnswerQuestion), "short")]
[JsonDerivedType(typeof(NameAllQuestion), "all")]
[JsonDerivedType(typeof(OrderQuestion), "order")]
public abstract record Question(string Id, string KeyPointId, string Prompt, string? Hint, string? Explanation)
{
    public abstract QuestionKind Kind { get; }
}

public enum QuestionKind
{
    OneChoice,
    SeveralChoices,
    TrueFalse,
    Cloze,
    ShortAnswer,
    NameAll,
    PutInOrder,
}

/// <param name="Text">At most 80 characters (a Discord button's label).</param>
public sealed record Option(string Text, bool IsRight);

/// <summary>One right option or several; two or more options in all.</summary>
public sealed record ChoiceQuestion(
    string Id, string KeyPointId, string Prompt, string? Hint, string? Explanation, ImmutableArray<Option> Options)
    : Question(Id, KeyPointId, Prompt, Hint, Explanation)
{
    public override QuestionKind Kind =>
        Options.Count(option => option.IsRight) > 1 ? QuestionKind.SeveralChoices : QuestionKind.OneChoice;
}

/// <param name="IsTrue">Is the statement in <c>Prompt</c> true to the essay?</param>
public sealed record TrueFalseQuestion(
    string Id, string KeyPointId, string Prompt, string? Hint, string? Explanation, bool IsTrue)
    : Question(Id, KeyPointId, Prompt, Hint, Explanation)
{
    public override QuestionKind Kind => QuestionKind.TrueFalse;
}

/// <summary>A key point with a gap; <c>Prompt</c> shows the gap as <see cref="Gap"/>.</summary>
/// <param name="Answer">What fills the gap.</param>
public sealed record ClozeQuestion(
    string Id, string KeyPointId, string Prompt, string? Hint, string? Explanation, Answer Answer)
    : Question(Id, KeyPointId, Prompt, Hint, Explanation)
{
    public const string Gap = "［＿＿＿］";

    public override QuestionKind Kind => QuestionKind.Cloze;
}

public sealed record ShortAnswerQuestion(
    string Id, string KeyPointId, string Prompt, string? Hint, string? Explanation, ImmutableArray<Answer> Answers)
    : Question(Id, KeyPointId, Prompt, Hint, Explanation)
{
    public override QuestionKind Kind => QuestionKind.ShortAnswer;
}

/// <param name="Parts">All of them are wanted, in any order.</param>
public sealed record NameAllQuestion(
    string Id, string KeyPointId, string Prompt, string? Hint, string? Explanation, ImmutableArray<Answer> Parts)
    : Question(Id, KeyPointId, Prompt, Hint, Explanation)
{
    public override QuestionKind Kind => QuestionKind.NameAll;
}

/// <param name="Steps">In the right order.</param>
public sealed record OrderQuestion(
    string Id, string KeyPointId, string Prompt, string? Hint, string? Explanation, ImmutableArray<string> Steps)
    : Question(Id, KeyPointId, Prompt, Hint, Explanation)
{
    public override QuestionKind Kind => QuestionKind.PutInOrder;
}
