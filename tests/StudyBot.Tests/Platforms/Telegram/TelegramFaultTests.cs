using StudyBot.Core.Replies.Phrases;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>
/// Something goes wrong on the line, and the whole program goes on: nothing is lost, nothing is said twice. Without a
/// token that is valid it ends.
/// </summary>
public sealed class TelegramFaultTests
{
    public static TheoryData<TelegramFault> OnTheLine =>
    [
        new TelegramFault.TooManyRequests(1),
        new TelegramFault.TooManyRequests(1, IsForAllChats: true),
        new TelegramFault.ServerError(),
        new TelegramFault.BadGateway(),
        new TelegramFault.CutBefore(),
        new TelegramFault.CutAfter(),
        new TelegramFault.Garbled(),
    ];

    [Theory]
    [MemberData(nameof(OnTheLine))]
    public async Task Updates_that_could_not_be_fetched_are_fetched_again(TelegramFault fault)
    {
        await using var run = await TelegramRun.StartAsync(
            prepare: telegram => telegram.Fail("getUpdates", fault, times: 2));
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/footnote 1");
        ann.Says("/footnote 2");

        foreach (var number in (int[])[1, 2])
        {
            Assert.Contains(
                Phrases.English.FootnoteName(number), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        }

        Assert.Equal(2, ann.PrivateChat.Messages.Values.Count(message => message.From == run.Telegram.Bot));
    }

    [Fact]
    public async Task A_bot_that_is_too_fast_for_all_chats_answers_all_later_and_once()
    {
        await using var run = await TelegramRun.StartAsync();
        var people = Enumerable.Range(0, 5).Select(number => run.Telegram.AddUser($"P{number}", "en")).ToList();
        run.Telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(1, IsForAllChats: true));
        people.ForEach(person => person.Says("/footnote 1"));
        foreach (var person in people)
        {
            await person.PrivateChat.NextAsync();
        }

        Assert.All(people, person => Assert.Single(person.PrivateChat.Texts(Phrases.English.FootnoteName(1))));
    }

    [Fact]
    public async Task A_fact_that_telegram_wants_patience_for_is_posted_by_the_next_process()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time);
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says($"/daily on {time.GetUtcNow().AddMinutes(5):HH:mm} UTC");
        await ann.PrivateChat.NextAsync();
        run.Telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(20));

        time.Skip(TimeSpan.FromMinutes(5));
        Assert.Equal(429, (await run.Telegram.CallAsync("sendMessage", 2)).Code);
        await run.StopAsync();
        time.Skip(TimeSpan.FromSeconds(90));
        run.Start();

        Assert.Contains(Phrases.English.FactTitle, (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Log, entry => entry.Contains("earlier process", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_that_poll_are_told_apart_in_the_log_and_the_one_that_stays_goes_on()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time);
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        await ann.PrivateChat.NextAsync();
        using (var other = new TelegramClient(run.Telegram.Options, time))
        {
            using var ending = new CancellationTokenSource();
            var polling = PollAsync(other, ending.Token);
            await run.LoggedAsync("Two copies ask for updates");
            await ending.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => polling);
        }

        time.Skip(TimeSpan.FromSeconds(5));
        ann.Says("/footnote 1");

        Assert.Contains(
            Phrases.English.FootnoteName(1), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_is_too_fast_gets_its_answer_later_and_once()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        run.Telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(1));
        ann.Says("/footnote 1");

        Assert.Contains(
            Phrases.English.FootnoteName(1), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(2, run.Telegram.Calls.Count(call => call.Method == "sendMessage"));
    }

    [Fact]
    public async Task A_token_that_is_not_valid_any_more_ends_the_program()
    {
        await using var run = await TelegramRun.StartAsync();
        run.Telegram.Fail("getUpdates", new TelegramFault.Unauthorized());
        run.Telegram.AddUser("Ann").Says("/start");

        Assert.Equal(1, await run.EndAsync());
        Assert.Contains(run.Log, entry => entry.Contains("does not accept the token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_telegram_does_not_know_is_said_at_the_start()
    {
        await using var run = await TelegramRun.StartAsync(
            prepare: telegram => telegram.Fail("getMe", new TelegramFault.Unauthorized()));

        Assert.Equal(2, await run.EndAsync());
        Assert.Contains("setting Telegram:Token", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("AAfake", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updates_of_no_known_kind_stop_nobody()
    {
        await using var run = await TelegramRun.StartAsync();
        run.Telegram.Push("""{"telepathy":{"from":"Ann"}}""");
        run.Telegram.Push("""{"message":{"message_id":"not a number"}}""");
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/footnote 1");

        Assert.Contains(
            Phrases.English.FootnoteName(1), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    /// <summary>Does not give way to the program, which may ask later than it.</summary>
    private static async Task PollAsync(TelegramClient other, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await other.SendAsync(new GetUpdates { Timeout = 50 }, cancellationToken);
            }
            catch (TelegramRefusedException refusal) when (refusal.IsConflict)
            {
                // The program asked.
            }
        }
    }
}
