using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Leaderboards;
using StudyBot.Core.Study.Progress;

namespace StudyBot.Storage;

/// <summary>What concerns a learner as a whole: read here, changed in the parts beside it.</summary>
internal sealed partial class UnitOfWork
{
    public async ValueTask<ImmutableArray<LearnedDay>> LearnedDaysAsync(LearnerId learner) =>
    [
        .. await _session.ListAsync(
            """
            SELECT day, COUNT(*), SUM(CASE WHEN rating > 1 THEN 1 ELSE 0 END) FROM reviews
            WHERE learner = $1 AND source <> 2
              AND id NOT IN (SELECT undoes FROM reviews WHERE learner = $1 AND undoes IS NOT NULL)
            GROUP BY day ORDER BY day
            """,
            static row => new LearnedDay(
                ReviewRows.Day(row.GetInt32(0)), (int)row.GetInt64(1), (int)row.GetInt64(2)),
            learner.Value),
    ];

    public async ValueTask<ImmutableArray<RightAnswer>> RightAnswersAsync(Instant since) =>
    [
        .. await _session.ListAsync(
            """
            SELECT answers.learner, learners.name, answers.pack, answers.question, answers.at, hidden.kind
            FROM answers JOIN learners ON learners.id = answers.learner
            LEFT JOIN learner_documents AS hidden ON hidden.learner = answers.learner AND hidden.kind = $3
            WHERE answers.conversation = $1 AND answers.verdict = 'right' AND answers.at >= $2
            ORDER BY answers.id
            """,
            static row => new RightAnswer(
                new LearnerId(row.GetInt64(0)),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                Instant.FromUnixTimeTicks(row.GetInt64(4)),
                !row.IsNull(5)),
            await NumberAsync(), since.ToUnixTimeTicks(), LeaderboardChoice.DocumentKind),
    ];

    public ValueTask<Learner?> FindLearnerAsync(AccountId account) =>
        _session.FirstAsync(SelectLearner, ReadLearner, account.Platform, account.User);

    public async ValueTask<ImmutableArray<LearnerAccount>> AccountsAsync(LearnerId learner) =>
    [
        .. await _session.ListAsync(
            """
            SELECT accounts.platform, accounts.account, conversations.platform, conversations.address
            FROM accounts LEFT JOIN conversations ON conversations.number = accounts.conversation
            WHERE accounts.learner = $1 ORDER BY accounts.platform, accounts.account
            """,
            static row => new LearnerAccount(
                new AccountId(row.GetString(0), row.GetString(1)),
                row.IsNull(2) ? null : new ConversationId(row.GetString(2), row.GetString(3))),
            learner.Value),
    ];

    public async ValueTask<ImmutableSortedDictionary<string, string>> LearnerDocumentsAsync(LearnerId learner) =>
        Documents(await _session.ListAsync(
            "SELECT kind, json FROM learner_documents WHERE learner = $1",
            static row => (row.GetString(0), row.GetString(1)),
            learner.Value));

    public async ValueTask<ImmutableArray<PlacedAnswer>> AnswersAsync(LearnerId learner) =>
    [
        .. await _session.ListAsync(
            """
            SELECT conversations.platform, conversations.address, learner, quiz, round, answers.pack, pack_version,
              question, typed, verdict, credit, at, took, hint_used
            FROM answers JOIN conversations ON conversations.number = answers.conversation
            WHERE learner = $1 ORDER BY id
            """,
            static row => new PlacedAnswer(
                new ConversationId(row.GetString(0), row.GetString(1)),
                new AnswerRecord(
                    new LearnerId(row.GetInt64(2)),
                    row.GetString(3),
                    row.GetInt32(4),
                    row.GetString(5),
                    row.GetString(6),
                    row.GetString(7),
                    row.GetString(8),
                    row.GetString(9),
                    row.GetDouble(10),
                    Instant.FromUnixTimeTicks(row.GetInt64(11)),
                    Duration.FromTicks(row.GetInt64(12)),
                    row.GetBoolean(13))),
            learner.Value),
    ];

    public async ValueTask<ImmutableArray<ConversationId>> ConversationsWithAsync(string documentKind, string text) =>
    [
        .. await _session.ListAsync(
            """
            SELECT conversations.platform, conversations.address
            FROM documents JOIN conversations ON conversations.number = documents.conversation
            WHERE documents.kind = $1 AND documents.json LIKE $2 ESCAPE '!'
            ORDER BY conversations.number
            """,
            static row => new ConversationId(row.GetString(0), row.GetString(1)),
            documentKind, $"%{LikeText(text)}%"),
    ];

    public async ValueTask<ImmutableSortedDictionary<string, string>> DocumentsInAsync(ConversationId conversation) =>
        Documents(await _session.ListAsync(
            """
            SELECT documents.kind, json
            FROM documents JOIN conversations ON conversations.number = documents.conversation
            WHERE platform = $1 AND address = $2
            """,
            static row => (row.GetString(0), row.GetString(1)),
            conversation.Platform, conversation.Address));

    private static string LikeText(string text) => text
        .Replace("!", "!!", StringComparison.Ordinal)
        .Replace("%", "!%", StringComparison.Ordinal)
        .Replace("_", "!_", StringComparison.Ordinal);

    private static ImmutableSortedDictionary<string, string> Documents(List<(string Kind, string Json)> rows) =>
        rows.ToImmutableSortedDictionary(row => row.Kind, row => row.Json, StringComparer.Ordinal);
}
