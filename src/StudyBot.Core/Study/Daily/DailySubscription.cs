using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Study.Daily;

/// <summary>A conversation's daily fact, kept as a document; its due row carries the same time.</summary>
/// <param name="IsOn">When off, the schedule is only remembered.</param>
/// <param name="NextDay">Whose post is waited for; null when off.</param>
/// <param name="LastDay">The day of the last post, ISO; never two for one day, whatever the schedule becomes.</param>
/// <param name="SetUpBy">Who turned it on, to be told when it stops; null: since forgotten.</param>
/// <param name="Language">Theirs; null: unknown.</param>
/// <param name="Place">What people call the conversation; null: unknown, or private.</param>
public sealed record DailySubscription(
    DailySchedule Schedule,
    bool IsOn,
    string? NextDay,
    long NextAtTicks,
    string? LastDay,
    AccountId? SetUpBy,
    string? Language = null,
    string? Place = null)
{
    private const string DocumentKind = "daily";

    /// <summary>The due row's kind and key: one per conversation.</summary>
    public const string DueKind = "daily";

    [JsonIgnore]
    public DailyPost? Next => NextDay is null
        ? null
        : new DailyPost(LocalDatePattern.Iso.Parse(NextDay).Value, Instant.FromUnixTimeTicks(NextAtTicks));

    [JsonIgnore]
    public LocalDate? LastPosted => LastDay is null ? null : LocalDatePattern.Iso.Parse(LastDay).Value;

    public static async ValueTask<DailySubscription?> LoadAsync(IUnitOfWork work) =>
        await work.DocumentAsync(DocumentKind) is { } json
            ? JsonSerializer.Deserialize(json, DailyJson.Default.DailySubscription)
            : null;

    /// <summary>Forgets, in every conversation, that this account turned daily facts on; they go on.</summary>
    public static async ValueTask ForgetAsync(IUnitOfWork work, AccountId account)
    {
        var mention = JsonSerializer.Serialize(account, DailyJson.Default.AccountId);
        foreach (var conversation in await work.ConversationsWithAsync(DocumentKind, mention))
        {
            if (await work.DocumentInAsync(conversation, DocumentKind) is { } json)
            {
                var forgotten = JsonSerializer.Deserialize(json, DailyJson.Default.DailySubscription)! with { SetUpBy = null };
                await work.SaveDocumentInAsync(
                    conversation, DocumentKind, JsonSerializer.Serialize(forgotten, DailyJson.Default.DailySubscription));
            }
        }
    }

    public DailySubscription Posted(LocalDate day) => this with { LastDay = LocalDatePattern.Iso.Format(day) };

    public DailySubscription Off() => this with { IsOn = false, NextDay = null, NextAtTicks = 0 };

    public DailySubscription WaitingFor(DailyPost next) => this with
    {
        IsOn = true,
        NextDay = LocalDatePattern.Iso.Format(next.Day),
        NextAtTicks = next.At.ToUnixTimeTicks(),
    };

    /// <summary>Keeps the document and sets or cancels its due row.</summary>
    public async ValueTask SaveAsync(IUnitOfWork work)
    {
        await work.SaveDocumentAsync(DocumentKind, JsonSerializer.Serialize(this, DailyJson.Default.DailySubscription));
        if (Next is { } next)
        {
            await work.SetDueAsync(DueKind, "", next.At);
        }
        else
        {
            await work.CancelDueAsync(DueKind, "");
        }
    }
}

[JsonSerializable(typeof(DailySubscription))]
[JsonSerializable(typeof(AccountId))]
internal sealed partial class DailyJson : JsonSerializerContext;
