using System.Collections.Immutable;
using StudyBot.Core.Lookup.Language;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>Understands a query: which part of the essay, what about, what sort of answer.</summary>
internal sealed class QueryReader
{
    private const int LongestQuery = 400;
    private const int MostConcepts = 40;
    private const double OfUnknown = 1.2;
    private const double OfSmallNumber = 0.2;
    private const double OfNumber = 1.2;
    private const double OfWeak = 0.2;
    private const double OfLeftover = 0.55;

    private readonly Postings _postings;
    private readonly NameTable _names;
    private readonly ConceptMaker _concepts;
    private readonly Segmenter _segmenter;
    private readonly Speller _speller;
    private readonly PinyinReader _pinyin;

    public QueryReader(Postings postings, NameTable names, int entries, ImmutableHashSet<string> languages)
    {
        _postings = postings;
        _names = names;
        _concepts = new ConceptMaker(postings, names, entries, languages);
        _segmenter = new Segmenter(names);
        _speller = new Speller(postings, names, _segmenter, _concepts);
        _pinyin = new PinyinReader(postings, names);
    }

    public Query Read(string text)
    {
        var shortened = text.Length > LongestQuery ? text[..LongestQuery] : text;
        var references = References.Read(shortened, TextFolding.Fold(shortened).Text);
        var reading = new Reading();
        var rest = ReadDates(references.Rest, reading);
        foreach (var run in Run.In(rest))
        {
            if (run.IsSpaced)
            {
                ReadWords(run.Text.Split(' '), reading);
            }
            else
            {
                ReadIdeographs(_speller.Correct(run.Text), reading);
            }
        }

        return new Query(
            [.. reading.Concepts.DistinctBy(concept => concept.Written).Take(MostConcepts)],
            reading.Answer,
            references.Footnote,
            references.WantsFootnotes,
            references.Section);
    }

    private string ReadDates(string text, Reading reading)
    {
        foreach (var mention in Dates.In(text).OrderByDescending(mention => mention.Start))
        {
            var tokens = mention.Days.Select(day => day.Day is null ? $"@{day.Month}" : $"@{day.Month}-{day.Day}");
            reading.Concepts.Add(_concepts.OfNumber(text.Substring(mention.Start, mention.Length), tokens, OfNumber));
            if (mention.Year is { } year)
            {
                reading.Concepts.Add(_concepts.OfNumber($"{year}", [$"#{year}"], OfNumber));
            }

            text = text.Remove(mention.Start, mention.Length).Insert(mention.Start, " ");
        }

        return text;
    }

    private void ReadIdeographs(string run, Reading reading)
    {
        foreach (var piece in _segmenter.Segment(run))
        {
            var written = run.Substring(piece.Start, piece.Length);
            switch (piece.Kind)
            {
                case PieceKind.Name when _names.TryFind(written, out var name):
                    reading.Concepts.Add(_concepts.OfName(written, name));
                    break;
                case PieceKind.Question when QuestionWords.Shared.TryFind(written, out var word):
                    Ask(written, word, reading);
                    break;
                case PieceKind.Number:
                    reading.Concepts.Add(Number(written, piece.End < run.Length ? run[piece.End] : ' '));
                    break;
                case PieceKind.Word:
                    ReadWord(written, reading);
                    break;
                default:
                    ReadLeftover(written, reading);
                    break;
            }
        }
    }

    private void ReadWord(string written, Reading reading)
    {
        var isName = Lexicon.Shared.TryFind(written, out var word) && word.Class == WordClass.Name && !Synonyms.Shared.Knows(written);
        var conceptClass = isName ? ConceptClass.Name : ConceptMaker.IsOrdinal(written) ? ConceptClass.Number : ConceptClass.Word;
        var concept = _concepts.OfWord(written, conceptClass, ConceptMaker.Importance(written));
        if (!concept.IsFound && _names.TryFindBeginning(written, out var name))
        {
            reading.Concepts.Add(_concepts.OfName(written, name));
        }
        else if (concept.IsFound || !ReadCountries(written, reading))
        {
            reading.Concepts.Add(concept);
        }
    }

    /// <summary>中俄, 美哈: countries by their first characters.</summary>
    private bool ReadCountries(string written, Reading reading)
    {
        if (!written.All(character => _names.TryFindCountry(character, out _)))
        {
            return false;
        }

        foreach (var character in written)
        {
            _ = _names.TryFindCountry(character, out var name);
            reading.Concepts.Add(_concepts.OfName(character.ToString(), name));
        }

        return true;
    }

    /// <summary>Ideographs that are no word: what of them stands together in the pack is looked for, one by one if need be.</summary>
    private void ReadLeftover(string written, Reading reading)
    {
        if (Alternative.OfPhrase(written, 1).Count(_postings) == 0 || written.Length == 1)
        {
            if (ReadCountries(written, reading))
            {
                return;
            }
        }

        for (var at = 0; at < written.Length;)
        {
            var length = written.Length - at;
            while (length > 1 && Alternative.OfPhrase(written.Substring(at, length), 1).Count(_postings) == 0)
            {
                length--;
            }

            if (length == 1 && written.Length > 1)
            {
                break;
            }

            var part = written.Substring(at, length);
            reading.Concepts.Add(_concepts.OfWord(part, ConceptClass.Word, length == 1 ? OfLeftover : 1));
            at += length;
            if (at == written.Length)
            {
                return;
            }
        }

        reading.Concepts.Add(new Concept(written, ConceptClass.Unknown, [], OfUnknown, OfUnknown));
    }

