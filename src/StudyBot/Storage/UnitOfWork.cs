using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;

namespace StudyBot.Storage;

/// <summary>
/// Reads and writes for one conversation, in the transaction of a session. Here: who is talking, and where.
/// </summary>
internal sealed partial class UnitOfWork(SqlSession session, ConversationId conversation) : IUnitOfWork
{
    private const string SelectLearner =
        """
        SELECT learners.id, learners.name, learners.language
        FROM accounts JOIN learners ON learners.id = accounts.learner
        WHERE accounts.platform = $1 AND accounts.account = $2
        """;

    private readonly SqlSession _session = session;
    private ConversationId _id = conversation;
    private ConversationRow? _row;

    public async ValueTask<bool> IsFirstTimeAsync(string updateKey, Instant at) =>
        await _session.ExecuteAsync(
            """
            INSERT INTO handled_updates (conversation, update_key, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
            """,
            await NumberAsync(), updateKey, at.ToUnixTimeTicks()) == 1;

    public async ValueTask<Conversation> ConversationAsync(ConversationKind kind, Instant at)
    {
        var row = await RowAsync();
        if (row.Kind != kind)
        {
            await _session.WriteAsync(
                "UPDATE conversations SET kind = $1, first_seen = COALESCE(first_seen, $2) WHERE number = $3",
                kind.ToString(), at.ToUnixTimeTicks(), row.Number);
            _row = row = row with { Kind = kind };
        }

        return new Conversation(_id, kind, row.Language, row.PackId, row.IsOpen);
    }

    public async ValueTask SaveConversationAsync(Conversation conversation)
    {
        var number = await NumberAsync();
        await _session.WriteAsync(
            "UPDATE conversations SET kind = $1, language = $2, pack = $3, is_open = $4 WHERE number = $5",
            conversation.Kind.ToString(), conversation.Language, conversation.PackId, conversation.IsOpen, number);
        _row = new ConversationRow(
            number, conversation.Kind, conversation.Language, conversation.PackId, conversation.IsOpen);
    }

    public async ValueTask<Learner> LearnerAsync(AccountId account, string name, Instant at)
    {
        var learner = await FindSharedAsync(account) ?? await AddLearnerAsync(account, name, at);
        if (learner.Name != name)
        {
            await _session.WriteAsync("UPDATE learners SET name = $1 WHERE id = $2", name, learner.Id.Value);
            learner = learner with { Name = name };
        }

        return learner;
    }

    public async ValueTask SaveLearnerAsync(Learner learner) =>
        await _session.WriteAsync(
            "UPDATE learners SET name = $1, language = $2 WHERE id = $3",
            learner.Name, learner.Language, learner.Id.Value);

    public async ValueTask<string?> DocumentAsync(string kind) =>
        await _session.FirstAsync(
            "SELECT json FROM documents WHERE conversation = $1 AND kind = $2",
            static row => row.GetString(0),
            await NumberAsync(), kind);

    public async ValueTask SaveDocumentAsync(string kind, string? json) =>
        await SaveDocumentAsync(await NumberAsync(), kind, json);

    private async ValueTask SaveDocumentAsync(long number, string kind, string? json)
    {
        if (json is null)
        {
            await _session.WriteAsync("DELETE FROM documents WHERE conversation = $1 AND kind = $2", number, kind);
            return;
        }

        await _session.WriteAsync(
            """
            INSERT INTO documents (conversation, kind, json) VALUES ($1, $2, $3)
            ON CONFLICT (conversation, kind) DO UPDATE SET json = excluded.json
            """,
            number, kind, json);
    }

    /// <summary>
    /// Until the unit ends nobody gives the account to another learner: see <see cref="HoldAsync"/>. Null also when
    /// somebody has just done so; a second look finds it.
    /// </summary>
    private ValueTask<Learner?> FindSharedAsync(AccountId account) => _session.FirstAsync(
        _session.Shared(SelectLearner, "accounts"), ReadLearner, account.Platform, account.User);

    private async ValueTask<Learner> AddLearnerAsync(AccountId account, string name, Instant at)
    {
        var id = await _session.FirstAsync(
            "INSERT INTO learners (name, first_seen) VALUES ($1, $2) RETURNING id",
            static row => row.GetInt64(0),
            name, at.ToUnixTimeTicks());
        var isOurs = await _session.ExecuteAsync(
            "INSERT INTO accounts (platform, account, learner) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            account.Platform, account.User, id) == 1;
        if (isOurs)
        {
            return new Learner(new LearnerId(id), name);
        }

        // Another process met the same person in another conversation at the same moment.
        await _session.WriteAsync("DELETE FROM learners WHERE id = $1", id);
        return (await FindSharedAsync(account))!;
    }

    private async ValueTask<long> NumberAsync() => (_row ?? await RowAsync()).Number;

    private async ValueTask<ConversationRow> RowAsync() => _row ??= await FindOrAddAsync(_id);

    private async ValueTask<ConversationRow> FindOrAddAsync(ConversationId id)
    {
        if (await FindAsync(id) is { } known)
        {
            return known;
        }

        await _session.WriteAsync(
            "INSERT INTO conversations (platform, address) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            id.Platform, id.Address);
        return (await FindAsync(id))!;
    }

    private ValueTask<ConversationRow?> FindAsync(ConversationId id) => _session.FirstAsync(
        "SELECT number, kind, language, pack, is_open FROM conversations WHERE platform = $1 AND address = $2",
        ConversationRow.Read,
        id.Platform, id.Address);

    private static Learner ReadLearner(SqlRow row) =>
        new(new LearnerId(row.GetInt64(0)), row.GetString(1), row.GetStringOrNull(2));

    private sealed record ConversationRow(
        long Number, ConversationKind? Kind, string? Language, string? PackId, bool IsOpen)
    {
        public static readonly Func<SqlRow, ConversationRow> Read = static row => new ConversationRow(
            row.GetInt64(0),
            row.GetStringOrNull(1) is { } kind ? Enum.Parse<ConversationKind>(kind) : null,
            row.GetStringOrNull(2),
            row.GetStringOrNull(3),
            row.GetBoolean(4));
    }
}
