using StudyBot.Core.Content;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Quizzes;

namespace StudyBot.Core.Handlers.Quizzes;

/// <summary>Says how a round ended: verdict, answer, why, evidence, score.</summary>
public static class QuizReveal
{
    private const int NamesInScore = 3;

    private const int OtherAnswersShown = 5;

    public static ReplyTone ToneOf(Verdict? verdict) => verdict?.Kind switch
    {
        VerdictKind.Right => ReplyTone.Right,
        VerdictKind.Wrong => ReplyTone.Wrong,
        _ => ReplyTone.Neutral,
    };

    /// <summary>Of a group: good when somebody was right, bad when all were wrong.</summary>
    public static ReplyTone ToneOf(Round round) =>
        round.Answers.Any(answer => answer.Verdict == VerdictKind.Right) ? ReplyTone.Right
        : round.Answers.Any(answer => answer.Verdict == VerdictKind.Partial) || round.Answers.Count == 0
            ? ReplyTone.Neutral
        : ReplyTone.Wrong;

    /// <summary>To the one learner of a private conversation, or privately to one of many.</summary>
    /// <param name="verdict">Null: skipped.</param>
    public static RichText ToOne(Request request, Round round, Verdict? verdict, RichText given)
    {
        var phrases = request.Phrases;
        var lines = new List<RichText>
        {
            verdict is null ? RichText.Of($"{phrases.SkippedTitle:b}") : Title(request, verdict),
        };
        if (verdict is { Kind: not VerdictKind.Right })
        {
            lines.Add(RichText.Of($"{phrases.YourAnswerLabel}{given}"));
        }

        lines.AddRange(AnswerAndWhy(request, round));
        return RichText.Lines(lines);
    }

    /// <summary>To everybody, when the time is up or enough want to skip.</summary>
    public static RichText ToAll(Request request, Round round, bool isSkipped)
    {
        var phrases = request.Phrases;
        var lines = new List<RichText>
        {
            RichText.Of($"{(isSkipped ? phrases.SkippedTitle : phrases.TimeUpTitle):b}"),
            round.Question.Prompt,
        };
        lines.AddRange(AnswerAndWhy(request, round));
        var right = round.Answers.Where(answer => answer.Verdict == VerdictKind.Right).OrderBy(answer => answer.TookInTicks);
        List<string> names = [.. right.Select(answer => answer.Name + phrases.InBrackets(phrases.ShortTime(answer.Took)))];
        lines.Add(names.Count > 0 ? phrases.WhoWasRight(names)
            : round.Answers.Count > 0 ? phrases.NobodyWasRight
            : phrases.NobodyAnswered);
        List<(string, int)> others =
        [
            .. round.Answers.Where(answer => answer.Verdict != VerdictKind.Right)
                .GroupBy(answer => answer.Given, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .Take(OtherAnswersShown)
                .Select(group => (group.Key, group.Count())),
        ];
        if (others.Count > 0)
        {
            lines.Add(phrases.OthersAnswered(others));
        }

        return RichText.Lines(lines);
    }

    public static RichText ScoreLine(Request request, Quiz quiz)
    {
        if (request.IsPrivate)
        {
            return request.Phrases.Score(quiz.Players.Sum(player => player.Points), quiz.Asked);
        }

        List<(string, double)> best =
        [
            .. quiz.Podium().SelectMany(place => place).Take(NamesInScore).Select(player => (player.Name, player.Points)),
        ];
        return best.Count > 0 ? request.Phrases.GroupScore(best) : RichText.Empty;
    }

    /// <summary>The right answer in one line, options with the letters they were shown under.</summary>
    public static string AnswerOf(Request request, Round round) => round.Question is ChoiceQuestion choice
        ? request.Phrases.AnswerList(round.ShownOrder
            .Select((index, place) => (Option: choice.Options[index], Letter: (char)('A' + place)))
            .Where(shown => shown.Option.IsRight)
            .Select(shown => $"{shown.Letter}. {shown.Option.Text}"))
        : request.Phrases.AnswerTo(round.Question);

    private static RichText Title(Request request, Verdict verdict)
    {
        var title = request.Phrases.VerdictTitle(verdict.Kind);
        var rule = verdict.Rule is { } known ? request.Phrases.RuleName(known) : "";
        return rule.Length > 0 ? RichText.Of($"{title:b}{request.Phrases.InBrackets(rule):f}") : RichText.Of($"{title:b}");
    }

    internal static IEnumerable<RichText> AnswerAndWhy(Request request, Round round)
    {
        var question = round.Question;
        var phrases = request.Phrases;
        var keyPoint = request.Edition.KeyPoint(question.KeyPointId);
        yield return RichText.Of($"{phrases.AnswerLabel}{AnswerOf(request, round):b}");
        yield return RichText.Of($"{phrases.WhyLabel}{QuizStage.Why(request, question, keyPoint)}");
        if (keyPoint?.Note is { } note)
        {
            yield return phrases.Doubt(note);
        }

        if (keyPoint is not null)
        {
            yield return Evidence.Line(request, keyPoint);
        }
    }
}
