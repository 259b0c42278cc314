using StudyBot.Core.Lookup;

namespace StudyBot.Core.Content.Parsing;

/// <summary>What two texts have in common when they grade as the same answer.</summary>
internal static class FoldedForm
{
    public static string Of(string text) =>
        TextFolding.Compact(text).Text is { Length: > 0 } folded ? folded : text.Trim();
}
