using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;

namespace StudyBot.Storage;

/// <summary>What happens after the commit: due rows, replies, and the conversation's new address.</summary>
internal sealed partial class UnitOfWork
{
    /// <summary>What belongs to a conversation, and what tells two rows of it apart (null: nothing needs to).</summary>
    private static readonly (string Table, string? Key)[] _belongings =
    [
        ("handled_updates", "update_key"), ("documents", "kind"), ("answers", null), ("reviews", null),
        ("due", "kind, key"), ("posted_facts", "pack"), ("outbox", null), ("shown", "slot"),
    ];

    public async ValueTask SetDueAsync(string kind, string key, Instant at) =>
        await _session.WriteAsync(
            """
            INSERT INTO due (conversation, kind, key, at, available_at) VALUES ($1, $2, $3, $4, $4)
            ON CONFLICT (conversation, kind, key) DO UPDATE SET at = excluded.at, available_at = excluded.available_at
            """,
            await NumberAsync(), kind, key, at.ToUnixTimeTicks());

    public async ValueTask<bool> TakeDueAsync(string kind, string key, Instant now) =>
        await _session.ExecuteAsync(
            "DELETE FROM due WHERE conversation = $1 AND kind = $2 AND key = $3 AND at <= $4",
            await NumberAsync(), kind, key, now.ToUnixTimeTicks()) == 1;

    public async ValueTask CancelDueAsync(string kind, string key) =>
        await _session.WriteAsync(
            "DELETE FROM due WHERE conversation = $1 AND kind = $2 AND key = $3", await NumberAsync(), kind, key);

    public async ValueTask<OutboxItem> AddReplyAsync(Reply reply, string? replyHandle, Instant at, Instant leaseUntil)
    {
        var to = reply.To ?? _id;
        var row = to == _id ? await RowAsync() : await FindOrAddAsync(to);
        var id = await _session.FirstAsync(
            """
            INSERT INTO outbox (conversation, available_at, at, reply_handle, reply) VALUES ($1, $2, $3, $4, $5)
            RETURNING id
            """,
            static row => row.GetInt64(0),
            row.Number, leaseUntil.ToUnixTimeTicks(), at.ToUnixTimeTicks(), replyHandle, ReplyJson.Write(reply));
        return new OutboxItem(id, to, row.Kind ?? ConversationKind.Private, reply, replyHandle, at);
    }

    public async ValueTask MoveConversationAsync(ConversationId to)
    {
        if (to == _id)
        {
            return;
        }

        await _session.LockAsync(to.ToString());
        var row = await RowAsync();
        if (await FindAsync(to) is { } there)
        {
            await UniteAsync(there.Number, row.Number);
            // Told twice, the second time nothing is here any more: what was chosen stays.
            row = row with
            {
                Language = row.Language ?? there.Language,
                PackId = row.PackId ?? there.PackId,
                IsOpen = row.IsOpen && there.IsOpen,
            };
        }

        await _session.WriteAsync(
            """
            UPDATE conversations SET platform = $1, address = $2, language = $3, pack = $4, is_open = $5
            WHERE number = $6
            """,
            to.Platform, to.Address, row.Language, row.PackId, row.IsOpen, row.Number);
        (_id, _row) = (to, row);
    }

    /// <summary>
    /// A message from the new address may have been quicker than the news of it: what it left gives way.
    /// </summary>
    private async ValueTask UniteAsync(long from, long into)
    {
        foreach (var (table, key) in _belongings)
        {
            if (key is not null)
            {
                await _session.WriteAsync(
                    $"""
                    DELETE FROM {table} WHERE conversation = $1
                    AND ({key}) IN (SELECT {key} FROM {table} WHERE conversation = $2)
                    """,
                    from, into);
            }

            await _session.WriteAsync(
                $"UPDATE {table} SET conversation = $2 WHERE conversation = $1", from, into);
        }

        await _session.WriteAsync("DELETE FROM conversations WHERE number = $1", from);
    }
}
