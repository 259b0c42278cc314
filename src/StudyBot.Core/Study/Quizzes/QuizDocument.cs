using System.Text.Json;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Quizzes;

/// <summary>Keeps the quiz of a conversation, and the results of its last one, in the unit of work.</summary>
public static class QuizDocument
{
    private const string OpenKind = "quiz";
    private const string ResultsKind = "quiz-results";

    public static async ValueTask<Quiz?> OpenAsync(IUnitOfWork work) =>
        await work.DocumentAsync(OpenKind) is { } json ? JsonSerializer.Deserialize(json, QuizJson.Default.Quiz) : null;

    public static ValueTask SaveAsync(IUnitOfWork work, Quiz quiz) =>
        work.SaveDocumentAsync(OpenKind, JsonSerializer.Serialize(quiz, QuizJson.Default.Quiz));

    public static async ValueTask<QuizResults?> LastResultsAsync(IUnitOfWork work) =>
        await work.DocumentAsync(ResultsKind) is { } json
            ? JsonSerializer.Deserialize(json, QuizJson.Default.QuizResults)
            : null;

    /// <summary>Ends the quiz; what was missed is kept until the next one ends.</summary>
    public static async ValueTask EndAsync(IUnitOfWork work, Quiz quiz)
    {
        var results = new QuizResults(quiz.Id, quiz.PackId, quiz.Kinds, quiz.Missed);
        await work.SaveDocumentAsync(OpenKind, null);
        await work.SaveDocumentAsync(ResultsKind, JsonSerializer.Serialize(results, QuizJson.Default.QuizResults));
    }

    /// <summary>Changes every running quiz, in whichever conversation, that knows of the learner.</summary>
    public static async ValueTask ChangeAllAsync(IUnitOfWork work, LearnerId learner, Func<Quiz, Quiz> change)
    {
        var mention = JsonSerializer.Serialize(learner, QuizJson.Default.LearnerId);
        foreach (var conversation in await work.ConversationsWithAsync(OpenKind, mention))
        {
            if (await work.DocumentInAsync(conversation, OpenKind) is { } json)
            {
                var quiz = change(JsonSerializer.Deserialize(json, QuizJson.Default.Quiz)!);
                await work.SaveDocumentInAsync(conversation, OpenKind, JsonSerializer.Serialize(quiz, QuizJson.Default.Quiz));
            }
        }
    }
}
