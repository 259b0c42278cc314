using StudyBot.Core.Lookup.Language;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>
/// Puts right what is written as no word of the pack: wrong homophones, slips in a name, one wrong character. What is
/// a good word of the language is left alone unless what stands around it speaks for a slip.
/// </summary>
internal sealed class Speller(Postings postings, NameTable names, Segmenter segmenter, ConceptMaker concepts)
{
    private const int MostSlips = 3;
    private const int LongestWindow = 8;
    private const int Reach = 3;
    private const int LeastMisheard = 3;
    private const int MostChains = 48;
    private const int LongestRun = 60;

    /// <summary>A run of ideographs and digits as it was probably meant.</summary>
    public string Correct(string run)
    {
        run = WithNames(run);
        for (var slip = 0; slip < MostSlips && run.Length <= LongestRun; slip++)
        {
            var pieces = segmenter.Segment(run);
            var corrected = pieces.Where(piece => IsStrange(run, piece)).Select(piece => Correct(run, piece))
                .FirstOrDefault(text => text is not null);
            if (corrected is null)
            {
                break;
            }

            run = corrected;
        }

        return run;
    }

    /// <summary>A word of another script as it was probably meant, or null.</summary>
    public string? CorrectWord(string word)
    {
        var limit = word.Length switch { < 4 => 0, < 8 => 1, < 32 => 2, _ => 0 };
        if (limit == 0 || Lexicon.Shared.IsEnglish(word))
        {
            return null;
        }

        return postings.Vocabulary.Concat(names.Words)
            .Where(known => known[0] == word[0] && known.Length > 3)
            .Select(known => (Known: known, Slips: Distance.Between(word, known, limit)))
            .Where(pair => pair.Slips <= limit)
            .OrderBy(pair => pair.Slips)
            .ThenBy(pair => pair.Known, StringComparer.Ordinal)
            .Select(pair => pair.Known)
            .FirstOrDefault();
    }

    /// <summary>A long name that is written with homophones is meant even where those are good words: 实用注意.</summary>
    private string WithNames(string run)
    {
        foreach (var form in names.Ideographic.Where(form => form.Length >= LeastMisheard && form.Length <= run.Length))
        {
            for (var start = 0; start <= run.Length - form.Length; start++)
            {
                var window = run.AsSpan(start, form.Length);
                if (IsMisheard(window, form) && Alternative.OfPhrase(window.ToString(), 1).Count(postings) == 0)
                {
                    return string.Concat(run.AsSpan(0, start), form, run.AsSpan(start + form.Length));
                }
            }
        }

        return run;
    }

    private static bool IsMisheard(ReadOnlySpan<char> written, string meant)
    {
        var slips = 0;
        for (var at = 0; at < meant.Length; at++)
        {
            slips += written[at] == meant[at] ? 0 : 1;
        }

        for (var at = 0; slips > 0 && slips <= meant.Length / 2 && at < meant.Length; at++)
        {
            if (!Homophones.SoundAlike(written[at], meant[at]))
            {
                return false;
            }
        }

        return slips > 0 && slips <= meant.Length / 2;
    }

    private bool IsStrange(string run, Piece piece) => piece.Kind switch
    {
        PieceKind.Unknown => Alternative.OfPhrase(run.Substring(piece.Start, piece.Length), 1).Count(postings) == 0,
        PieceKind.Word => !concepts.OfWord(run.Substring(piece.Start, piece.Length), ConceptClass.Word, 1).IsFound,
        _ => false,
    };

    private string? Correct(string run, Piece piece) => Guesses(run, piece)
        .Where(guess => IsPlausible(run, piece, guess))
        .OrderByDescending(guess => guess.Replacement.Length - (2 * guess.Slips))
        .ThenBy(guess => guess.Replacement.Length)
        .Select(guess => guess.ApplyTo(run))
        .FirstOrDefault(corrected => corrected != run);

