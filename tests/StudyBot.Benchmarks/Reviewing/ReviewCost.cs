using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using NodaTime;
using StudyBot.Benchmarks.Storage;
using StudyBot.Benchmarks.WholeProgram;
using StudyBot.Core.Handlers;
using StudyBot.Core.Handlers.Reviewing;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Reviewing;

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

    public static Task RunAsync(TextWriter output) =>
        EachStore.RunAsync(output, (name, connection) => MeasureAsync(output, name, connection));

    private static async Task MeasureAsync(TextWriter output, string name, string connectionString)
    {
        await using var study = await RoutedStudy.OpenAsync(connectionString);
        var now = SystemClock.Instance.GetCurrentInstant();

        await AnswerAsync(study, now, Learners + 1);
        var empty = await AnswerAsync(study, now, Learners + 2);
        var watch = Stopwatch.StartNew();
        await new FilledStudy(now).FillAsync(study.Store, Learners, ReviewsEach);
        await output.WriteLineAsync(
            $"{name}: {Learners * ReviewsEach:N0} reviews of {Learners:N0} learners written in {watch.Elapsed.TotalSeconds:0} s");

        await FindAsync(study, now);
        var find = await FindAsync(study, now);
        var press = await PressAsync(study, now);
        var full = await AnswerAsync(study, now, 7);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{name}: next card p50 {Quantile.At(find, 0.5):0.000} ms, p99 {Quantile.At(find, 0.99):0.000} ms"));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: a rating and the next question, to the commit: p50 {Quantile.At(press, 0.5):0.00} ms, p99 {Quantile.At(press, 0.99):0.00} ms"));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: an answer in an empty store {Quantile.At(empty, 0.5):0.000} ms, in this one {Quantile.At(full, 0.5):0.000} ms: "
            + $"{Quantile.At(full, 0.5) / Quantile.At(empty, 0.5):0.00} times (medians)"));
    }

    /// <returns>Milliseconds, in order: what a review asks of the store to find its next card.</returns>
    private static async Task<List<double>> FindAsync(RoutedStudy study, Instant now)
    {
        var times = new List<double>();
        for (var sample = 0; sample < Sampled; sample++)
        {
            var number = sample * 7919 % Learners;
            var message = RoutedStudy.Message(number, now, new Command("review", ""));
            await study.Store.InConversationAsync(
                message.Conversation,
                async unit =>
                {
                    var learner = await unit.LearnerAsync(message.Sender!.Account, message.Sender.Name, now);
                    var request = new Request(
                        message,
                        new Conversation(message.Conversation, ConversationKind.Private),
                        learner,
                        study.Shelf.Default,
                        study.Shelf,
                        Phrases.Chinese,
                        sample,
                        unit);
                    var session = new ReviewSession("s", RoutedStudy.Pack.Id, 20, 0, 0, 0, 0, null, null);
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
    private static async Task<List<double>> PressAsync(RoutedStudy study, Instant now)
    {
        var times = new List<double>();
        for (var sample = 0; sample < Sampled; sample++)
        {
            var number = sample * 7919 % Learners;
            var question = await study.SendAsync(number, now, new Command("review", "5"));
            var answer = await study.SendAsync(number, now, new Pressed(ActionOf(question, "show")));
            var before = Stopwatch.GetTimestamp();
            await study.SendAsync(number, now, new Pressed(ActionOf(answer, "rate:3")));
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    /// <returns>Milliseconds, in order, of one learner's answers in quizzes.</returns>
    private static async Task<List<double>> AnswerAsync(RoutedStudy study, Instant now, int number)
    {
        var times = new List<double>();
        QuestionPart? open = null;
        while (times.Count < Answers)
        {
            now += Duration.FromSeconds(4);
            MessageBody body = open is null ? new Command("quiz", "10 choice") : new Pressed(open.Action, ["0"]);
            var before = Stopwatch.GetTimestamp();
            var items = await study.SendAsync(number, now, body);
            if (open is not null)
            {
                times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }

            await study.NoteShownAsync(items);
            open = items.SelectMany(item => item.Reply.Parts).OfType<QuestionPart>().LastOrDefault();
        }

        times.Sort();
        return times;
    }

    private static string ActionOf(ImmutableArray<OutboxItem> items, string end) => items
        .SelectMany(item => item.Reply.Parts).OfType<ChoicesPart>()
        .SelectMany(part => part.Rows).SelectMany(row => row)
        .Select(choice => choice.Action!)
        .Last(action => action.EndsWith(end, StringComparison.Ordinal));
}
