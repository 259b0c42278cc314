using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Handlers;

/// <summary>All that a handler may look at.</summary>
/// <param name="Learner">Who asks; null for what the clock or the platform began.</param>
/// <param name="Shelf">The packs as they were when the message came.</param>
/// <param name="Phrases">All wording, in the conversation's language.</param>
/// <param name="Seed">Chance, handed in.</param>
/// <param name="Work">Reads and writes.</param>
public sealed record Request(
    IncomingMessage Message,
    Conversation Conversation,
    Learner? Learner,
    StudyPack Pack,
    Shelf Shelf,
    Phrases Phrases,
    int Seed,
    IUnitOfWork Work)
{
    /// <summary>What the handlers report, for the log and the metrics, once it is committed.</summary>
    public List<Happening> Happenings { get; } = [];

    /// <summary>The time zone of learners who have not named one: IANA.</summary>
    public string UsualZoneId { get; init; } = "UTC";

    public Edition Edition => Pack.Pack.In(Phrases.Language);

    public Instant At => Message.At;

    public bool IsPrivate => Message.Kind is ConversationKind.Private or ConversationKind.Aside;

    /// <summary>Can the sender be told what concerns nobody else, here and now?</summary>
    public bool IsAlone => IsPrivate || Message.AnswersAlone;

    /// <summary>Something that concerns nobody else.</summary>
    public Reply OnlyForSender(RichText text) => Reply.Say(text) with { OnlyFor = Message.Sender?.Account };

    /// <summary>How a learner studies a pack: the learner's own settings over the pack's over the usual ones.</summary>
    public async ValueTask<StudySettings> SettingsAsync(LearnerId learner, string packId)
    {
        var own = await LearnerSettings.LoadAsync(Work, learner);
        return own.Over(Shelf.Find(packId).Pack.Study.Over(StudySettings.Default(UsualZoneId)));
    }

    /// <summary>May the sender set things up here?</summary>
    public bool IsAdmin => Message.Sender?.IsAdmin ?? true;

    /// <summary>May the sender end and skip what others began?</summary>
    public bool IsModerator => IsAdmin || Message.Sender is { IsModerator: true };
}
