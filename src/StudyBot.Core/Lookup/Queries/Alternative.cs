using System.Collections.Immutable;
using StudyBot.Core.Lookup.Language;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>
/// One way in which what is looked for may be written: a run of ideographs, or tokens that must all occur.
/// </summary>
/// <param name="Phrase">Folded; empty when there are tokens.</param>
/// <param name="Tokens">Stems, numbers, dates; see <see cref="TermKey"/>.</param>
/// <param name="Credit">1 for what was typed and other names of the same, less for what merely means or looks
/// alike.</param>
internal sealed record Alternative(string Phrase, ImmutableArray<string> Tokens, double Credit)
{
    public static Alternative OfPhrase(string phrase, double credit) => new(phrase, [], credit);

    public static Alternative OfToken(string token, double credit) => new("", [token], credit);

    /// <summary>Of folded text in any script.</summary>
    public static Alternative Of(string folded, double credit)
    {
        if (folded.Any(Scripts.IsUnspaced))
        {
            return OfPhrase(folded, credit);
        }

        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var subject = words.Where(word => !QuestionWords.Shared.IsStop(word)).ToArray();
        return new("", [.. (subject.Length > 0 ? subject : words).Select(word => TermKey.Token(word))], credit);
    }

    public IEnumerable<ulong> Keys()
    {
        foreach (var token in Tokens)
        {
            yield return TermKey.Of(token);
        }

        if (Phrase.Length == 1)
        {
            yield return TermKey.Of(Phrase[0]);
        }

        for (var at = 0; at + 1 < Phrase.Length; at++)
        {
            if (TermKey.IsPaired(Phrase[at], Phrase[at + 1]))
            {
                yield return TermKey.Of(Phrase[at], Phrase[at + 1]);
            }
        }
    }

    /// <summary>In how many entries it occurs, at most.</summary>
    public int Count(Postings postings)
    {
        var least = int.MaxValue;
        foreach (var key in Keys())
        {
            least = Math.Min(least, postings.Count(key));
        }

        return least == int.MaxValue ? 0 : least;
    }
}
