namespace StudyBot.Core.Content.Parsing;

/// <summary>What two texts have in common when they grade as the same answer.</summary>
internal static class AnswerKey
{
    public static string Of(string text)
    {
        var folded = string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return folded.Length > 0 ? folded : text.Trim();
    }
}
