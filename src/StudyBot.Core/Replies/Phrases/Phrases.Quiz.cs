using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Handlers.Quizzes;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    public abstract string KindName(QuestionKind kind);

    public abstract string TrueOption { get; }

    public abstract string FalseOption { get; }

    /// <summary>Above a question: "问题 3/10 · 填空 · 第二节".</summary>
    public abstract string QuestionHeader(int number, int total, QuestionKind kind, string section);

    /// <summary>Below a question, and the placeholder of a form: at most 64 characters.</summary>
    public abstract string Instruction(QuestionKind kind, int parts);

    public abstract RichText QuizProblem(QuizArgumentProblem problem, string word, int lastSection);

    public abstract RichText QuizStarts(int count, Duration? timeLimit);

    /// <summary>Before that, where the bot may not write by itself, so that only the one who asked sees it.</summary>
    public abstract RichText OnlyBetweenUs { get; }

    /// <summary>Nothing in the pack fits what was asked for.</summary>
    public abstract RichText NoQuestions { get; }

    public abstract RichText NoQuizzesInChannels { get; }

    public abstract RichText NoQuizOpen { get; }

    public abstract RichText QuizAlreadyOpen { get; }

    public abstract RichText NextIsComing { get; }

    public abstract RichText QuizResumes(int left);

    public abstract string VerdictTitle(VerdictKind verdict);

    /// <summary>By which rule a typed answer was accepted, in brackets behind the verdict; empty where it needs no words.</summary>
    public abstract string RuleName(AcceptanceRule rule);

    public abstract string AnswerLabel { get; }

    public abstract string YourAnswerLabel { get; }

    public abstract string WhyLabel { get; }

    public abstract string AlsoWrongLabel { get; }

    public abstract RichText Score(double points, int rounds);

    public abstract RichText GroupScore(IReadOnlyList<(string Name, double Points)> best);

    public abstract RichText HowToStop { get; }

    public abstract string TimeUpTitle { get; }

    public abstract string SkippedTitle { get; }

    public abstract RichText WhoWasRight(IReadOnlyList<string> names);

    public abstract RichText NobodyWasRight { get; }

    public abstract RichText NobodyAnswered { get; }

    public abstract RichText OthersAnswered(IReadOnlyList<(string Given, int Count)> answers);

    public abstract RichText FoundParts(IReadOnlyList<string> found, IReadOnlyList<string> wrong, int missing);

    /// <summary>Several answers, each of which may have commas in it.</summary>
    public string AnswerList(IEnumerable<string> answers) => string.Join(AnswerSeparator, answers);

    protected abstract string AnswerSeparator { get; }

    /// <summary>The right answer in one line.</summary>
    public string AnswerTo(Question question) => question switch
    {
        TrueFalseQuestion statement => statement.IsTrue ? TrueOption : FalseOption,
        ClozeQuestion or ShortAnswerQuestion => question.Answers()[0].Text,
        OrderQuestion order => string.Join(" → ", order.Steps),
        _ => AnswerList(question.RightAnswers()),
    };

    public abstract RichText Hint(string hint);

    public abstract RichText HintStart(string start, int length);

    /// <summary>Of one of several answers.</summary>
    public abstract RichText HintStartOfOne(string start, int length);

    public abstract RichText HintNot(string wrongOption);

    public abstract RichText HintFirstStep(string step);

    public abstract RichText NoMoreHints { get; }

    public abstract RichText SkipVotes(int have, int needed);

    public abstract RichText OnlyStarterStops(string starter);

    public abstract RichText AlreadyAnswered { get; }

    public abstract RichText RoundIsOver { get; }

    /// <summary>Of an open question in a group, at most 40 characters.</summary>
    public abstract string HaveAnswered(int count);

    public abstract RichText NotAnAnswer(QuestionKind kind, int options);

    public abstract RichText QuizSaved(int unanswered);

    public abstract RichText QuizEnds(double points, int rounds, Duration time);

    public abstract RichText QuizEndsWithoutAnswers(bool isPrivate);

    public abstract string PodiumTitle { get; }

    public abstract RichText PodiumLine(int place, IReadOnlyList<string> names, int right, double points, Duration time);

    public abstract string MissedTitle { get; }

    public abstract RichText MoreMissed(int count);

    public abstract RichText NothingMissed { get; }

    /// <summary>Of a group.</summary>
    public abstract RichText EachKnownToSomebody { get; }

    public abstract RichText NothingToRepeat { get; }

    public abstract RichText QuestionIsGone { get; }

    public abstract string HintButton { get; }

    public abstract string SkipButton { get; }

    public abstract string StopButton { get; }

    public abstract string GoOnButton { get; }

    public abstract string AnotherQuizButton { get; }

    public abstract string RepeatMissedButton(int count);

    /// <summary>"12 秒", "3 分 20 秒".</summary>
    public abstract string ShortTime(Duration time);

    protected static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    protected static string Letter(int number) => ((char)('A' + number - 1)).ToString();

    /// <summary>An example of an order of so many letters: the last first.</summary>
    protected static string Letters(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(index => Letter(((index + count - 1) % count) + 1)));

    protected static string Medal(int place) => place switch
    {
        1 => "🥇",
        2 => "🥈",
        3 => "🥉",
        _ => Number(place) + ".",
    };

    /// <summary>Points without a needless fraction: "7", "7.5".</summary>
    protected static string Points(double points) =>
        Math.Round(points, 1).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
