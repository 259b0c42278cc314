namespace StudyBot.Core.Content.Essays;

public static class EssayLanguage
{
    /// <summary>By script: zh, ru, else en.</summary>
    public static string Guess(Essay essay)
    {
        var texts = essay.Sections.SelectMany(section => section.Paragraphs)
            .SelectMany(paragraph => paragraph.Sentences).Select(sentence => sentence.Text).ToList();
        var letters = texts.Sum(text => text.Count(char.IsLetter));
        if (texts.Sum(text => text.Count(Script.IsHan)) > letters / 3)
        {
            return "zh";
        }

        return texts.Sum(text => text.Count(Script.IsCyrillic)) > letters / 3 ? "ru" : "en";
    }
}
