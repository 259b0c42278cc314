using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Study;

namespace StudyBot.Tests.Storage;

/// <summary>What every store keeps, whatever it keeps it in. One class a store runs all of this.</summary>
public abstract partial class StudyStoreContract : IAsyncLifetime
{
    protected static readonly ConversationId Chat = new("terminal", "chat");
    protected static readonly ConversationId OtherChat = new("telegram", "-100/7");
    protected static readonly AccountId Ann = new("terminal", "ann");
    protected static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0, 0).PlusTicks(1_234_567);

    /// <summary>Open throughout a test.</summary>
    protected IStudyStore Store { get; private set; } = null!;

    public virtual async Task InitializeAsync() => Store = await OpenAsync();

    public virtual Task DisposeAsync() => CloseAsync();

    /// <summary>Opens the test's own database.</summary>
    protected abstract Task<IStudyStore> OpenAsync();

    /// <summary>As after a restart of the program.</summary>
    protected async Task ReopenAsync()
    {
        await CloseAsync();
        Store = await OpenAsync();
    }

    private async Task CloseAsync()
    {
        if (Store is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    protected static Instant After(int seconds) => Noon + Duration.FromSeconds(seconds);

    protected Task DoAsync(Func<IUnitOfWork, ValueTask> work) => DoAsync(Chat, work);

    protected Task DoAsync(ConversationId conversation, Func<IUnitOfWork, ValueTask> work) =>
        DoAsync(conversation, async unit =>
        {
            await work(unit);
            return true;
        });

    protected Task<T> DoAsync<T>(Func<IUnitOfWork, ValueTask<T>> work) => DoAsync(Chat, work);

    protected Task<T> DoAsync<T>(ConversationId conversation, Func<IUnitOfWork, ValueTask<T>> work) =>
        Store.InConversationAsync(conversation, work, CancellationToken.None);
}
