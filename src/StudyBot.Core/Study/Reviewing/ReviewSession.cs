using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Quizzes;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Reviewing;

/// <summary>
/// One run of <c>/review</c>, kept as a document of its learner: it goes on wherever the learner presses or types next.
/// </summary>
/// <param name="Id">1–13 characters of base 36.</param>
/// <param name="Left">Cards still to be asked; the steps of minutes of a card count as one.</param>
/// <param name="LeftNew">So many of them may be new.</param>
/// <param name="Asked">Questions shown so far: the number of the last one.</param>
/// <param name="Done">Ratings given.</param>
/// <param name="Remembered">Of them better than Again.</param>
/// <param name="Current">What is on the screen; null when it has ended.</param>
/// <param name="Last">What was rated last and can be taken back; null: nothing.</param>
public sealed record ReviewSession(
    string Id,
    string PackId,
    int Left,
    int LeftNew,
    int Asked,
    int Done,
    int Remembered,
    ReviewItem? Current,
    ReviewItem? Last)
{
    private const string DocumentKind = "review";

    public static async ValueTask<ReviewSession?> LoadAsync(IUnitOfWork work, LearnerId learner) =>
        await work.LearnerDocumentAsync(learner, DocumentKind) is { } json
            ? JsonSerializer.Deserialize(json, ReviewJson.Default.ReviewSession)
            : null;

    public ValueTask SaveAsync(IUnitOfWork work, LearnerId learner) => work.SaveLearnerDocumentAsync(
        learner, DocumentKind, JsonSerializer.Serialize(this, ReviewJson.Default.ReviewSession));

    /// <summary>Puts a question on the screen.</summary>
    public ReviewSession Ask(
        StudyCard card, Question question, ImmutableArray<int> shownOrder, Instant at) => this with
        {
            Asked = Asked + 1,
            Current = new ReviewItem(
                Asked + 1, card.QuestionId, card.Card.Lapses, card.Card.State, question, shownOrder, at),
        };

    /// <summary>The same card as another question.</summary>
    public ReviewSession AskOtherwise(Question question, ImmutableArray<int> shownOrder, Instant at) => this with
    {
        Asked = Asked + 1,
        Current = Current! with { Number = Asked + 1, Question = question, ShownOrder = shownOrder, AskedAt = at },
    };

    /// <summary>Cards still to come, with the one on the screen.</summary>
    [JsonIgnore]
    public int Coming => Left + (Current is { Before: CardState.Learning or CardState.Relearning } ? 1 : 0);

    /// <summary>The card on the screen has been rated.</summary>
    public ReviewSession Rated(Rating rating, CardState before)
    {
        var isNew = before == CardState.New;
        var counts = before is CardState.New or CardState.Review;
        return this with
        {
            Left = Left - (counts ? 1 : 0),
            LeftNew = LeftNew - (isNew ? 1 : 0),
            Done = Done + 1,
            Remembered = Remembered + (rating == Rating.Again ? 0 : 1),
            Current = null,
            Last = Current! with { Rated = rating, Before = before },
        };
    }

    /// <summary>The last rating never was: its card waits for another.</summary>
    public ReviewSession TakenBack()
    {
        var last = Last!;
        var counts = last.Before is CardState.New or CardState.Review;
        return this with
        {
            Left = Left + (counts ? 1 : 0),
            LeftNew = LeftNew + (last.Before == CardState.New ? 1 : 0),
            Asked = Asked + 1,
            Done = Done - 1,
            Remembered = Remembered - (last.Rated == Rating.Again ? 0 : 1),
            Current = last with { Number = Asked + 1, Rated = null },
            Last = null,
        };
    }
}

/// <summary>One question of a review.</summary>
/// <param name="Number">Its buttons carry it.</param>
/// <param name="CardId">The question that the card is of; a card that will not stick may be asked in another way.</param>
/// <param name="Lapses">Of the card, when it was asked.</param>
/// <param name="Before">The card's state before its rating.</param>
/// <param name="Question">As asked.</param>
/// <param name="ShownOrder">Options or steps in the order shown, as indexes in the question.</param>
/// <param name="Way">Null until the answer has been shown.</param>
/// <param name="TookInTicks">Until the answer was shown.</param>
/// <param name="Verdict">Null: the learner looked without answering.</param>
/// <param name="Given">What was answered.</param>
/// <param name="Suggested">The rating that the answer speaks for; null where there was none.</param>
/// <param name="Rated">Null until it was rated.</param>
public sealed record ReviewItem(
    int Number,
    string CardId,
    int Lapses,
    CardState Before,
    Question Question,
    ImmutableArray<int> ShownOrder,
    Instant AskedAt,
    AnswerWay? Way = null,
    long TookInTicks = 0,
    VerdictKind? Verdict = null,
    string? Given = null,
    Rating? Suggested = null,
    Rating? Rated = null)
{
    /// <summary>A card forgotten so often will not stick by being asked as before.</summary>
    private const int LeechLapses = 8;

    [JsonIgnore]
    public bool IsLeech => Lapses >= LeechLapses;

    [JsonIgnore]
    public bool IsAnswered => Way is not null;

    [JsonIgnore]
    public Duration Took => Duration.FromTicks(TookInTicks);

    /// <summary>As a round of a quiz, for what grades and shows rounds.</summary>
    public Round AsRound() => new(Number, Question, ShownOrder, AskedAt, null, 0, [], []);
}

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(QuizJson.InstantAsTicks)])]
[JsonSerializable(typeof(ReviewSession))]
internal sealed partial class ReviewJson : JsonSerializerContext;
