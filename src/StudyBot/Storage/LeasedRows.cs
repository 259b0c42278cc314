using System.Data.Common;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;

namespace StudyBot.Storage;

/// <summary>The two kinds of row that a process takes for a while.</summary>
internal static class LeasedRows
{
    public const string SelectDue =
        """
        SELECT leased.id, conversations.platform, conversations.address, conversations.kind, leased.kind, leased.key,
          leased.at
        FROM due AS leased JOIN conversations ON conversations.number = leased.conversation
        WHERE leased.available_at <= $1 ORDER BY leased.at, leased.id LIMIT $2
        """;

    public const string SelectOutbox =
        """
        SELECT leased.id, conversations.platform, conversations.address, conversations.kind, leased.reply,
          leased.reply_handle, leased.at, leased.was_started
        FROM outbox AS leased JOIN conversations ON conversations.number = leased.conversation
        WHERE conversations.platform = $1 AND leased.available_at <= $2 ORDER BY leased.id LIMIT $3
        """;

    public const string LeaseDue = "UPDATE due SET available_at = $1 WHERE id = $2";

    public const string LeaseOutbox = "UPDATE outbox SET available_at = $1 WHERE id = $2";

    public static (long Id, DueItem Item) ReadDue(DbDataReader reader) => (
        reader.GetInt64(0),
        new DueItem(Conversation(reader), Kind(reader), reader.GetString(4), reader.GetString(5), Time(reader, 6)));

    public static OutboxItem ReadOutbox(DbDataReader reader) => new(
        reader.GetInt64(0),
        Conversation(reader),
        Kind(reader),
        ReplyJson.Read(reader.GetString(4)),
        reader.IsDBNull(5) ? null : reader.GetString(5),
        Time(reader, 6),
        reader.GetBoolean(7));

    private static ConversationId Conversation(DbDataReader reader) => new(reader.GetString(1), reader.GetString(2));

    private static ConversationKind Kind(DbDataReader reader) =>
        reader.IsDBNull(3) ? ConversationKind.Private : Enum.Parse<ConversationKind>(reader.GetString(3));

    private static Instant Time(DbDataReader reader, int column) => Instant.FromUnixTimeTicks(reader.GetInt64(column));
}
