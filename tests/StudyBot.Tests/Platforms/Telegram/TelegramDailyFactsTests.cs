using NodaTime;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;
using StudyBot.Tests.Hosting;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>Daily facts: once each, and in nobody's way.</summary>
public sealed class TelegramDailyFactsTests
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

    [Fact]
    public async Task A_channel_gets_its_daily_fact_once_with_links_to_the_private_chat()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time);
        var ann = run.Telegram.AddUser("Ann", "en");
        var channel = run.Telegram.AddChannel("News", ann);
        run.Telegram.PostsIn(channel, "/language en");
        await channel.NextAsync();
        var soon = time.GetUtcNow().AddMinutes(5);
        run.Telegram.PostsIn(channel, $"/daily on {soon:HH:mm} UTC");
        Assert.Contains($"{soon:HH:mm}", (await channel.NextAsync()).Text, StringComparison.Ordinal);

        time.Shift += TimeSpan.FromMinutes(5);
        run.Telegram.PostsIn(channel, "/daily");
        FakeMessage[] posts = [await channel.NextAsync(), await channel.NextAsync()];
        run.Telegram.PostsIn(channel, "/daily off");
        await channel.NextAsync();

        var fact = Assert.Single(
            posts, post => post.Text.Contains(Phrases.English.FactTitle, StringComparison.Ordinal));
        Assert.Empty(fact.CallbackData);
        Assert.All(fact.Buttons, button => Assert.StartsWith(
            "https://t.me/TheStudyBot?start=", button.GetProperty("url").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_daily_fact_whose_fate_nobody_knows_is_not_posted_twice()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time);
        var ann = run.Telegram.AddUser("Ann", "en");
        var soon = time.GetUtcNow().AddMinutes(5);
        ann.Says($"/daily on {soon:HH:mm} UTC");
        await ann.PrivateChat.NextAsync();
        run.Telegram.Fail("sendMessage", new TelegramFault.CutAfter());

        time.Shift += TimeSpan.FromMinutes(5);
        var search = ann.Types("");
        await search.Answer;
        Assert.Contains(Phrases.English.FactTitle, (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        await run.StopAsync();
        run.Start();
        ann.Says("/daily off");

        Assert.Equal(Phrases.English.DailyIsOff.ToString(), (await ann.PrivateChat.NextAsync()).Text);
    }

    /// <summary>What comes next, and a second passes: the limit leaves room for another.</summary>
    private static async Task<FakeMessage> NextAsync(FakeChat chat, ManualTime time)
    {
        var next = await chat.NextAsync();
        time.Advance(TimeSpan.FromSeconds(1));
        return next;
    }
}
