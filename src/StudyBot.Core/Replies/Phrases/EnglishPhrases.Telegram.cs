namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override string TelegramDescription(string title) => TextCutter.Cut(
        $"Quizzes, footnotes, a search and a fact a day on “{title}”. Alone here, or with others in a group. "
        + "Every answer names its section and its footnotes.",
        512);

    public override string TelegramShortDescription(string title) =>
        TextCutter.Cut($"Quizzes, footnotes, a search and a fact a day on “{title}”.", 120);
}
