namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override RichText TerminalWelcome(string title) => RichText.Lines(
        RichText.Of($"{title:b}"),
        RichText.Of(
            $"{"/quiz":c} starts a quiz · {"/help":c} lists the commands · {"/as NAME":c} plays another person (to try a group) · {"/exit":c} ends"));

    public override RichText TerminalInGroup(string name) =>
        RichText.Of($"You now speak in the group as {name:b}. Type {"/as":c} to return to your private chat.");

    public override RichText TerminalInPrivate => "Back in your private chat.";

    public override string TerminalOnlyFor(string name) => $"(only {name} sees this)";

    public override string TerminalPlace(bool isGroup) => isGroup ? "[group]" : "[private chat]";

    public override RichText TerminalNoSuchButton(int buttons) => buttons == 0
        ? "There is no button to press just now."
        : RichText.Of($"There is no such button: type {"/1":c} to {$"/{buttons}":c}.");

    public override string TerminalPlaceholder(bool isQuestionOpen) =>
        isQuestionOpen ? "Type your answer; /1 presses button 1" : "Type a command or words to look up; Tab completes";

    public override RichText TerminalFileSaved(string path) => RichText.Of($"💾 Saved: {path:c}");

    public override RichText TerminalFileNotSaved(string name, string folder, string cause) => RichText.Of(
        $"⚠️ {name:b} is not saved: the folder {folder:c} cannot be written to ({cause}). Start with another one: {"--Terminal:Files=FOLDER":c}");
}
