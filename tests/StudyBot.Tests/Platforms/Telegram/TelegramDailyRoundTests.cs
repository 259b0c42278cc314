using NodaTime;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;
using StudyBot.Tests.Hosting;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>A daily round that takes its time, and people who want something meanwhile.</summary>
public sealed class TelegramDailyRoundTests
{
    private const int Readers = 6;

    [Fact]
    public async Task A_running_round_holds_back_neither_an_edit_nor_the_answer_to_a_button()
    {
        var time = new ManualTime(Some.Time + Duration.FromSeconds(30));
        await using var telegram = await FakeTelegramServer.StartAsync(time);
        using var folder = new TemporaryFolder();
        await using var host = new TelegramHost(
            telegram, folder.File("study.db"), time, "--Telegram:MessagesPerSecond=1");
        host.Start();
        var due = Some.Time + Duration.FromMinutes(1);
        var readers = Enumerable.Range(0, Readers).Select(number => telegram.AddUser($"P{number}", "en")).ToList();
        foreach (var reader in readers)
        {
            reader.Says($"/daily on {due:HH:mm} UTC");
            await NextAsync(reader.PrivateChat, time);
        }

        var (ann, bob) = (telegram.AddUser("Ann", "en"), telegram.AddUser("Bob", "en"));
        ann.Says("/quiz 1 short");
        await NextAsync(ann.PrivateChat, time);
        var question = await NextAsync(ann.PrivateChat, time);
        time.Advance((due - time.Now).ToTimeSpan());
        var facts = readers.Select(reader => reader.PrivateChat.NextAsync()).ToList();
        await PassAsync(Task.WhenAny(facts), TimeSpan.FromMilliseconds(10));

        // Time stands still from here on: no other message leaves.
        var pressed = ann.Presses(question, "skip");
        await pressed.Answer;
        await question.EditedAsync();

        Assert.Contains(Phrases.English.SkippedTitle, question.Text, StringComparison.Ordinal);
        _ = Assert.Single(facts, fact => fact.IsCompleted);
        await PassAsync(Task.WhenAll(facts), TimeSpan.FromSeconds(1));
        Assert.All(
            await Task.WhenAll(facts),
            fact => Assert.Contains(Phrases.English.FactTitle, fact.Text, StringComparison.Ordinal));

        // Nothing of Bob's waits: his searches are answered, and the clock looks whenever somebody wants something.
        async Task PassAsync(Task until, TimeSpan step)
        {
            while (!until.IsCompleted)
            {
                time.Advance(step);
                await bob.Types("").Answer;
            }
        }
    }

    /// <summary>What comes next, and a second passes: the limit leaves room for another.</summary>
    private static async Task<FakeMessage> NextAsync(FakeChat chat, ManualTime time)
    {
        var next = await chat.NextAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        return next;
    }
}
