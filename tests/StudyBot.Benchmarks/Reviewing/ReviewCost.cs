using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using StudyBot.Core.Handlers;
using StudyBot.Core.Handlers.Reviewing;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Hosting;
using StudyBot.Storage;
using StudyBot.Testing;

namespace StudyBot.Benchmarks.Reviewing;

/// <summary>
/// What reviewing costs with a million reviews of ten thousand learners in the store: finding the next card, a whole
/// press of a rating (router to commit), and an answer in a quiz against the same in an empty store.
/// </summary>
internal static class ReviewCost
{
    private const int Learners = 10_000;

    private const int ReviewsEach = 100;

    private const int Sampled = 500;

    private const int Answers = 2_000;

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-reviews");
        try
        {
            await MeasureAsync(output, "SQLite", Path.Combine(folder.FullName, "studybot.db"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        if (PostgresServer.WhyMissing is { } reason)
        {
            await output.WriteLineAsync($"PostgreSQL: not measured. {reason}");
            return;
        }

        await using var server = await PostgresServer.StartAsync(isDurable: true);
        await MeasureAsync(output, "PostgreSQL", await server.CreateDatabaseAsync());
    }

    private static async Task MeasureAsync(TextWriter output, string name, string connectionString)
    {
        await using var store = await StudyStoreFactory.OpenAsync(
            new StorageOptions { ConnectionString = connectionString }, NullLoggerFactory.Instance, CancellationToken.None);
        var pack = ShippedPack.Pack;
        var shelf = new ChangeableShelf(new Shelf(ImmutableSortedDictionary<string, StudyPack>.Empty
            .Add(pack.Id, new StudyPack(pack, LookupIndex.Build(pack)))));
        var router = new MessageRouter(store, shelf, HandlerList.Create("UTC"), Random.Shared.Next);
        var now = SystemClock.Instance.GetCurrentInstant();

        await AnswerAsync(store, router, now, Learners + 1);
        var empty = await AnswerAsync(store, router, now, Learners + 2);
        var watch = Stopwatch.StartNew();
        string[] questions = [.. pack.In("zh").Questions.Take(50).Select(question => question.Id)];
        await new FilledStudy(pack.Id, questions, now).FillAsync(store, Learners, ReviewsEach);
        await output.WriteLineAsync(
            $"{name}: {Learners * ReviewsEach:N0} reviews of {Learners:N0} learners written in {watch.Elapsed.TotalSeconds:0} s");

        await FindAsync(store, shelf.Current, now);
        var find = await FindAsync(store, shelf.Current, now);
        var press = await PressAsync(router, now);
        var full = await AnswerAsync(store, router, now, 7);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: next card p50 {At(find, 0.5):0.000} ms, p99 {At(find, 0.99):0.000} ms"));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: a rating and the next question, to the commit: p50 {At(press, 0.5):0.00} ms, p99 {At(press, 0.99):0.00} ms"));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: an answer in an empty store {At(empty, 0.5):0.000} ms, in this one {At(full, 0.5):0.000} ms: "
            + $"{At(full, 0.5) / At(empty, 0.5):0.00} times (medians)"));
    }

    /// <returns>Milliseconds, in order: what a review asks of the store to find its next card.</returns>
    private static async Task<List<double>> FindAsync(StudyStore store, Shelf shelf, Instant now)
    {
        var times = new List<double>();
        for (var sample = 0; sample < Sampled; sample++)
        {
            var number = sample * 7919 % Learners;
            var message = new IncomingMessage(
                FilledStudy.Chat(number), ConversationKind.Private, FilledStudy.Sender(number), now, new Command("review", ""));
            await store.InConversationAsync(
                message.Conversation,
                async unit =>
                {
                    var learner = await unit.LearnerAsync(message.Sender!.Account, message.Sender.Name, now);
                    var request = new Request(
                        message,
                        new Conversation(message.Conversation, ConversationKind.Private),
                        learner,
                        shelf.Default,
                        shelf,
                        Phrases.Chinese,
                        sample,
                        unit);
                    var session = new ReviewSession("s", shelf.Default.Pack.Id, 20, 0, 0, 0, 0, null, null);
                    var before = Stopwatch.GetTimestamp();
                    var card = await NextCard.FindAsync(request, session);
                    times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
                    return card;
                },
                CancellationToken.None);
        }

        times.Sort();
        return times;
    }

    /// <returns>Milliseconds, in order.</returns>
    private static async Task<List<double>> PressAsync(MessageRouter router, Instant now)
    {
        var times = new List<double>();
        for (var sample = 0; sample < Sampled; sample++)
        {
            var number = sample * 7919 % Learners;
            var question = await SendAsync(router, number, now, new Command("review", "5"));
            var answer = await SendAsync(router, number, now, new Pressed(ActionOf(question, "show")));
            var before = Stopwatch.GetTimestamp();
            await SendAsync(router, number, now, new Pressed(ActionOf(answer, "rate:3")));
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    /// <returns>Milliseconds, in order, of one learner's answers in quizzes.</returns>
    private static async Task<List<double>> AnswerAsync(StudyStore store, MessageRouter router, Instant now, int number)
    {
        var times = new List<double>();
        QuestionPart? open = null;
        while (times.Count < Answers)
        {
            now += Duration.FromSeconds(4);
            MessageBody body = open is null ? new Command("quiz", "10 choice") : new Pressed(open.Action, ["0"]);
            var before = Stopwatch.GetTimestamp();
            var items = await SendAsync(router, number, now, body);
            if (open is not null)
            {
                times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }

            await store.DeliveredAsync([.. items.Select(item => new Delivery(item.Id, item.To))], CancellationToken.None);
            open = items.SelectMany(item => item.Reply.Parts).OfType<QuestionPart>().LastOrDefault();
        }

        times.Sort();
        return times;
    }

    private static async Task<ImmutableArray<OutboxItem>> SendAsync(
        MessageRouter router, int number, Instant now, MessageBody body) =>
        await router.RouteAsync(
            new IncomingMessage(
                FilledStudy.Chat(number), ConversationKind.Private, FilledStudy.Sender(number), now, body,
                Guid.NewGuid().ToString("N")),
            CancellationToken.None);

    private static string ActionOf(ImmutableArray<OutboxItem> items, string end) => items
        .SelectMany(item => item.Reply.Parts).OfType<ChoicesPart>()
        .SelectMany(part => part.Rows).SelectMany(row => row)
        .Select(choice => choice.Action!)
        .Last(action => action.EndsWith(end, StringComparison.Ordinal));

    private static double At(List<double> times, double share) => times[(int)((times.Count - 1) * share)];
}
