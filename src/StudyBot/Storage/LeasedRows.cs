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

    public static (long Id, DueItem Item) ReadDue(SqlRow row) => (
        row.GetInt64(0),
        new DueItem(Conversation(row), Kind(row), row.GetString(4), row.GetString(5), Time(row, 6)));

    public static OutboxItem ReadOutbox(SqlRow row) => new(
        row.GetInt64(0),
        Conversation(row),
        Kind(row),
        ReplyJson.Read(row.GetString(4)),
        row.GetStringOrNull(5),
        Time(row, 6),
        row.GetBoolean(7));

    private static ConversationId Conversation(SqlRow row) => new(row.GetString(1), row.GetString(2));

    private static ConversationKind Kind(SqlRow row) =>
        row.IsNull(3) ? ConversationKind.Private : Enum.Parse<ConversationKind>(row.GetString(3));

    private static Instant Time(SqlRow row, int column) => Instant.FromUnixTimeTicks(row.GetInt64(column));
}
