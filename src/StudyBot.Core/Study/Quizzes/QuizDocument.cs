using System.Text.Encodings.Web;
using System.Text.Json;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Quizzes;

/// <summary>Keeps the quiz of a conversation, and the results of its last one, in the unit of work.</summary>
public static class QuizDocument
{
    private const string OpenKind = "quiz";
    private const string ResultsKind = "quiz-results";

    // It goes into a database, never into a page: Chinese may stay as it is, half the size of its escapes.
    private static readonly QuizJson _json = new(new JsonSerializerOptions(QuizJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    // What is read is mostly what was written a moment ago: then it need not be taken apart again.
    private static readonly RecentTexts<Quiz> _written = new(capacity: 256);

    public static async ValueTask<Quiz?> OpenAsync(IUnitOfWork work) => await work.DocumentAsync(OpenKind) is { } json
        ? _written.Take(json) ?? JsonSerializer.Deserialize(json, _json.Quiz)
        : null;

    public static ValueTask SaveAsync(IUnitOfWork work, Quiz quiz)
    {
        var json = JsonSerializer.Serialize(quiz, _json.Quiz);
        _written.Add(json, quiz);
        return work.SaveDocumentAsync(OpenKind, json);
    }

    public static async ValueTask<QuizResults?> LastResultsAsync(IUnitOfWork work) =>
        await work.DocumentAsync(ResultsKind) is { } json
            ? JsonSerializer.Deserialize(json, _json.QuizResults)
            : null;

    /// <summary>Ends the quiz; what was missed is kept until the next one ends.</summary>
    public static async ValueTask EndAsync(IUnitOfWork work, Quiz quiz)
    {
        var results = new QuizResults(quiz.Id, quiz.PackId, quiz.Kinds, quiz.Missed);
        await work.SaveDocumentAsync(OpenKind, null);
        await work.SaveDocumentAsync(ResultsKind, JsonSerializer.Serialize(results, _json.QuizResults));
    }

    /// <summary>Changes every running quiz, in whichever conversation, that knows of the learner.</summary>
    public static async ValueTask ChangeAllAsync(IUnitOfWork work, LearnerId learner, Func<Quiz, Quiz> change)
    {
        var mention = JsonSerializer.Serialize(learner, _json.LearnerId);
        foreach (var conversation in await work.ConversationsWithAsync(OpenKind, mention))
        {
            if (await work.DocumentInAsync(conversation, OpenKind) is { } json)
            {
                var quiz = change(JsonSerializer.Deserialize(json, _json.Quiz)!);
                await work.SaveDocumentInAsync(conversation, OpenKind, JsonSerializer.Serialize(quiz, _json.Quiz));
            }
        }
    }
}
