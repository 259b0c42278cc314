namespace StudyBot.Core.Content;

/// <summary>How ids and codes look.</summary>
public static class Ids
{
    public static bool IsId(string text) => text.Length is > 0 and <= PackLimits.Id && text.All(IsIdCharacter);

    public static bool IsPackId(string text) => text.Length is > 0 and <= PackLimits.PackId && text.All(IsIdCharacter);

    /// <summary><c>zh</c>, <c>en</c>, <c>zh-hant</c>.</summary>
    public static bool IsLanguage(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3
            && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterLower));
    }

    private static bool IsIdCharacter(char character) => character is >= 'a' and <= 'z' or >= '0' and <= '9' or '-';
}
