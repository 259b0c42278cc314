using NodaTime;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Handlers;

/// <summary>Something worth counting or logging that was committed with a message; never what a person typed. A closed family.</summary>
public abstract record Happening;

public sealed record AnswerGraded(VerdictKind Verdict, AcceptanceRule? Rule) : Happening;

public sealed record LookedUp(bool IsConfident) : Happening;

public sealed record QuizBegan(int Questions) : Happening;

public sealed record QuizEnded(int Players) : Happening;

public sealed record FactPosted(LocalDate? Day) : Happening;

/// <summary>Its time had passed by more than is tolerated.</summary>
public sealed record FactSkipped(LocalDate Day, Duration Late) : Happening;
