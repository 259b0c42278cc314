using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Study.Reviewing;

/// <summary>
/// A daily word about what is due, kept as a document of the private conversation it is said in; its due row carries
/// the same time.
/// </summary>
/// <param name="Account">Who is reminded: whichever learner that is by then.</param>
/// <param name="IsOn">When off, the schedule is only remembered.</param>
/// <param name="NextDay">Whose reminder is waited for, ISO; null when off.</param>
/// <param name="LastDay">The day of the last one that was looked at, ISO.</param>
/// <param name="LastSaidTicks">When one was last said; 0: never.</param>
/// <param name="Unanswered">How many in a row were said and followed by no review.</param>
public sealed record Reminder(
    DailySchedule Schedule,
    AccountId Account,
    string Name,
    bool IsOn,
    string? NextDay,
    long NextAtTicks,
    string? LastDay,
    long LastSaidTicks,
    int Unanswered)
{
    /// <summary>The due row's kind and key: one per conversation.</summary>
    public const string DueKind = "remind";

    /// <summary>So many in a row without a review, and it stops by itself.</summary>
    public const int MostUnanswered = 3;

    private const string DocumentKind = "reminder";

    [JsonIgnore]
    public DailyPost? Next => NextDay is null
        ? null
        : new DailyPost(LocalDatePattern.Iso.Parse(NextDay).Value, Instant.FromUnixTimeTicks(NextAtTicks));

    [JsonIgnore]
    public LocalDate? Last => LastDay is null ? null : LocalDatePattern.Iso.Parse(LastDay).Value;

    [JsonIgnore]
    public Instant LastSaid => Instant.FromUnixTimeTicks(LastSaidTicks);

    public static async ValueTask<Reminder?> LoadAsync(IUnitOfWork work) =>
        await work.DocumentAsync(DocumentKind) is { } json
            ? JsonSerializer.Deserialize(json, ReminderJson.Default.Reminder)
            : null;

    public Reminder Off() => this with { IsOn = false, NextDay = null, NextAtTicks = 0 };

    public Reminder WaitingFor(DailyPost next) => this with
    {
        IsOn = true,
        NextDay = LocalDatePattern.Iso.Format(next.Day),
        NextAtTicks = next.At.ToUnixTimeTicks(),
    };

    public Reminder LookedAt(LocalDate day) => this with { LastDay = LocalDatePattern.Iso.Format(day) };

    public Reminder Said(Instant at) => this with { LastSaidTicks = at.ToUnixTimeTicks(), Unanswered = Unanswered + 1 };

    /// <summary>Keeps the document and sets or cancels its due row.</summary>
    public async ValueTask SaveAsync(IUnitOfWork work)
    {
        await work.SaveDocumentAsync(DocumentKind, JsonSerializer.Serialize(this, ReminderJson.Default.Reminder));
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

[JsonSerializable(typeof(Reminder))]
internal sealed partial class ReminderJson : JsonSerializerContext;
