using StudyBot.Core.Replies.Phrases;
using StudyBot.Platforms.Telegram.Receiving;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>One update takes long: others go on, and Telegram keeps it until it is done.</summary>
public sealed class TelegramSlowUpdatesTests
{
    private static readonly string[] Footnotes = [.. Enumerable.Range(1, 3).Select(Phrases.English.FootnoteName)];

    [Fact]
    public async Task Others_go_on_and_what_follows_in_the_conversation_waits()
    {
        var (time, answer) = (new ShiftedTime(), new TaskCompletionSource());
        await using var run = await TelegramRun.StartAsync(time);
        var (ann, group) = await SlowCommandAsync(run, answer.Task);
        var bob = run.Telegram.AddUser("Bob", "en");

        ann.Says(group, "/footnote 2");
        bob.Says("/footnote 1");
        var search = bob.Types("");
        await LookAgainAsync(time);
        Assert.Contains(Footnotes[0], (await bob.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        await search.Answer;
        var looks = Looks(run).Count();
        await LookAgainAsync(time);
        await run.Telegram.CallAsync("getUpdates", looks + 1);
        Assert.Equal(4, run.Telegram.PendingUpdateCount);
        answer.SetResult();
        Assert.Contains("08:00", (await group.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Contains(Footnotes[1], (await group.NextAsync()).Text, StringComparison.Ordinal);

        bob.Says("/footnote 3");
        Assert.Contains(Footnotes[2], (await bob.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        Assert.InRange(run.Telegram.PendingUpdateCount, 0, 1);
        Assert.Single(run.Telegram.Calls, call => call.Method == "answerInlineQuery");
        var looksAgain = Looks(run).Zip(Looks(run).Skip(1)).Where(pair =>
            pair.First.Text("offset") is { } offset && pair.Second.Text("offset") == offset);
        Assert.All(looksAgain, pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(0.5)));
    }

    [Fact]
    public async Task After_the_end_of_the_program_it_comes_again_and_what_was_done_meanwhile_counts_once()
    {
        var (time, answer) = (new ShiftedTime(), new TaskCompletionSource());
        await using var run = await TelegramRun.StartAsync(time);
        var (_, group) = await SlowCommandAsync(run, answer.Task);
        var bob = run.Telegram.AddUser("Bob", "en");
        bob.Says("/footnote 1");
        await LookAgainAsync(time);
        await bob.PrivateChat.NextAsync();

        await run.StopAsync();
        answer.SetResult();
        run.Start();

        Assert.Contains("08:00", (await group.NextAsync()).Text, StringComparison.Ordinal);
        bob.Says("/footnote 2");
        Assert.Contains(Footnotes[1], (await bob.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Single(bob.PrivateChat.Texts(Footnotes[0]));
    }

    [Fact]
    public async Task So_many_are_taken_behind_it_and_no_more()
    {
        var (time, answer) = (new ShiftedTime(), new TaskCompletionSource());
        await using var run = await TelegramRun.StartAsync(time);
        await SlowCommandAsync(run, answer.Task);
        var people = Enumerable.Range(0, TelegramPolling.AtOnce + 10)
            .Select(number => run.Telegram.AddUser($"P{number}", "en")).ToList();
        people.ForEach(person => person.Says("/footnote 1"));

        await LookAgainAsync(time);
        await Task.WhenAll(people.Take(TelegramPolling.AtOnce - 1).Select(person => person.PrivateChat.NextAsync()));
        var looks = Looks(run).Count();
        await LookAgainAsync(time);
        await run.Telegram.CallAsync("getUpdates", looks + 1);
        Assert.All(
            people.Skip(TelegramPolling.AtOnce - 1), person => Assert.Empty(person.PrivateChat.Texts(Footnotes[0])));
        answer.SetResult();

        await Task.WhenAll(people.Skip(TelegramPolling.AtOnce - 1).Select(person => person.PrivateChat.NextAsync()));
    }

    /// <summary>Ends when the command of Ann, who is an administrator of the group, waits for Telegram.</summary>
    private static async Task<(FakeUser Ann, FakeChat Group)> SlowCommandAsync(TelegramRun run, Task until)
    {
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = await run.EnglishClassAsync(ann);
        run.Time!.Shift += TimeSpan.FromSeconds(61);
        var slow = new TelegramFault.Slow(until);
        run.Telegram.Fail("getChatMember", slow);
        ann.Says(group, "/daily on 8:00");
        await slow.Reached;
        return (ann, group);
    }

    private static IEnumerable<FakeCall> Looks(TelegramRun run) =>
        run.Telegram.Calls.Where(call => call.Method == "getUpdates");

    private static async Task LookAgainAsync(ShiftedTime time)
    {
        await time.WhenWaitingAsync(TelegramPolling.Pause);
        time.Skip(TelegramPolling.Pause);
    }
}
