using NodaTime;

namespace StudyBot.Core.Study.Scheduling;

/// <summary>One question as one learner knows it: what FSRS schedules.</summary>
/// <param name="Step">The (re)learning step it waits on, from 0; null in the other states.</param>
/// <param name="Stability">Days; 0 while new.</param>
/// <param name="Difficulty">1 to 10; 0 while new.</param>
/// <param name="Due">When it is to be asked next; null while new.</param>
/// <param name="LastReview">Null while new.</param>
/// <param name="LastDay">The learner's study day of the last review, as counted then; null while new.</param>
/// <param name="Reps">Reviews so far.</param>
/// <param name="Lapses">How often it was forgotten in the state <see cref="CardState.Review"/>.</param>
public sealed record Card(
    CardState State,
    int? Step,
    double Stability,
    double Difficulty,
    Instant? Due,
    Instant? LastReview,
    LocalDate? LastDay,
    int Reps,
    int Lapses)
{
    public static readonly Card New = new(CardState.New, null, 0, 0, null, null, null, 0, 0);

    public Memory Memory => new(Stability, Difficulty);

    /// <summary>In steps of minutes, where a review comes within the session.</summary>
    public bool IsInSteps => State is CardState.Learning or CardState.Relearning;
}

/// <summary>A card with what it is of.</summary>
public sealed record StudyCard(string PackId, string QuestionId, Card Card);
