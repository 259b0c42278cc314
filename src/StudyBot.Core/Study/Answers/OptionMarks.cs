using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Core.Lookup;

namespace StudyBot.Core.Study.Answers;

/// <summary>Options named by letter or number: A, Ｂ, ③, AC, "1,3", B-A-C, 2&gt;1&gt;3, 213, 我选B, 第二个.</summary>
/// <param name="Places">In the list shown, from 0, in the order typed.</param>
internal sealed record OptionMarks(ImmutableArray<int> Places, AcceptanceRule Rule)
{
    private const string Fillers = " 第个项号.";

    /// <param name="count">How many options are shown.</param>
    /// <returns>Null when anything else was typed, or an option that is not shown, or one twice.</returns>
    public static OptionMarks? Read(AnswerText typed, int count) =>
        // Letters may look like words (be), so they are tried first.
        Read(typed, count, withWords: false) ?? Read(typed, count, withWords: true);

    private static OptionMarks? Read(AnswerText typed, int count, bool withWords)
    {
        var places = new List<int>();
        var rule = AcceptanceRule.OptionNumber;
        for (var at = 0; at < typed.Length;)
        {
            var character = typed.Folded[at];
            var (skipped, word) = withWords ? SentenceWords.Table.LongestAt(typed, at, 1) : (0, default);
            if (skipped > 0 && word == SentenceWord.Neutral)
            {
                at += skipped;
            }
            else if (Fillers.Contains(character))
            {
                at++;
            }
            else if (Scripts.IsDigit(character))
            {
                var end = at;
                while (end < typed.Length && Scripts.IsDigit(typed.Folded[end]))
                {
                    end++;
                }

                AddNumbers(places, typed.Folded[at..end], count);
                at = end;
            }
            else
            {
                places.Add(character - 'a');
                rule = AcceptanceRule.OptionLetter;
                at++;
            }

            if (places.Count > count)
            {
                return null;
            }
        }

        var isListed = places.Count > 0 && places.TrueForAll(place => place >= 0 && place < count);
        return isListed && places.Distinct().Count() == places.Count ? new OptionMarks([.. places], rule) : null;
    }

    /// <summary>12 is the twelfth option where there are so many, else the first and the second.</summary>
    private static void AddNumbers(List<int> places, string digits, int count)
    {
        if (digits.Length <= 2 && int.Parse(digits, CultureInfo.InvariantCulture) is var number && number <= count)
        {
            places.Add(number - 1);
            return;
        }

        places.AddRange(digits.Take(count + 1).Select(digit => digit - '1'));
    }
}