    private IEnumerable<Guess> Guesses(string run, Piece piece)
    {
        for (var start = Math.Max(0, piece.Start - Reach); start <= piece.Start; start++)
        {
            var furthest = Math.Min(run.Length, Math.Min(start + LongestWindow, piece.End + Reach));
            for (var end = Math.Max(start + 2, piece.End); end <= furthest; end++)
            {
                var window = run[start..end];
                foreach (var guess in Homophonic(window).Concat(
                    piece.Kind == PieceKind.Unknown ? Slipped(window, piece.Start - start, piece.End - start) : []))
                {
                    yield return guess with { Start = start, Length = window.Length };
                }
            }
        }
    }

    private bool IsPlausible(string run, Piece piece, Guess guess)
    {
        var length = guess.Replacement.Length;
        var isEnough = piece.Kind == PieceKind.Unknown
            ? length >= 3 ? guess.Slips <= (length + 1) / 2 : guess.Slips == 1
            : length >= 4 && guess.Slips <= length / 2;
        if (!isEnough || Alternative.OfPhrase(guess.Replacement, 1).Count(postings) == 0)
        {
            return false;
        }

        var corrected = guess.ApplyTo(run);
        var parts = segmenter.Segment(corrected).Where(part => guess.Changes(run, part)).ToList();
        return parts.TrueForAll(part =>
                part.Kind != PieceKind.Unknown && part.Length > 1 && !IsStrange(corrected, part))
            && (piece.Kind == PieceKind.Unknown
                || parts.TrueForAll(part => part.Kind == PieceKind.Name || part.Length >= length));
    }

    /// <summary>What sounds like the window and stands in the pack, character by character.</summary>
    private List<Guess> Homophonic(string window)
    {
        var chains = new List<Guess> { new(0, 0, "", 0) };
        foreach (var written in window)
        {
            var longer = new List<Guess>();
            foreach (var chain in chains)
            {
                foreach (var character in Homophones.Of(written).Prepend(written).Distinct())
                {
                    var slips = chain.Slips + (character == written ? 0 : 1);
                    if (slips <= (window.Length + 1) / 2
                        && (chain.Replacement.Length == 0 || postings.Contains(chain.Replacement[^1], character)))
                    {
                        longer.Add(new Guess(0, 0, chain.Replacement + character, slips));
                    }
                }
            }

            chains = longer.Count <= MostChains ? longer : [.. longer.OrderBy(chain => chain.Slips).Take(MostChains)];
        }

        return chains;
    }

    /// <summary>
    /// A slip in a long name, or one wrong character, among those from <paramref name="start"/> on, in a known word.
    /// </summary>
    private IEnumerable<Guess> Slipped(string window, int start, int end)
    {
        foreach (var form in names.Ideographic.Where(form => form.Length >= 4))
        {
            var limit = form.Length >= 6 ? 2 : 1;
            if (Distance.Between(window, form, limit) is var slips && slips > 0 && slips <= limit)
            {
                yield return new Guess(0, 0, form, slips);
            }
        }

        for (var at = start; window.Length is >= 3 and <= 6 && at < end; at++)
        {
            foreach (var character in postings.Ideographs)
            {
                if ((at == 0 || postings.Contains(window[at - 1], character))
                    && (at == window.Length - 1 || postings.Contains(character, window[at + 1])))
                {
                    var word = string.Concat(window.AsSpan(0, at), [character], window.AsSpan(at + 1));
                    if (word != window && IsKnown(word) && !IsKnown(window[..at]) && !IsKnown(window[(at + 1)..]))
                    {
                        yield return new Guess(0, 0, word, 1);
                    }
                }
            }
        }
    }

    private bool IsKnown(string word) =>
        names.TryFind(word, out _) || Lexicon.Shared.TryFind(word, out _) || Synonyms.Shared.Knows(word);

    private readonly record struct Guess(int Start, int Length, string Replacement, int Slips)
    {
        /// <summary>
        /// Does the part of the corrected run hold a character that was put right, or stand where one was?
        /// </summary>
        public bool Changes(string run, Piece part)
        {
            for (var at = Math.Max(Start, part.Start); at < Math.Min(Start + Replacement.Length, part.End); at++)
            {
                if (Replacement.Length != Length || Replacement[at - Start] != run[at])
                {
                    return true;
                }
            }

            return false;
        }

        public string ApplyTo(string run) =>
            string.Concat(run.AsSpan(0, Start), Replacement, run.AsSpan(Start + Length));
    }
}
