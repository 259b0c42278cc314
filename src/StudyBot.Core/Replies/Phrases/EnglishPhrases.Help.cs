using System.Collections.Immutable;
using StudyBot.Core.Handlers;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override RichText HelpMore =>
        RichText.Of($"For more on a command, put its name after help, for example {"/help quiz":c}");

    public override RichText ForExample(string typed) => RichText.Of($", for example {typed:c}");

    public override RichText AlsoTyped(IEnumerable<string> names)
    {
        var ascii = names.Where(name => name.All(char.IsAscii)).ToList();
        return ascii.Count == 0 ? RichText.Empty : $"Also: {string.Join(", ", ascii)}";
    }

    public override string GroupName(CommandGroup group) => group switch
    {
        CommandGroup.Quiz => "Quizzes",
        CommandGroup.Review => "Reviewing",
        CommandGroup.Lookup => "Looking things up",
        CommandGroup.Daily => "A fact a day",
        CommandGroup.Progress => "Your learning",
        CommandGroup.General => "General",
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    public override string CommandSummary(string command) => command switch
    {
        "quiz" => "Start a quiz",
        "hint" => "A hint for the open question",
        "skip" => "Skip the open question",
        "stop" => "End the quiz and see the results",
        "review" => "Review what you are about to forget",
        "undo" => "Take back the last rating of a review",
        "due" => "What is due today and in the next days",
        "remind" => "A reminder a day, if something is due",
        "settings" => "How you study: retention, limits, day, zone",
        "footnote" => "Show a footnote",
        "lookup" => "Search the essay for words or a question",
        "section" => "Show a section of the essay",
        "keypoints" => "Show the key points",
        "essay" => "What we are studying, or study another essay",
        "fact" => "A fact, now",
        "daily" => "Have a fact sent every day",
        "start" => "Get to know me",
        "help" => "All commands and how to use them",
        "language" => "Change the language",
        "progress" => "See your progress",
        "streak" => "See your days in a row",
        "leaderboard" => "See the leaderboard of this chat",
        "link" => "Make one of your accounts on two platforms",
        "unlink" => "Part linked accounts",
        "mydata" => "Get all that is kept of you",
        "forgetme" => "Delete all that is kept of you",
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    public override RichText CommandDetail(string command) => command switch
    {
        "quiz" => RichText.Lines(
            "Ten mixed questions unless you say otherwise. New ones and ones you got wrong come first; none comes twice.",
            "Press an option or type the answer. Small slips, other names and traditional characters count as right.",
            "In private there is no time limit. In a group everybody may answer, for 30 seconds or what you set (10s to 10m).",
            RichText.Of(
                $"Meanwhile there are {"/hint":c}, {"/skip":c} and {"/stop":c}; {"/quiz":c} shows the open question.")),
        "hint" => "Up to two for a question: its own, if it has one, then something that narrows the answer down. "
            + "Answers still count.",
        "skip" => "In private the question is skipped at once and answered. In a group it takes whoever started the quiz, "
            + "an admin, or half of those who answered lately.",
        "stop" => "You get the results, what was missed with its evidence, and a button to repeat it. In a group only "
            + "whoever started the quiz, or an admin, can end it.",
        "review" => RichText.Lines(
            "Every answer in a quiz, here or anywhere, becomes a card; it comes back just before you would forget it.",
            "Answer, or think and look; then say how well you knew it. Each button shows when the card would come next.",
            RichText.Of(
                $"Due cards come first, the most valuable of them first, then new ones. {"/undo":c} takes the last rating back.")),
        "undo" => "The card is as it was before, and you say again how well you knew it. Of a review that is over, only soon "
            + "after its last card.",
        "due" => "Counts what is due now, what may be begun today, and what comes in the next seven days.",
        "remind" => RichText.Lines(
            RichText.Of($"{"/remind 19:00":c} looks once a day, and says something only if a card is due. A zone and days may follow."),
            "After three reminders that nobody followed it stops by itself."),
        "settings" => RichText.Lines(
            "Without arguments it shows them all, each with the word it is changed by.",
            "A higher retention means shorter intervals and more reviews. What you change counts from each card’s next review."),
        "footnote" => RichText.Lines(
            "Shows the full citation, its address, the sections and key points that rest on it, and what is in doubt.",
            "Write the number as you like: 2, [2], ii, two; or an author or a title. Without one you get the list."),
        "lookup" => RichText.Lines(
            "Words, names, years or a whole question; in English, Chinese, pinyin or Russian; typing slips do no harm.",
            "What the essay does not say, I say it does not say."),
        "section" => "Shows the section’s key points and the footnotes it cites. 0 is the abstract. "
            + "Without a number you get the list.",
        "keypoints" => "Each key point says on whose word it stands: stated, quoted, claimed without a source, or the "
            + "author’s opinion; and what is doubtful about it.",
        "essay" => "Shows the title, the sections and how much there is to learn. Where there are several essays, name "
            + "another to change to it; in a group only admins can.",
        "fact" => "No fact comes twice here until all have been shown.",
        "daily" => RichText.Lines(
            RichText.Of($"After {"/daily on":c} give a time and, if you like, a time zone (a city or a UTC offset) and days."),
            RichText.Of($"{"/daily off":c} ends it."),
            "Without arguments it shows the setting and the next time. In a group only admins can change it."),
        "start" => "I say what I can do and offer a few buttons.",
        "help" => "Without a command’s name you get the list of commands.",
        "language" => "Without a language it shows the one in use. In a group only admins can change it.",
        "progress" => "Recall, how much of each section is known, the last 30 days, days in a row and what is due, with a "
            + "picture. Only you see it.",
        "streak" => "Lists every day that counted, where a freeze was earned and where one was used. A day once noted never "
            + "changes, whatever your time zone.",
        "leaderboard" => RichText.Lines(
            "A point for each question answered right, the same one once a day. Ties share a place; yours is always shown.",
            RichText.Of(
                $"{"/leaderboard all":c} is of all time; {"/leaderboard off":c} takes you off all boards, {"/leaderboard on":c} back.")),
        "link" => RichText.Lines(
            "Get a code in private on one platform, enter it in private on the other within ten minutes, and confirm.",
            "Both logs become one, and your progress is worked out from all of it."),
        "unlink" => "The account that leaves starts from nothing; what is logged up to then stays with the others.",
        "mydata" => "You get a JSON file with everything, and a .csv and an .apkg for Anki. In private only.",
        "forgetme" => "Asks once, then deletes everything of all your linked accounts, at once and for good. In private only.",
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    public override ImmutableArray<CommandExample> CommandExamples(string command) => command switch
    {
        "quiz" =>
        [
            new("/quiz 5", "five questions"),
            new("/quiz 5 2", "five questions on section 2"),
            new("/quiz 10 2 cloze", "ten gaps to fill from section 2"),
            new("/quiz 8 truefalse", "eight statements, true or false"),
        ],
        "hint" => [new("/hint", "a hint")],
        "skip" => [new("/skip", "on to the next question")],
        "stop" => [new("/stop", "end the quiz")],
        "review" => [new("/review", "all that is due, then new cards"), new("/review 20", "twenty cards")],
        "undo" => [new("/undo", "I did not know it that well")],
        "due" => [new("/due", "what waits")],
        "remind" => [new("/remind 19:00", "every day at seven in the evening"), new("/remind off", "no more reminders")],
        "settings" =>
        [
            new("/settings", "how you study now"),
            new("/settings retention 85%", "fewer reviews, a little more forgetting"),
            new("/settings new 10", "ten new cards a day"),
        ],
        "footnote" =>
        [
            new("/footnote 1", "footnote 1"),
            new("/footnote ii", "footnote 2"),
            new("/footnote", "the list"),
        ],
        "lookup" =>
        [
            new("/lookup main argument", "look words up"),
            new("/lookup What does the author conclude?", "ask a question"),
        ],
        "section" => [new("/section 1", "section 1"), new("/section abstract", "the abstract")],
        "keypoints" => [new("/keypoints 2", "the key points of section 2"), new("/keypoints", "all of them")],
        "essay" => [new("/essay", "what we are studying")],
        "fact" => [new("/fact", "a fact, now")],
        "daily" =>
        [
            new("/daily on 08:30", "every day at 8:30"),
            new("/daily on 08:30 London weekdays", "Monday to Friday at 8:30, London time"),
            new("/daily off", "no more facts"),
        ],
        "start" => [new("/start", "get to know me")],
        "help" => [new("/help quiz", "all about quizzes")],
        "language" => [new("/language zh", "Chinese"), new("/language en", "English")],
        "progress" => [new("/progress", "your progress")],
        "streak" => [new("/streak", "your days in a row")],
        "leaderboard" =>
        [
            new("/leaderboard", "this week"),
            new("/leaderboard all", "all time"),
            new("/leaderboard off", "without you"),
        ],
        "link" => [new("/link", "get a code"), new("/link K7QF-3MXP-W2RT", "enter a code")],
        "unlink" => [new("/unlink", "part accounts")],
        "mydata" => [new("/mydata", "get your data")],
        "forgetme" => [new("/forgetme", "delete your data")],
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    public override string OptionDescription(string command, string option) => (command, option) switch
    {
        ("quiz", "number") => "how many questions, 1 to 50",
        ("quiz", "section") => "only this section; 0 is the abstract",
        ("quiz", "kind") => "choice, several, truefalse, cloze (gaps), short (answers), all (name them), order",
        ("quiz", "time") => "for each question, in a group: s seconds, m minutes",
        ("review", "number") => "how many cards, 1 to 500",
        ("remind", "time") => "a time such as 19:00, or off",
        ("remind", "zone") => "a city, a zone such as Europe/London, or an offset such as UTC+8",
        ("settings", "what") => "which setting; default: all back to the usual",
        ("settings", "value") => "its new value, or default",
        ("footnote", "number") => "the footnote’s number, or an author or a title",
        ("lookup", "words") => "words or a question",
        ("section", "number") => "the section’s number; 0 is the abstract",
        ("keypoints", "section") => "the section’s number; 0 is the abstract",
        ("essay", "pack") => "the essay to change to",
        ("daily", "state") => "on or off",
        ("daily", "time") => "the time of day, such as 08:30",
        ("daily", "zone") => "a city, a zone such as Europe/London, or an offset such as UTC+8",
        ("daily", "days") => "daily, weekdays, mon,thu and so on",
        ("help", "command") => "the command’s name",
        ("language", "language") => "zh (Chinese) or en (English)",
        ("leaderboard", "which") => "week, all, off or on",
        ("link", "code") => "the code that the other platform gave you",
        _ => throw new ArgumentOutOfRangeException(nameof(option)),
    };
}
