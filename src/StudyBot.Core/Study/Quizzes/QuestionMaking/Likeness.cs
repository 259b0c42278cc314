using StudyBot.Core.Lookup;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>Whether options look alike, so that looks tell nothing.</summary>
internal static class Likeness
{
    /// <summary>Same script, brackets, digits and case (USA, Russia), and a similar length; articles apart.</summary>
    public static bool AreAlike(string answer, string other) => AreAlikeWithoutArticle(Bare(answer), Bare(other));

    /// <summary>Can the answer be neither much the longest nor much the shortest among some of these?</summary>
    public static bool CanBalance(string answer, IReadOnlyCollection<string> others) =>
        others.Any(other => Bare(other).Length >= Bare(answer).Length - Margin(answer))
        && others.Any(other => Bare(other).Length <= Bare(answer).Length + Margin(answer));

    /// <summary>
    /// The first so many, the last of them swapped for one that keeps the answer from standing out by its length.
    /// </summary>
    public static IReadOnlyList<string> Balance(string answer, IReadOnlyList<string> others, int count)
    {
        var chosen = others.Take(count).ToList();
        if (!CanBalance(answer, chosen))
        {
            chosen[^1] = others.First(other => CanBalance(answer, [.. chosen.SkipLast(1), other]));
        }

        return chosen;
    }

    /// <summary>Without an article.</summary>
    public static string Bare(string text) =>
        text.Length > 4 && text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;

    public static bool IsHan(string text) => ScriptOf(text) == Script.Han;

    private static bool AreAlikeWithoutArticle(string answer, string other) =>
        ScriptOf(answer) == ScriptOf(other)
        && IsBracketed(answer) == IsBracketed(other)
        && answer.Any(char.IsDigit) == other.Any(char.IsDigit)
        && answer.Contains('.', StringComparison.Ordinal) == other.Contains('.', StringComparison.Ordinal)
        && char.IsLower(answer[0]) == char.IsLower(other[0])
        && answer.Any(char.IsLower) == other.Any(char.IsLower)
        && Math.Abs(answer.Length - other.Length) <= MostDifference(answer);

    private static int MostDifference(string answer) =>
        IsHan(answer) ? Math.Max(1, (answer.Length + 1) / 2) : Math.Max(4, answer.Length * 3 / 5);

    private static int Margin(string answer) => IsHan(answer) ? 1 : 4;

    private static bool IsBracketed(string text) => text[0] is '《' or '〈' or '“' or '"' or '「';

    private static Script ScriptOf(string text) =>
        text.Any(Scripts.IsHan) ? Script.Han
        : text.Any(character => character is >= '\u0400' and <= '\u052F') ? Script.Cyrillic
        : text.Any(char.IsLetter) ? Script.Latin
        : Script.None;

    private enum Script
    {
        None,
        Han,
        Latin,
        Cyrillic,
    }
}
