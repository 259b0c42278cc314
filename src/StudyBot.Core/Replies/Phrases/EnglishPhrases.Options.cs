namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override string LookUpMessage => "Look up in the essay";

    public override string ThreadOptionName => "thread";

    public override string ThreadOptionDescription => "have the quiz in a thread of its own";

    public override RichText QuizIsInThread => "🧵 The quiz is in this thread. Everybody is welcome.";

    public override RichText NoThreadHere => "I cannot begin a thread here, so the quiz is right here.";

    public override string QuizThreadName(string title) => $"Quiz · {title}";

    public override string CommandName(string command) => command;

    public override string OptionName(string command, string option) => option;

    public override string ChoiceName(string command, string option, string choice) => (option, choice) switch
    {
        ("kind", "choice") => "one choice",
        ("kind", "several") => "several choices",
        ("kind", "truefalse") => "true or false",
        ("kind", "cloze") => "gaps to fill",
        ("kind", "short") => "short answers",
        ("kind", "all") => "name them all",
        ("kind", "order") => "put in order",
        ("time", [.. var seconds, 's']) => $"{seconds} seconds",
        ("time", [.. var minutes, 'm']) => minutes == "1" ? "1 minute" : $"{minutes} minutes",
        ("state", _) => choice,
        ("which", "week") => "this week",
        ("which", "all") => "all time",
        ("which", "off") => "without me",
        ("which", "on") => "with me",
        ("what", "retention") => "desired retention",
        ("what", "steps") => "learning steps",
        ("what", "relearning") => "steps after forgetting",
        ("what", "maximum") => "longest interval",
        ("what", "new") => "new cards a day",
        ("what", "reviews") => "reviews a day",
        ("what", "rollover") => "when the day begins",
        ("what", "zone") => "time zone",
        ("what", "fuzz") => "intervals vary a little",
        ("what", "default") => "all back to the usual",
        ("language", "zh") => "Chinese",
        ("language", "en") => "English",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
