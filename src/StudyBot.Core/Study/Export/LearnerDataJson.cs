using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Study.Export;

/// <summary>A learner's data as JSON that a person can read: times as ISO 8601, durations in seconds.</summary>
public static class LearnerDataJson
{
    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ImmutableArray<byte> Write(LearnerData data, Instant at)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, _options))
        {
            json.WriteStartObject();
            json.WriteString("exportedAt", Text(at));
            json.WriteString("name", data.Learner?.Name);
            json.WriteString("language", data.Learner?.Language);
            WriteAll(json, "accounts", data.Accounts, Write);
            Write(json, "settings", data.Documents);
            WriteAll(json, "privateConversations", data.Conversations, Write);
            WriteAll(json, "answers", data.Answers, Write);
            WriteAll(json, "reviews", data.Reviews, Write);
            WriteAll(json, "cards", data.Cards, Write);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan];
    }

    private static void Write(Utf8JsonWriter json, LearnerAccount account)
    {
        json.WriteString("platform", account.Account.Platform);
        json.WriteString("user", account.Account.User);
        json.WriteString("privateConversation", account.Private?.ToString());
    }

    private static void Write(
        Utf8JsonWriter json,
        (Messages.ConversationId Conversation, ImmutableSortedDictionary<string, string> Documents) place)
    {
        json.WriteString("conversation", place.Conversation.ToString());
        Write(json, "documents", place.Documents);
    }

    private static void Write(Utf8JsonWriter json, PlacedAnswer placed)
    {
        var answer = placed.Answer;
        json.WriteString("at", Text(answer.At));
        json.WriteString("conversation", placed.Conversation.ToString());
        json.WriteString("quiz", answer.QuizId);
        json.WriteNumber("round", answer.Round);
        json.WriteString("pack", answer.PackId);
        json.WriteString("packVersion", answer.PackVersion);
        json.WriteString("question", answer.QuestionId);
        json.WriteString("given", answer.Typed);
        json.WriteString("verdict", answer.Verdict);
        json.WriteNumber("credit", answer.Credit);
        json.WriteNumber("tookSeconds", answer.Took.TotalSeconds);
        json.WriteBoolean("hintUsed", answer.HintUsed);
    }

    private static void Write(Utf8JsonWriter json, ReviewRecord review)
    {
        json.WriteNumber("id", review.Id);
        json.WriteString("at", Text(review.At));
        json.WriteString("day", LocalDatePattern.Iso.Format(review.Day));
        json.WriteString("conversation", review.Conversation.ToString());
        json.WriteString("pack", review.PackId);
        json.WriteString("question", review.QuestionId);
        json.WriteString("rating", review.Rating.ToString());
        json.WriteString("stateBefore", review.Before.ToString());
        json.WriteNumber("tookSeconds", review.Took.TotalSeconds);
        json.WriteString("source", review.Source.ToString());
        json.WriteString("way", review.Way.ToString());
        json.WriteNumber("fuzz", review.Fuzz);
        json.WriteNumber("desiredRetention", review.Parameters.DesiredRetention);
        if (review.Undoes is { } undone)
        {
            json.WriteNumber("undoes", undone);
        }
    }

    private static void Write(Utf8JsonWriter json, StudyCard card)
    {
        json.WriteString("pack", card.PackId);
        json.WriteString("question", card.QuestionId);
        json.WriteString("state", card.Card.State.ToString());
        json.WriteNumber("stabilityDays", card.Card.Stability);
        json.WriteNumber("difficulty", card.Card.Difficulty);
        json.WriteString("due", card.Card.Due is { } due ? Text(due) : null);
        json.WriteString("lastReview", card.Card.LastReview is { } last ? Text(last) : null);
        json.WriteNumber("reviews", card.Card.Reps);
        json.WriteNumber("lapses", card.Card.Lapses);
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableSortedDictionary<string, string> documents)
    {
        json.WriteStartObject(name);
        foreach (var (kind, document) in documents)
        {
            json.WritePropertyName(kind);
            json.WriteRawValue(document);
        }

        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> all, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            write(json, one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Text(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
