using System.Globalization;
using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Quizzes;
using StudyBot.Core.Study.Quizzes.QuestionMaking;

namespace StudyBot.Core.Handlers.Quizzes;

/// <summary>Moves a quiz from one step to the next and keeps it: whoever calls has nothing left to save.</summary>
public static class QuizFlow
{
    /// <summary>Due when a round's time is up; the key is <see cref="RoundKey"/>.</summary>
    public const string TimeUpKind = "quiz-time-up";

    /// <summary>Due when the next question is to be asked; the key is the quiz's id.</summary>
    public const string NextKind = "quiz-next";

    public static string RoundKey(Quiz quiz, int round) => $"{quiz.Id}-{round.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Begins a quiz of these questions and asks the first.</summary>
    public static async ValueTask<IReadOnlyList<Reply>> StartAsync(
        Request request,
        IReadOnlyList<Question> questions,
        Duration? timeLimit = null,
        IReadOnlyList<QuestionKind>? kinds = null)
    {
        var chance = new Random(request.Seed);
        Duration? limit = request.IsPrivate ? null : timeLimit ?? QuizRules.DefaultTimeLimit;
        var quiz = new Quiz(
            ShortId.Of(request.At, chance.Next(36)),
            request.Pack.Pack.Id,
            request.Pack.Pack.Version,
            request.Learner!.Id,
            request.Learner.Name,
            kinds ?? [],
            [.. questions.Select(question => new PlannedRound(question.Id, chance.Next()))],
            0,
            QuizPhase.Pausing,
            null,
            [],
            [],
            0,
            limit?.BclCompatibleTicks ?? 0,
            request.At);
        var starts = request.Phrases.QuizStarts(quiz.Plan.Count, limit);
        var begin = Reply.Say(request.Message.Kind == ConversationKind.Aside
            ? RichText.Lines(request.Phrases.OnlyBetweenUs, starts)
            : starts);
        request.Happenings.Add(new QuizBegan(quiz.Plan.Count));
        return [begin, .. await AdvanceAsync(request, quiz)];
    }

    /// <summary>Asks the next question that the pack still has, or ends the quiz.</summary>
    public static async ValueTask<IReadOnlyList<Reply>> AdvanceAsync(Request request, Quiz quiz)
    {
        var pack = request.Shelf.Find(quiz.PackId);
        var edition = pack.Pack.In(request.Phrases.Language);
        var before = quiz;
        while (quiz.HasMore)
        {
            if (edition.Question(quiz.Next.QuestionId) is not { } question)
            {
                quiz = quiz.DropNext();
                continue;
            }

            var asked = pack.Questions.AsAsked(edition, question, quiz.Next.Seed, quiz.Kinds);
            quiz = quiz.Ask(asked, OptionShuffle.Order(asked, quiz.Next.Seed), request.At);
            if (quiz.Round!.ClosesAt is { } end)
            {
                await request.Work.SetDueAsync(TimeUpKind, RoundKey(quiz, quiz.Round.Number), end);
            }

            await QuizDocument.SaveAsync(request.Work, quiz);
            return [QuizStage.Question(request, quiz)];
        }

        var ending = await EndAsync(request, quiz);
        return before.HasMore ? [Reply.Say(request.Phrases.QuestionIsGone), .. ending] : ending;
    }

    /// <summary>Ends the quiz; an open round closes with what was answered.</summary>
    public static async ValueTask<IReadOnlyList<Reply>> EndAsync(Request request, Quiz quiz)
    {
        await CancelDuesAsync(request, quiz);
        if (quiz.Round is not null)
        {
            await QuizGrading.CloseAsync(request, quiz);
            quiz = quiz.Break();
        }

        await QuizDocument.EndAsync(request.Work, quiz);
        request.Happenings.Add(new QuizEnded(quiz.Players.Count));
        return [QuizEnding.Compose(request, quiz)];
    }

    /// <summary>Closes the open round of a private quiz, says how it went, and goes on at once.</summary>
    /// <param name="verdict">Null: skipped.</param>
    public static async ValueTask<IReadOnlyList<Reply>> CloseForOneAsync(
        Request request, Quiz quiz, Verdict? verdict, RichText given)
    {
        var round = quiz.Round!;
        await QuizGrading.CloseAsync(request, quiz);
        var closed = quiz.Close();
        var reveal = WithEvidence(request, closed, round, QuizReveal.ToOne(request, round, verdict, given)) with
        {
            Tone = QuizReveal.ToneOf(verdict),
        };
        return [reveal, .. await AdvanceAsync(request, closed)];
    }

    /// <summary>Closes the open round of a group, shows who was right, and plans the next question.</summary>
    public static async ValueTask<IReadOnlyList<Reply>> CloseForAllAsync(Request request, Quiz quiz, bool isSkipped)
    {
        var round = quiz.Round!;
        await request.Work.CancelDueAsync(TimeUpKind, RoundKey(quiz, round.Number));
        await QuizGrading.CloseAsync(request, quiz);
        var closed = isSkipped ? quiz.Close() with { UnansweredInRow = 0 } : quiz.Close();
        var reveal = WithEvidence(request, closed, round, QuizReveal.ToAll(request, round, isSkipped)) with
        {
            Tone = QuizReveal.ToneOf(round),
        };
        if (closed.UnansweredInRow >= QuizRules.UnansweredBeforePause && closed.HasMore)
        {
            await QuizDocument.SaveAsync(request.Work, closed.Save());
            var saved = Reply.Say(
                request.Phrases.QuizSaved(QuizRules.UnansweredBeforePause), new Choice(request.Phrases.GoOnButton, "quiz"));
            return [reveal, saved];
        }

        var wasHit = round.Answers.Any(answer => answer.Verdict == VerdictKind.Right);
        await request.Work.SetDueAsync(
            NextKind, quiz.Id, request.At + (wasHit ? QuizRules.PauseAfterHit : QuizRules.PauseAfterMiss));
        await QuizDocument.SaveAsync(request.Work, closed);
        return [reveal];
    }

    private static Reply WithEvidence(Request request, Quiz closed, Round round, RichText text)
    {
        var lines = new List<RichText> { text };
        var stop = closed.HasMore ? request.Phrases.HowToStop : RichText.Empty;
        List<RichText> last = [.. new[] { QuizReveal.ScoreLine(request, closed), stop }.Where(text => !text.IsEmpty)];
        if (last.Count > 0)
        {
            lines.Add(RichText.Join(" · ", last));
        }

        var keyPoint = request.Edition.KeyPoint(round.Question.KeyPointId);
        return Reply.Say(RichText.Lines(lines), keyPoint is null ? [] : Evidence.Choices(request, keyPoint)) with
        {
            Slot = QuizStage.Slot(closed, round.Number),
            Replaces = true,
        };
    }

    private static async ValueTask CancelDuesAsync(Request request, Quiz quiz)
    {
        await request.Work.CancelDueAsync(NextKind, quiz.Id);
        await request.Work.CancelDueAsync(TimeUpKind, RoundKey(quiz, quiz.Asked));
    }
}
