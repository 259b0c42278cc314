using System.Collections.Immutable;
using NodaTime;
using StudyBot.Benchmarks.Storage;
using StudyBot.Core.Content;
using StudyBot.Core.Handlers;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;
using StudyBot.Hosting;
using StudyBot.Storage;
using StudyBot.Testing;

namespace StudyBot.Benchmarks.WholeProgram;

/// <summary>The shipped pack and all handlers on a store, without a platform; students in private, by number.</summary>
internal sealed class RoutedStudy : IAsyncDisposable
{
    private readonly MessageRouter _router;

    private RoutedStudy(StudyStore store)
    {
        Store = store;
        Shelf = new Shelf(ImmutableSortedDictionary<string, StudyPack>.Empty
            .Add(Pack.Id, new StudyPack(Pack, LookupIndex.Build(Pack))));
        _router = new MessageRouter(store, new ChangeableShelf(Shelf), HandlerList.Create("UTC"), Random.Shared.Next);
    }

    public static Pack Pack => ShippedPack.Pack;

    public StudyStore Store { get; }

    public Shelf Shelf { get; }

    public static async Task<RoutedStudy> OpenAsync(string connectionString) =>
        new(await EachStore.OpenAsync(connectionString));

    public static ConversationId Chat(int student) => new("bench", $"chat-{student}");

    public static Sender Sender(int student) =>
        new(new AccountId("bench", $"student-{student}"), $"student {student}", true, "zh");

    public static IncomingMessage Message(int student, Instant now, MessageBody body) => new(
        Chat(student), ConversationKind.Private, Sender(student), now, body, Guid.NewGuid().ToString("N"));

    /// <returns>The replies, when they are committed.</returns>
    public Task<ImmutableArray<OutboxItem>> SendAsync(int student, Instant now, MessageBody body) =>
        _router.RouteAsync(Message(student, now, body), CancellationToken.None);

    public Task NoteShownAsync(ImmutableArray<OutboxItem> items) =>
        Store.DeliveredAsync([.. items.Select(item => new Delivery(item.Id, item.To))], CancellationToken.None);

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
