using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Linking;

/// <summary>One of the two who are to become one learner.</summary>
/// <param name="Conversation">The private one that the code was asked for or entered in.</param>
/// <param name="Language">In which it is spoken there.</param>
public sealed record LinkParty(
    string Platform, string User, string Conversation, string Name, string Language)
{
    [JsonIgnore]
    public AccountId Account => new(Platform, User);

    [JsonIgnore]
    public ConversationId Address => ConversationId.Parse(Conversation);
}

public enum LinkCheck
{
    Right,

    /// <summary>Not this code.</summary>
    Wrong,

    /// <summary>Too old, used, or tried too often.</summary>
    Spent,

    /// <summary>Entered by the account that asked for it.</summary>
    Own,
}

/// <summary>A link code as it is kept: not the code itself.</summary>
/// <param name="Hash">Of the whole code; empty once it was entered.</param>
/// <param name="IssuedAt">Ticks since 1970.</param>
/// <param name="Claimed">Who entered it, to be confirmed where it was asked for; null: nobody has.</param>
public sealed record LinkCode(
    string Selector, string Hash, LinkParty Issuer, long IssuedAt, int Tries = 0, LinkParty? Claimed = null)
{
    public const int MaxTries = 5;

    public static readonly Duration Life = Duration.FromMinutes(10);

    /// <summary>By how much the clocks of two machines may differ.</summary>
    public static readonly Duration Skew = Duration.FromMinutes(1);

    [JsonIgnore]
    public Instant ExpiresAt => Instant.FromUnixTimeTicks(IssuedAt) + Life;

    public static LinkCode Issue(LinkSecret secret, LinkParty issuer, Instant at) =>
        new(secret.Selector, secret.Hash, issuer, at.ToUnixTimeTicks());

    public static LinkCode? ReadJson(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, LinkJson.Default.LinkCode);

    public string ToJson() => JsonSerializer.Serialize(this, LinkJson.Default.LinkCode);

    /// <summary>Is it still good for something? A clock that went back makes no code live longer.</summary>
    public bool IsAlive(Instant at) => at <= ExpiresAt && at >= Instant.FromUnixTimeTicks(IssuedAt) - Skew;

    public LinkCheck Check(LinkSecret secret, AccountId account, Instant at) =>
        !IsAlive(at) || Tries >= MaxTries || Hash.Length == 0 ? LinkCheck.Spent
        : secret.Hash != Hash ? LinkCheck.Wrong
        : account == Issuer.Account ? LinkCheck.Own
        : LinkCheck.Right;

    public LinkCode Missed() => this with { Tries = Tries + 1 };

    /// <summary>Entered: it cannot be again, and lives as long again until it is confirmed.</summary>
    public LinkCode ClaimedBy(LinkParty party, Instant at) =>
        this with { Hash = "", Claimed = party, IssuedAt = at.ToUnixTimeTicks() };
}

/// <summary>How often a learner has entered codes that are none: so many in so long, then no more for a while.</summary>
/// <param name="Since">Of the first of them; ticks since 1970.</param>
public sealed record LinkGuesses(int Count, long Since)
{
    public const string DocumentKind = "link-guesses";

    public const int Most = 5;

    public static async ValueTask<LinkGuesses> LoadAsync(IUnitOfWork work, LearnerId learner, Instant at)
    {
        var json = await work.LearnerDocumentAsync(learner, DocumentKind);
        var found = json is null ? null : JsonSerializer.Deserialize(json, LinkJson.Default.LinkGuesses);
        return found is not null && found.Holds(at)
            ? found
            : new LinkGuesses(0, at.ToUnixTimeTicks());
    }

    [JsonIgnore]
    public bool AreTooMany => Count >= Most;

    [JsonIgnore]
    public Instant EndsAt => Instant.FromUnixTimeTicks(Since) + LinkCode.Life;

    /// <summary>Within ten minutes of the first; what a clock counted that was ahead is forgotten.</summary>
    private bool Holds(Instant at) => at < EndsAt && at >= Instant.FromUnixTimeTicks(Since) - LinkCode.Skew;

    public ValueTask SaveAsync(IUnitOfWork work, LearnerId learner) => work.SaveLearnerDocumentAsync(
        learner, DocumentKind, JsonSerializer.Serialize(this, LinkJson.Default.LinkGuesses));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(LinkCode))]
[JsonSerializable(typeof(LinkGuesses))]
internal sealed partial class LinkJson : JsonSerializerContext;
