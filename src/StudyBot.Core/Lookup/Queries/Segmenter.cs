using StudyBot.Core.Lookup.Language;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>
/// Parts a run of ideographs and digits into the likeliest words: names of the pack, ways of asking, words of the
/// language. What is left over between them is unknown.
/// </summary>
internal sealed class Segmenter(NameTable names)
{
    private const int LongestWord = 24;
    private const double Corpus = 26;
    private const double OfName = -4;
    private const double OfQuestion = 14 - Corpus;
    private const double OfSynonym = 9 - Corpus;
    private const double OfNumber = -8;
    private const double OfLeftover = -19;

    public List<Piece> Segment(string run)
    {
        var best = new double[run.Length + 1];
        var chosen = new Piece[run.Length + 1];
        Array.Fill(best, double.NegativeInfinity, 1, run.Length);
        for (var start = 0; start < run.Length; start++)
        {
            if (double.IsNegativeInfinity(best[start]))
            {
                continue;
            }

            for (var length = 1; length <= Math.Min(LongestWord, run.Length - start); length++)
            {
                var (kind, score) = Judge(run, start, length);
                if (best[start] + score > best[start + length])
                {
                    best[start + length] = best[start] + score;
                    chosen[start + length] = new Piece(kind, start, length);
                }
            }
        }

        var pieces = new List<Piece>();
        for (var end = run.Length; end > 0; end = chosen[end].Start)
        {
            pieces.Add(chosen[end]);
        }

        pieces.Reverse();
        return JoinLeftovers(pieces);
    }

    private (PieceKind Kind, double Score) Judge(string run, int start, int length)
    {
        var end = start + length;
        if (SplitsNumber(run, start) || SplitsNumber(run, end))
        {
            return (PieceKind.Unknown, double.NegativeInfinity);
        }

        var word = run.AsSpan(start, length);
        if (names.TryFind(word, out _))
        {
            return (PieceKind.Name, OfName);
        }

        if (QuestionWords.Shared.TryFind(word, out _))
        {
            return (PieceKind.Question, OfQuestion);
        }

        if (Lexicon.Shared.TryFind(word, out var found))
        {
            return (PieceKind.Word, found.Frequency - Corpus);
        }

        if (Synonyms.Shared.Knows(word))
        {
            return (PieceKind.Word, OfSynonym);
        }

        if (!word.ContainsAnyExceptInRange('0', '9'))
        {
            return (PieceKind.Number, OfNumber);
        }

        return (PieceKind.Unknown, length == 1 ? OfLeftover : double.NegativeInfinity);
    }

    private static bool SplitsNumber(string run, int at) =>
        at > 0 && at < run.Length && Scripts.IsDigit(run[at - 1]) && Scripts.IsDigit(run[at]);

    private static List<Piece> JoinLeftovers(List<Piece> pieces)
    {
        var joined = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Unknown && joined.Count > 0 && joined[^1].Kind == PieceKind.Unknown)
            {
                joined[^1] = joined[^1] with { Length = joined[^1].Length + piece.Length };
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }
}
