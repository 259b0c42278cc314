using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>The real client on a real line to the fake server, in time that stands still; Ann has written once.</summary>
public abstract class TelegramWireTest : IAsyncLifetime, IDisposable
{
    protected ManualTime Time { get; } = new();

    protected FakeTelegramServer Telegram { get; private set; } = null!;

    protected TelegramClient Client { get; private set; } = null!;

    protected FakeUser Ann { get; private set; } = null!;

    protected FakeUser Bob { get; private set; } = null!;

    /// <summary>For getUpdates: confirms what <see cref="UpdatesAsync"/> has returned.</summary>
    protected long Offset { get; private set; }

    protected SendMessage ToAnn => new(Ann.Id, "hello");

    public virtual async Task InitializeAsync()
    {
        Telegram = await FakeTelegramServer.StartAsync(Time);
        Client = new TelegramClient(Telegram.Options, Time);
        Ann = Telegram.AddUser("Ann", "zh-hans");
        Bob = Telegram.AddUser("Bob", "en");
        Ann.Says("/start");
    }

    public async Task DisposeAsync() => await Telegram.DisposeAsync();

    public void Dispose()
    {
        Client.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What has come since the last time.</summary>
    protected async Task<IReadOnlyList<Update>> UpdatesAsync()
    {
        var updates = await Client.SendAsync(new GetUpdates { Offset = Offset }, default);
        Offset = updates.IsEmpty ? Offset : updates[^1].UpdateId + 1;
        return updates;
    }

    protected async Task<FakeMessage> QuizAsync(FakeChat chat, Func<SendPoll, SendPoll>? change = null)
    {
        var poll = new SendPoll(chat.Id, "?", [new("a"), new("b"), new("c")])
        {
            Type = PollType.Quiz,
            IsAnonymous = false,
            CorrectOptionIds = [2],
        };
        var sent = await Client.SendAsync(change?.Invoke(poll) ?? poll, default);
        return chat.Messages[sent.MessageId];
    }
}
