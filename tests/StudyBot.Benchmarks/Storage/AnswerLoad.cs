using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;

namespace StudyBot.Benchmarks.Storage;

/// <summary>What handling one answer asks of the store, by any number of conversations at once.</summary>
internal sealed class AnswerLoad(IStudyStore store, int learners)
{
    private static readonly Instant _start = Instant.FromUtc(2026, 3, 1, 12, 0);

    private static readonly Reply _reply = new Reply(
        new TextPart(RichText.Of($"{"答对了":b}：中国、俄罗斯。\n{"第二节 · 注 2":f}")),
        new ChoicesPart(new Choice("第二节", "section:2"), new Choice("注 2", "footnote:2")))
    {
        Slot = "round",
    };

    /// <summary>As long as a running quiz of ten questions is.</summary>
    private static readonly string _document =
        $$"""{"round":3,"plan":[{{string.Join(',', Enumerable.Repeat("\"q-diplomacy\"", 100))}}]}""";

    private int _next;

    public async Task<LoadResult> RunAsync(int conversations, TimeSpan time)
    {
        var times = new ConcurrentBag<double>();
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, conversations).Select(number => Task.Run(async () =>
        {
            while (watch.Elapsed < time)
            {
                var before = watch.Elapsed;
                var item = await AnswerAsync(number);
                times.Add((watch.Elapsed - before).TotalMilliseconds);
                await store.DeliveredAsync(
                    [new Delivery(item.Id, item.To, _reply.Slot, $"{item.Id}")], CancellationToken.None);
            }
        })));
        var elapsed = watch.Elapsed;
        process.Refresh();
        return new LoadResult(times.Order().ToList(), elapsed, process.TotalProcessorTime - processor);
    }

    /// <summary>Answers of all learners to a hundred questions each.</summary>
    public async Task FillAsync(int answers)
    {
        const int atOnce = 2_000;
        for (var done = 0; done < answers; done += atOnce)
        {
            await store.InConversationAsync(
                Chat(done / atOnce),
                async unit =>
                {
                    for (var i = 0; i < atOnce; i++)
                    {
                        await unit.AddAnswerAsync(Answer(new LearnerId(1 + ((done + i) * 7919L % learners)), done + i));
                    }

                    return true;
                },
                CancellationToken.None);
        }
    }

    private Task<OutboxItem> AnswerAsync(int number) => store.InConversationAsync(
        Chat(number),
        async unit =>
        {
            var update = Interlocked.Increment(ref _next);
            var at = _start + Duration.FromMilliseconds(update);
            await unit.IsFirstTimeAsync(update.ToString(CultureInfo.InvariantCulture), at);
            await unit.ConversationAsync(ConversationKind.Group, at);
            var account = new AccountId("terminal", $"user-{update * 7919L % learners}");
            var learner = await unit.LearnerAsync(account, account.User, at);
            await unit.DocumentAsync("quiz");
            await unit.AddAnswerAsync(Answer(learner.Id, update));
            await unit.SaveDocumentAsync("quiz", _document);
            await unit.SetDueAsync("round", "quiz", at + Duration.FromSeconds(30));
            return await unit.AddReplyAsync(_reply, null, at, at + Duration.FromSeconds(60));
        },
        CancellationToken.None);

    private static ConversationId Chat(int number) => new("terminal", $"chat-{number}");

    private static AnswerRecord Answer(LearnerId learner, int number) => new(
        learner, $"quiz-{number / 10}", 1 + (number % 10), "tokayev-diplomacy", "5f3a", $"question-{number % 97}",
        "我觉得是中国吧", number % 3 == 0 ? "wrong" : "right", number % 3 == 0 ? 0 : 1,
        _start + Duration.FromMilliseconds(number), Duration.FromSeconds(4), HintUsed: false);
}
