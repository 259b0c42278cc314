using StudyBot.Core.Study;
using StudyBot.Testing;

namespace StudyBot.Tests.Storage;

public sealed class MemoryStudyStoreTests : StudyStoreContract
{
    private readonly MemoryStudyStore _store = new();

    [Fact]
    public async Task A_failing_store_keeps_what_it_has()
    {
        await DoAsync(unit => unit.SaveDocumentAsync("quiz", "1"));
        _store.Failure = new StoreUnavailableException("gone");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => DoAsync(unit => unit.DocumentAsync("quiz")));
        _store.Failure = null;

        Assert.Equal("1", await DoAsync(unit => unit.DocumentAsync("quiz")));
    }

    protected override Task<IStudyStore> OpenAsync() => Task.FromResult<IStudyStore>(_store);
}
