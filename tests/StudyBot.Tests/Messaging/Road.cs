using NodaTime;
using StudyBot.Clock;
using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Messaging;
using StudyBot.Messaging.Parts;
using StudyBot.Tests.Messaging.Parts;
using StudyBot.Testing;

namespace StudyBot.Tests.Messaging;

/// <summary>The whole road with a store in memory, a platform that records, and time that a test moves.</summary>
internal sealed class Road : IDisposable
{
    public static readonly ConversationId Here = new("test", "here");

    public Road(MemoryStudyStore? store = null)
    {
        Store = store ?? new MemoryStudyStore();
        Delivery = new ReplyDelivery(Store, [Platform], new PartMaker(new NoPictures()), Time, DeliveryLog);
        var shelf = new ChangeableShelf(Some.Shelf(Some.Pack));
        var router = new MessageRouter(Store, shelf, [new Echo()], () => 1);
        Intake = new MessageIntake(router, Delivery, shelf, Bell, IntakeLog);
    }

    public MemoryStudyStore Store { get; }

    public ManualTime Time { get; } = new();

    public RecordingPlatform Platform { get; } = new();

    public ClockBell Bell { get; } = new();

    public ReplyDelivery Delivery { get; }

    public MessageIntake Intake { get; }

    public RememberingLogger<MessageIntake> IntakeLog { get; } = new();

    public RememberingLogger<ReplyDelivery> DeliveryLog { get; } = new();

    public IncomingMessage Message(string text, string? language = "en", ConversationId? where = null) => new(
        where ?? Here, ConversationKind.Private, Some.Sender(
            "Ann", languageHint: language), Time.Now, new TypedText(text, true));

    /// <summary>Ends when the replies were shown.</summary>
    public async Task SayAsync(string text, string? language = "en")
    {
        await Intake.HandleAsync(Message(text, language), CancellationToken.None);
        await Delivery.WhenEmptyAsync(CancellationToken.None);
    }

    /// <summary>How many replies wait in the outbox, leased or not.</summary>
    public async Task<int> WaitingAsync() => (await Store.LeaseUndeliveredAsync(
        "test", Instant.MaxValue, Instant.MaxValue, int.MaxValue, CancellationToken.None)).Length;

    public void Dispose() => Delivery.Dispose();
}
