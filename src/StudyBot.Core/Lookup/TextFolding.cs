using System.Text;

namespace StudyBot.Core.Lookup;

/// <summary>
/// Folds text for comparison: compatibility forms, case, accents, traditional characters, numerals, spaces and
/// punctuation, and the English possessive. Two texts that a reader takes for the same fold to the same characters.
/// Folding is for comparing, never for showing: 统一 becomes 统1 on both sides alike.
/// </summary>
public static class TextFolding
{
    /// <summary>
    /// One space stays between words of scripts that use spaces (and between numbers); none elsewhere.
    /// </summary>
    public static FoldedText Fold(string text) =>
        Numerals.ToArabic(Spacing(Characters(text), keepBetweenWords: true)).ToFoldedText();

    /// <summary>Nothing but letters and digits; one space stays only where two numbers would run together.</summary>
    public static FoldedText Compact(string text) =>
        Numerals.ToArabic(Spacing(Characters(text), keepBetweenWords: false)).ToFoldedText();

    /// <summary>Folded characters; whatever separates (spaces, punctuation, pictures) as one space each.</summary>
    private static FoldingBuffer Characters(string text)
    {
        var buffer = new FoldingBuffer(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsSurrogate(text[at]))
            {
                _ = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var consumed);
                at += consumed;
                AddRune(buffer, rune, start, at);
                continue;
            }

            at++;
            if (FoldingTable.TryFold(text[start], out var folded))
            {
                AddCharacter(buffer, folded, start, at);
            }
            else
            {
                AddAll(buffer, FoldingTable.Expansion(text[start])!, start, at);
            }
        }

        return buffer;
    }

    private static void AddRune(FoldingBuffer buffer, Rune rune, int start, int end)
    {
        if (FoldingTable.Expansion(rune.Value) is { } expansion)
        {
            AddAll(buffer, expansion, start, end);
        }
        else if (Rune.IsLetterOrDigit(rune))
        {
            foreach (var unit in Rune.ToLowerInvariant(rune).ToString())
            {
                buffer.Add(unit, start, end);
            }
        }
        else
        {
            buffer.Add(' ', start, end);
        }
    }

    private static void AddAll(FoldingBuffer buffer, string expansion, int start, int end)
    {
        foreach (var character in expansion)
        {
            if (char.IsSurrogate(character))
            {
                buffer.Add(character, start, end);
            }
            else
            {
                AddCharacter(buffer, character, start, end);
            }
        }
    }

    private static void AddCharacter(FoldingBuffer buffer, char character, int start, int end)
    {
        if (char.IsAsciiLetterOrDigit(character) || Scripts.IsHan(character))
        {
            buffer.Add(character, start, end);
        }
        else if (!Scripts.IsInvisible(character))
        {
            buffer.Add(IsCarried(character) ? character : ' ', start, end);
        }
    }

    /// <summary>
    /// Kept for the steps to come, which need it to read numbers and words: 3.5, 1,000, 二○三○, strategy's.
    /// </summary>
    private static bool IsCarried(char character) =>
        character is '.' or ',' or Digits.RoundZero or '\'' or '\u2019' or '\u02BC' or '\u2032' or '`'
        || Scripts.IsKept(character);

    private static FoldingBuffer Spacing(FoldingBuffer source, bool keepBetweenWords)
    {
        var target = new FoldingBuffer(source.Length);
        var pendingSpace = -1;
        for (var at = 0; at < source.Length; at++)
        {
            var character = source[at];
            var betweenDigits = Scripts.IsDigit(source[at - 1]) && Scripts.IsDigit(source[at + 1]);
            if (character == ',' && betweenDigits && IsThousands(source, at))
            {
                continue;
            }

            if (IsApostrophe(character) && Scripts.IsWord(source[at - 1]) && Scripts.IsWord(source[at + 1]))
            {
                at += source[at + 1] == 's' && !Scripts.IsWord(source[at + 2]) ? 1 : 0;
                continue;
            }

            if (Scripts.IsKept(character) || (character == '.' && betweenDigits)
                || (character == Digits.RoundZero
                    && (Digits.IsDigit(source[at - 1]) || Digits.IsDigit(source[at + 1]))))
            {
                if (pendingSpace >= 0 && target.Length > 0 && IsSpaceKept(target[target.Length - 1], character))
                {
                    target.Add(' ', source.Start(pendingSpace), source.End(pendingSpace));
                }

                pendingSpace = -1;
                target.Add(source, at);
            }
            else if (pendingSpace < 0)
            {
                pendingSpace = at;
            }
        }

        return target;

        // 2022 十月 must not become a number of tens, but 3 万 is 30,000.
        bool IsSpaceKept(char before, char after) =>
            (Digits.IsDigit(before) && (Digits.IsDigit(after) || Digits.Unit(after) == 10))
            || (keepBetweenWords && !Scripts.IsUnspaced(before) && !Scripts.IsUnspaced(after));
    }

    private static bool IsApostrophe(char character) => character is '\'' or '\u2019' or '\u02BC' or '\u2032' or '`';

    private static bool IsThousands(FoldingBuffer source, int comma)
    {
        var digits = 0;
        while (Scripts.IsDigit(source[comma + 1 + digits]))
        {
            digits++;
        }

        return digits == 3;
    }
}
