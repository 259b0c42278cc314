using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Handlers.Quizzes;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override string TrueOption => "True";

    public override string FalseOption => "False";

    public override RichText NoQuestions => "No question fits that. Try another section or kind, for example /quiz 5";

    public override RichText NoQuizzesInChannels =>
        "Nobody can answer in a channel. Quizzes are for groups and private chats.";

    public override RichText NoQuizOpen => RichText.Of($"No quiz is running. Send {"/quiz":c} to begin one.");

    public override RichText QuizAlreadyOpen =>
        RichText.Of($"A quiz is running; its question is below. For a new one, {"/stop":c} it first.");

    public override RichText NextIsComing => "The next question is on its way.";

    public override string AnswerLabel => "Answer: ";

    public override string YourAnswerLabel => "Your answer: ";

    public override string WhyLabel => "Why: ";

    public override string AlsoWrongLabel => "Not among the answers: ";

    public override RichText HowToStop => RichText.Of($"{"End the quiz: /stop":f}");

    public override string TimeUpTitle => "⏰ Time is up";

    public override string SkippedTitle => "⏭ Skipped";

    public override RichText NobodyWasRight => "Nobody got this one.";

    public override RichText NobodyAnswered => "Nobody answered this one.";

    public override RichText NoMoreHints => "There are no more hints.";

    public override RichText AlreadyAnswered => "You have already answered this question.";

    public override RichText RoundIsOver => "This question is over.";

    public override RichText QuizEndsWithoutAnswers(bool isPrivate) =>
        isPrivate ? "The quiz is over. You answered nothing this time." : "The quiz is over. Nobody answered this time.";

    public override string PodiumTitle => "🏆 Results";

    public override string MissedTitle => "Worth another look:";

    public override RichText NothingMissed => "Everything right, nothing missed!";

    public override RichText EachKnownToSomebody => "Each question was known to somebody!";

    public override RichText NothingToRepeat => "There is nothing to repeat.";

    public override RichText QuestionIsGone =>
        "The material was just updated and the remaining questions are gone, so the quiz ends here.";

    public override string HintButton => "Hint";

    public override string SkipButton => "Skip";

    public override string StopButton => "Stop";

    public override string GoOnButton => "Go on";

    public override string AnotherQuizButton => "Another quiz";

    public override string KindName(QuestionKind kind) => kind switch
    {
        QuestionKind.OneChoice => "one choice",
        QuestionKind.SeveralChoices => "several choices",
        QuestionKind.TrueFalse => "true or false",
        QuestionKind.Cloze => "fill the gap",
        QuestionKind.ShortAnswer => "short answer",
        QuestionKind.NameAll => "name them all",
        _ => "put in order",
    };

    public override string QuestionHeader(int number, int total, QuestionKind kind, string section) =>
        $"Question {number}/{total} · {KindName(kind)} · {section}";

    public override string Instruction(QuestionKind kind, int parts) => kind switch
    {
        QuestionKind.OneChoice => "Pick one answer",
        QuestionKind.SeveralChoices => "Pick all that are right, e.g. AC",
        QuestionKind.TrueFalse => "True or false?",
        QuestionKind.Cloze => "Write what fills the gap",
        QuestionKind.ShortAnswer => "Write the answer",
        QuestionKind.NameAll => $"{parts} in all, in one message or several",
        _ => "Write the letters in order, e.g. BAC",
    };

    public override RichText QuizProblem(QuizArgumentProblem problem, string word, int lastSection) => problem switch
    {
        QuizArgumentProblem.Number =>
            RichText.Of($"“{word:b}” questions will not do: give a number from 1 to 50, for example {"/quiz 5":c}."),
        QuizArgumentProblem.Section => RichText.Of(
            $"There is no section “{word:b}”: give 0 (the abstract) to {lastSection}, for example {"/quiz 5 2":c}."),
        QuizArgumentProblem.Time => RichText.Of(
            $"“{word:b}” will not do as a time: give 10 seconds to 10 minutes, for example {"/quiz 10 time:45s":c}."),
        _ => RichText.Of(
            $"“{word:b}” means nothing here. It goes {"/quiz [number] [section] [kind]":c}; kinds are choice, several, truefalse, cloze, short, all, order."),
    };

    public override RichText QuizStarts(int count, Duration? timeLimit) => timeLimit is { } limit
        ? RichText.Of($"Quiz: {Count(count, "question")}, {ShortTime(limit)} each. Everybody may answer.")
        : RichText.Of($"Quiz: {Count(count, "question")}, no time limit.");

    public override RichText OnlyBetweenUs => "I may not write here by myself, so this quiz is between the two of us.";

    public override RichText QuizResumes(int left) =>
        RichText.Of($"The quiz goes on where it was: {Count(left, "question")} left.");

    public override string VerdictTitle(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Right => "✅ Right",
        VerdictKind.Partial => "🟡 Partly right",
        _ => "❌ Not right",
    };

    public override string RuleName(AcceptanceRule rule) => rule switch
    {
        AcceptanceRule.Traditional => "traditional characters count the same",
        AcceptanceRule.Numeral => "the same number, written differently",
        AcceptanceRule.Alias => "another name for it",
        AcceptanceRule.InsideSentence => "named in your sentence",
        AcceptanceRule.Homophone => "same sound, other characters",
        AcceptanceRule.Typo => "with a slip of spelling",
        AcceptanceRule.OptionFragment => "part of the option",
        _ => "",
    };

    public override string HaveAnswered(int count) => $"{count} answered";

    public override RichText Score(double points, int rounds) =>
        RichText.Of($"{"Score: " + Points(points) + "/" + Number(rounds):f}");

    public override RichText GroupScore(IReadOnlyList<(string Name, double Points)> best) => RichText.Of(
        $"{"Score: " + string.Join(", ", best.Select(player => player.Name + " " + Points(player.Points))):f}");

    public override RichText WhoWasRight(IReadOnlyList<string> names) => RichText.Of($"Right: {string.Join(", ", names):b}");

    public override RichText OthersAnswered(IReadOnlyList<(string Given, int Count)> answers) => RichText.Of(
        $"Other answers: {string.Join("; ", answers.Select(answer => answer.Count > 1 ? answer.Given + " ×" + Number(answer.Count) : answer.Given))}");

    public override RichText FoundParts(IReadOnlyList<string> found, IReadOnlyList<string> wrong, int missing)
    {
        var first = found.Count > 0
            ? RichText.Of($"✅ {string.Join(", ", found):b}; {missing} still missing.")
            : RichText.Of($"Nothing new in that; {missing} still missing.");
        return wrong.Count > 0 ? RichText.Of($"{first}\n{AlsoWrongLabel}{string.Join(", ", wrong)}") : first;
    }

    protected override string AnswerSeparator => "; ";

    public override RichText Hint(string hint) => RichText.Of($"💡 Hint: {hint}");

    public override RichText HintStart(string start, int length) =>
        RichText.Of($"💡 Hint: {Count(length, "character")}, beginning with “{start:b}”.");

    public override RichText HintStartOfOne(string start, int length) =>
        RichText.Of($"💡 Hint: one of them has {Count(length, "character")} and begins with “{start:b}”.");

    public override RichText HintNot(string wrongOption) => RichText.Of($"💡 Hint: it is not “{wrongOption:b}”.");

    public override RichText HintFirstStep(string step) => RichText.Of($"💡 Hint: “{step:b}” comes first.");

    public override RichText SkipVotes(int have, int needed) => RichText.Of(
        $"⏭ {have} of {needed} needed want to skip (the starter or an admin can skip at once).");

    public override RichText OnlyStarterStops(string starter) =>
        RichText.Of($"Only {starter:b}, who started it, or an admin can stop this quiz.");

    public override RichText NotAnAnswer(QuestionKind kind, int options) => kind switch
    {
        QuestionKind.TrueFalse => "Please answer “true” or “false”.",
        QuestionKind.PutInOrder => RichText.Of($"Please write all {options} letters in order, for example {Letters(options)}."),
        _ => RichText.Of($"Please answer with a letter (A–{Letter(options)}) or with an option's words."),
    };

    public override RichText QuizSaved(int unanswered) => RichText.Of(
        $"{unanswered} questions in a row went unanswered, so the quiz is put aside and saved. {"/quiz":c} takes it up again.");

    public override RichText QuizEnds(double points, int rounds, Duration time) =>
        RichText.Of($"The quiz is over: {Points(points) + "/" + Number(rounds):b} in {ShortTime(time)}.");

    public override RichText PodiumLine(int place, IReadOnlyList<string> names, int right, double points, Duration time) =>
        RichText.Of($"{Medal(place)} {string.Join(", ", names):b}: {right} right, {Count(points, "point")}, {ShortTime(time)}");

    public override RichText MoreMissed(int count) => RichText.Of($"… and {count} more.");

    public override string RepeatMissedButton(int count) => $"Repeat the {count} you missed";

    public override string ShortTime(Duration time)
    {
        var seconds = (long)Math.Round(time.TotalSeconds);
        return seconds < 60 ? $"{seconds} s"
            : seconds % 60 == 0 ? $"{seconds / 60} min"
            : $"{seconds / 60} min {seconds % 60} s";
    }

    private static string Count(double count, string noun) => Points(count) + " " + noun + (count == 1 ? "" : "s");
}