    private Concept Number(string digits, char next)
    {
        var token = TermKey.Token(digits);
        var isYear = next == '年' && digits.Length == 2;
        var isSmall = digits.Length < 2 || (digits.Length == 2 && !isYear);
        return _concepts.OfNumber(
            digits, isYear ? [token, $"#20{digits}", $"#19{digits}"] : [token], isSmall ? OfSmallNumber : OfNumber);
    }

    private void Ask(string written, QuestionWord word, Reading reading)
    {
        switch (word.Kind)
        {
            case QuestionKind.Stop:
                break;
            case QuestionKind.Weak:
                reading.Concepts.Add(_concepts.OfWord(written, ConceptClass.Weak, OfWeak));
                break;
            case QuestionKind.Attribute:
                reading.Concepts.Add(_concepts.OfWord(word.Property!, ConceptClass.Word, 1));
                break;
            default:
                reading.Answer = word.Kind switch
                {
                    QuestionKind.When => AnswerKind.Time,
                    QuestionKind.Who => AnswerKind.Person,
                    QuestionKind.Where => AnswerKind.Place,
                    QuestionKind.Why => AnswerKind.Reason,
                    _ => AnswerKind.Count,
                };
                break;
        }
    }

    private void ReadWords(string[] words, Reading reading)
    {
        for (var at = 0; at < words.Length;)
        {
            at += ReadPhrase(words.AsSpan(at), reading) is > 0 and var phrase ? phrase
                : ReadPinyin(words.AsSpan(at), reading) is > 0 and var pinyin ? pinyin
                : ReadSingle(words[at], reading);
        }
    }

    /// <summary>The number of words that make a name, a way of asking or a known expression; 0 if none.</summary>
    private int ReadPhrase(ReadOnlySpan<string> words, Reading reading)
    {
        for (var count = Math.Min(6, words.Length); count > 0; count--)
        {
            var written = string.Join(' ', words[..count]!);
            var key = NameTable.Key(written);
            if (_names.TryFind(key, out var name) && !QuestionWords.Shared.IsStop(words[0]))
            {
                reading.Concepts.Add(_concepts.OfName(written, name));
                return count;
            }

            if (QuestionWords.Shared.TryFind(written, out var word))
            {
                Ask(written, word, reading);
                return count;
            }

            if (count > 1 && Synonyms.Shared.Knows(Synonyms.Key(written)))
            {
                reading.Concepts.Add(_concepts.OfWord(written, ConceptClass.Word, ConceptMaker.Importance(written)));
                return count;
            }
        }

        return 0;
    }

    /// <summary>The number of words that can be read as pinyin of what stands in the pack; 0 if none.</summary>
    private int ReadPinyin(ReadOnlySpan<string> words, Reading reading)
    {
        var most = 0;
        while (most < words.Length && PinyinReader.IsPinyin(words[most]) && !IsWord(words[most]))
        {
            most++;
        }

        for (var count = Math.Max(most, 1); count > 0; count--)
        {
            if (!IsWord(words[0]) && _pinyin.Read(string.Concat(words[..count]!)) is { } ideographs)
            {
                ReadIdeographs(ideographs, reading);
                return count;
            }
        }

        return 0;
    }

    private bool IsWord(string word) =>
        _postings.Contains(TermKey.Of(TermKey.Token(word))) || (word.Length > 3 && Lexicon.Shared.IsEnglish(word));

    private int ReadSingle(string word, Reading reading)
    {
        if (TermKey.Token(word) is ['#', ..] number)
        {
            reading.Concepts.Add(_concepts.OfNumber(word, [number], word.Length < 3 ? OfSmallNumber : OfNumber));
            return 1;
        }

        if (Dates.MonthOf(word) is { } month)
        {
            reading.Concepts.Add(_concepts.OfNumber(word, [$"@{month}"], OfNumber));
            return 1;
        }

        var concept = _concepts.OfWord(word, ConceptClass.Word, ConceptMaker.Importance(word));
        if (!concept.IsFound && _speller.CorrectWord(word) is { } corrected)
        {
            concept = _names.TryFind(NameTable.Key(corrected), out var name)
                ? _concepts.OfName(corrected, name)
                : _concepts.OfWord(corrected, ConceptClass.Word, ConceptMaker.Importance(corrected));
        }

        reading.Concepts.Add(concept.IsFound || Lexicon.Shared.IsEnglish(word)
            ? concept
            : new Concept(word, ConceptClass.Unknown, [], OfUnknown, OfUnknown));
        return 1;
    }

    private sealed class Reading
    {
        public List<Concept> Concepts { get; } = [];

        public AnswerKind Answer { get; set; }
    }
}
