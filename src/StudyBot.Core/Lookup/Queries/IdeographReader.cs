using StudyBot.Core.Lookup.Language;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>Reads a run of ideographs and digits.</summary>
internal sealed class IdeographReader(Postings postings, NameTable names, Segmenter segmenter, Speller speller)
{
    private const double OfLeftover = 0.55;

    public void Read(string written, Reading reading)
    {
        var run = speller.Correct(written);
        foreach (var piece in segmenter.Segment(run))
        {
            var text = run.Substring(piece.Start, piece.Length);
            switch (piece.Kind)
            {
                case PieceKind.Name when names.TryFind(text, out var name):
                    reading.AddName(text, name);
                    break;
                case PieceKind.Question when QuestionWords.Shared.TryFind(text, out var word):
                    reading.Ask(text, word);
                    break;
                case PieceKind.Number:
                    ReadNumber(text, piece.End < run.Length ? run[piece.End] : ' ', reading);
                    break;
                case PieceKind.Word:
                    ReadWord(text, reading);
                    break;
                default:
                    ReadLeftover(text, reading);
                    break;
            }
        }
    }

    private static void ReadNumber(string digits, char next, Reading reading)
    {
        var token = TermKey.Token(digits);
        var isShortYear = next == '年' && digits.Length == 2;
        if (isShortYear)
        {
            reading.AddNumber(digits, [token, $"#20{digits}", $"#19{digits}"]);
        }
        else
        {
            reading.AddNumber(digits, [token], isSmall: digits.Length <= 2);
        }
    }

    private void ReadWord(string written, Reading reading)
    {
        if (!IsFound(written) && names.TryFindBeginning(written, out var name))
        {
            reading.AddName(written, name);
        }
        else if (IsFound(written) || Synonyms.Shared.Knows(written) || !ReadCountries(written, reading))
        {
            reading.AddWord(written, Class(written), ConceptMaker.Importance(written));
        }
    }

    private static ConceptClass Class(string written)
    {
        var isName = Lexicon.Shared.TryFind(written, out var word) && word.Class == WordClass.Name;
        return isName && !Synonyms.Shared.Knows(written) ? ConceptClass.Name
            : ConceptMaker.IsOrdinal(written) ? ConceptClass.Number
            : ConceptClass.Word;
    }

    /// <summary>中俄, 美哈: countries by their first characters.</summary>
    private bool ReadCountries(string written, Reading reading)
    {
        if (!written.All(character => names.TryFindCountry(character, out _)))
        {
            return false;
        }

        foreach (var character in written)
        {
            _ = names.TryFindCountry(character, out var name);
            reading.AddName(character.ToString(), name);
        }

        return true;
    }

    /// <summary>
    /// Ideographs that are no word: what of them stands together in the pack is looked for, part by part if need be.
    /// </summary>
    private void ReadLeftover(string written, Reading reading)
    {
        if ((written.Length == 1 || !IsFound(written)) && ReadCountries(written, reading))
        {
            return;
        }

        for (var at = 0; at < written.Length;)
        {
            var length = written.Length - at;
            while (length > 1 && !IsFound(written.Substring(at, length)))
            {
                length--;
            }

            if (length == 1 && written.Length > 1)
            {
                reading.AddUnknown(written);
                return;
            }

            reading.AddWord(written.Substring(at, length), ConceptClass.Word, length == 1 ? OfLeftover : 1);
            at += length;
        }
    }

    private bool IsFound(string phrase) => Alternative.OfPhrase(phrase, 1).Count(postings) > 0;
}
