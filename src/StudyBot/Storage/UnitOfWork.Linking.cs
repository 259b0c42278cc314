using System.Collections.Immutable;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Linking;

namespace StudyBot.Storage;

/// <summary>Accounts that become one learner's, leave one, or are forgotten.</summary>
internal sealed partial class UnitOfWork
{
    /// <summary>What a learner has, besides accounts.</summary>
    private static readonly ImmutableArray<string> _logs = ["answers", "reviews"];

    private static readonly ImmutableArray<string> _made = ["cards", "learner_documents"];

    /// <summary>What is forgotten of a private conversation; handled updates stay, so that none is handled again.</summary>
    private static readonly ImmutableArray<string> _private = ["documents", "due", "posted_facts", "outbox", "shown"];

    public async ValueTask HoldAsync(params ImmutableArray<LearnerId> learners)
    {
        foreach (var learner in learners.Distinct().OrderBy(learner => learner.Value))
        {
            // Whoever is at work for an account shares its row till the end: see FindSharedAsync.
            await _session.WriteAsync("UPDATE accounts SET learner = learner WHERE learner = $1", learner.Value);
            await LockLearnerAsync(learner);
        }
    }

    public async ValueTask<LinkCode?> LinkCodeAsync(string selector)
    {
        await _session.LockAsync($"link:{selector}");
        return LinkCode.ReadJson(await _session.FirstAsync(
            "SELECT json FROM link_codes WHERE selector = $1", static row => row.GetString(0), selector));
    }

    public async ValueTask SaveLinkCodeAsync(LinkCode code, Instant now)
    {
        var issuer = code.Issuer.Account.ToString();
        await _session.WriteAsync(
            "DELETE FROM link_codes WHERE selector = $1 OR issuer = $2 OR expires_at < $3",
            code.Selector, issuer, now.ToUnixTimeTicks());
        await _session.WriteAsync(
            "INSERT INTO link_codes (selector, issuer, claimer, expires_at, json) VALUES ($1, $2, $3, $4, $5)",
            code.Selector, issuer, code.Claimed?.Account.ToString(), code.ExpiresAt.ToUnixTimeTicks(), code.ToJson());
    }

    public ValueTask RemoveLinkCodeAsync(string selector) =>
        _session.WriteAsync("DELETE FROM link_codes WHERE selector = $1", selector);

    public async ValueTask GiveAsync(LearnerId from, LearnerId into)
    {
        foreach (var table in _logs.Append("accounts"))
        {
            await _session.WriteAsync(
                $"UPDATE {table} SET learner = $1 WHERE learner = $2", into.Value, from.Value);
        }

        foreach (var table in _made)
        {
            await _session.WriteAsync($"DELETE FROM {table} WHERE learner IN ($1, $2)", into.Value, from.Value);
        }

        await _session.WriteAsync("DELETE FROM learners WHERE id = $1", from.Value);
    }

    public async ValueTask<Learner> DetachAsync(AccountId account, string name, Instant at)
    {
        var id = await _session.FirstAsync(
            "INSERT INTO learners (name, first_seen) VALUES ($1, $2) RETURNING id",
            static row => row.GetInt64(0),
            name, at.ToUnixTimeTicks());
        await _session.WriteAsync(
            "UPDATE accounts SET learner = $1 WHERE platform = $2 AND account = $3", id, account.Platform, account.User);
        return new Learner(new LearnerId(id), name);
    }

    public async ValueTask PlaceAccountAsync(AccountId account, ConversationId conversation) =>
        await _session.WriteAsync(
            "UPDATE accounts SET conversation = $1 WHERE platform = $2 AND account = $3",
            (await FindOrAddAsync(conversation)).Number, account.Platform, account.User);

    public async ValueTask<string?> DocumentInAsync(ConversationId conversation, string kind)
    {
        await _session.LockAsync(conversation.ToString());
        return await _session.FirstAsync(
            "SELECT json FROM documents WHERE conversation = $1 AND kind = $2",
            static row => row.GetString(0),
            (await FindOrAddAsync(conversation)).Number, kind);
    }

    public async ValueTask SaveDocumentInAsync(ConversationId conversation, string kind, string? json) =>
        await SaveDocumentAsync((await FindOrAddAsync(conversation)).Number, kind, json);

    public async ValueTask ForgetAsync(LearnerId learner)
    {
        foreach (var account in await AccountsAsync(learner))
        {
            var who = account.Account.ToString();
            await _session.WriteAsync("DELETE FROM link_codes WHERE issuer = $1 OR claimer = $1", who);
            await _session.WriteAsync(
                "DELETE FROM outbox WHERE reply LIKE $1 ESCAPE '!'", $"%{LikeText(OnlyFor(account.Account))}%");
            if (account.Private is { } place && await FindAsync(place) is { } row)
            {
                await ForgetPrivateAsync(row.Number);
            }
        }

        foreach (var table in _logs.Concat(_made).Append("accounts"))
        {
            await _session.WriteAsync($"DELETE FROM {table} WHERE learner = $1", learner.Value);
        }

        await _session.WriteAsync("DELETE FROM learners WHERE id = $1", learner.Value);
    }

    private async ValueTask ForgetPrivateAsync(long number)
    {
        foreach (var table in _private)
        {
            await _session.WriteAsync($"DELETE FROM {table} WHERE conversation = $1", number);
        }

        await _session.WriteAsync(
            "UPDATE conversations SET language = NULL, pack = NULL, first_seen = NULL WHERE number = $1", number);
        if (_row?.Number == number)
        {
            _row = _row with { Language = null, PackId = null };
        }
    }

    /// <summary>How a reply for one person begins to say so in the outbox.</summary>
    private static string OnlyFor(AccountId account) => Core.Replies.ReplyJson.OnlyFor(account);
}
