using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Replies;

/// <summary>Replies as the outbox keeps them: compact JSON that reads back as what was written.</summary>
public static class ReplyJson
{
    // The JSON goes into a database, never into a page, so that Chinese may stay as it is (half the size of escapes).
    private static readonly ReplyJsonContext _context = new(
        new JsonSerializerOptions(ReplyJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });

    public static string Write(Reply reply) => JsonSerializer.Serialize(reply, _context.Reply);

    /// <summary>What is in the JSON of every reply that only this person sees, and of no other.</summary>
    public static string OnlyFor(AccountId account) =>
        $"\"onlyFor\":{JsonSerializer.Serialize(account, _context.AccountId)}";

    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static Reply Read(string json) =>
        JsonSerializer.Deserialize(json, _context.Reply) ?? throw new JsonException("A reply is never null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(ReplyJsonRichText), typeof(ReplyJsonBytes), typeof(ReplyJsonConversationId), typeof(ReplyJsonAccountId),
        typeof(ReplyJsonInstant), typeof(ReplyJsonDuration), typeof(ReplyJsonPair),
    ])]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(AccountId))]
internal sealed partial class ReplyJsonContext : JsonSerializerContext;
