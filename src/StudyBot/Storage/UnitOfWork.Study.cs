using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Study;

namespace StudyBot.Storage;

/// <summary>What was answered and what was posted.</summary>
internal sealed partial class UnitOfWork
{
    public async ValueTask AddAnswerAsync(AnswerRecord answer) =>
        await _session.WriteAsync(
            """
            INSERT INTO answers (conversation, learner, quiz, round, pack, pack_version, question, typed, verdict,
              credit, at, took, hint_used)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            await NumberAsync(), answer.Learner.Value, answer.QuizId, answer.Round, answer.PackId, answer.PackVersion,
            answer.QuestionId, answer.Typed, answer.Verdict, answer.Credit, answer.At.ToUnixTimeTicks(),
            answer.Took.BclCompatibleTicks, answer.HintUsed);

    public async ValueTask<ImmutableArray<string>> PostedFactsAsync(string packId) =>
    [
        .. await _session.ListAsync(
            "SELECT fact FROM posted_facts WHERE conversation = $1 AND pack = $2 ORDER BY position",
            static row => row.GetString(0),
            await NumberAsync(), packId),
    ];

    public async ValueTask AddPostedFactAsync(string packId, string factId, Instant at, bool startsRound)
    {
        var number = await NumberAsync();
        if (startsRound)
        {
            await _session.WriteAsync(
                "DELETE FROM posted_facts WHERE conversation = $1 AND pack = $2", number, packId);
        }

        await _session.WriteAsync(
            """
            INSERT INTO posted_facts (conversation, pack, position, fact, at)
            SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3, $4
            FROM posted_facts WHERE conversation = $1 AND pack = $2
            """,
            number, packId, factId, at.ToUnixTimeTicks());
    }
}
