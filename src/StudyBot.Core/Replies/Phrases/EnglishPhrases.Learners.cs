using System.Collections.Immutable;
using NodaTime;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override RichText CodeWasSeen => RichText.Of(
        $"Others read here, so that code is good for nothing now. Get a new one with {"/link":c} in private, and enter it in private.");

    public override RichText LinkNoCode => RichText.Of(
        $"That is no link code. One has 12 letters and digits, such as {"/link K7QF-3MXP-W2RT":c}; {"/link":c} alone gives you one.");

    public override RichText LinkNotValid => RichText.Of(
        $"That code is not valid: mistyped, expired or used. Get a new one with {"/link":c} on the other platform.");

    public override RichText LinkOwnCode => "That is the code you have just been given here: enter it on the other platform.";

    public override RichText LinkSameLearner => "These two accounts are linked already.";

    public override string TerminalName => "the terminal";

    public override string LinkYes => "Link them";

    public override string LinkNo => "Do not link";

    public override RichText LinkRefused => "Not linked; everything is as it was, on both sides.";

    public override RichText UnlinkNothing => RichText.Of($"This account is linked to no other. To link one: {"/link":c}");

    public override RichText UnlinkAsks =>
        "Which account is to leave? What is logged up to now stays with the others; the one that leaves starts from nothing, with its settings.";

    public override RichText UnlinkedHere => "This account has left; from now on it keeps its own log.";

    public override string ForgetYes => "Delete everything";

    public override string ForgetNo => "Delete nothing";

    public override RichText ForgetNotDone => "Nothing was deleted.";

    public override RichText OnlyAlone(string command) =>
        RichText.Of($"Others read here. Please send {"/" + command:c} in our private chat.");

    public override RichText LinkCode(string code, Duration life) => RichText.Lines(
        RichText.Of($"🔗 Link code: {code:c}"),
        RichText.Of($"Within {(int)life.TotalMinutes} minutes send {"/link " + code:c} to me in private on the other platform, then confirm it here."),
        RichText.Of($"{"It works once. Give it to nobody: linking makes one of the two logs.":f}"));

    public override RichText LinkTooManyTries(Duration wait) => RichText.Of(
        $"Too many wrong codes. Please try again in {Count(Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)), "minute")}.");

    public override RichText LinkWaits(string platform) => RichText.Of($"The code is right. Please confirm on {platform:b}.");

    public override RichText LinkAsks(string name, string platform, ImmutableArray<string> accounts) => RichText.Lines(
        RichText.Of($"🔗 {name:b} on {platform} has entered your link code. Is that you?"),
        RichText.Of($"Once linked, the answers, reviews and days of both (theirs: {string.Join(", ", accounts)}) become one log that all these accounts see."));

    public override RichText LinkDone(ImmutableArray<string> accounts, int reviews) => RichText.Of(
        $"✅ Linked: {string.Join(", ", accounts):b}. {Reviews(reviews)} in all; your progress is worked out from all of them. To part them: {"/unlink":c}");

    public override RichText UnlinkDone(string platform) =>
        RichText.Of($"✅ The account on {platform:b} has left and keeps its own log from now on; everything up to now is here.");

    public override RichText MyDataIs(DataCounts counts) => RichText.Lines(
        RichText.Of($"📦 {"All that is kept of you":b}: {Counts(counts)}"),
        RichText.Of($"The JSON file has everything; the .csv and the .apkg can be imported into Anki. To delete all of it: {"/forgetme":c}"));

    public override RichText ForgetAsks(DataCounts counts, ImmutableArray<string> accounts) => RichText.Lines(
        RichText.Of($"⚠️ Delete everything that is kept of you? {Counts(counts)}, on {string.Join(", ", accounts):b}."),
        RichText.Of($"Results, schedule, settings, places on leaderboards and daily facts in private are gone at once and for good. To keep a copy first: {"/mydata":c}"));

    public override RichText ForgetDone(DataCounts left) => RichText.Of(
        $"🗑 Everything is deleted. {"/mydata":c} now: {Counts(left)}. When you write again, you start from nothing.");

    private string Counts(DataCounts counts) => counts.Sum == 0
        ? "nothing at all"
        : $"{Count(counts.Accounts, "account")}, {Count(counts.Answers, "answer")}, {Reviews(counts.Reviews)}, {Count(counts.Cards, "card")}, {Count(counts.Documents, "setting")}";
}
