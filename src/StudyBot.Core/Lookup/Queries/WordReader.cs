using StudyBot.Core.Lookup.Language;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>Reads words with spaces between them: English, Russian, pinyin.</summary>
internal sealed class WordReader(
    Postings postings, NameTable names, ConceptMaker concepts, Speller speller, IdeographReader ideographs)
{
    private const int LongestPhrase = 6;
    private const int LeastOfEnglish = 4;

    private readonly PinyinReader _pinyin = new(postings, names);

    public void Read(string[] words, Reading reading)
    {
        for (var at = 0; at < words.Length;)
        {
            at += ReadPhrase(words.AsSpan(at), reading) is > 0 and var phrase ? phrase
                : ReadPinyin(words.AsSpan(at), reading) is > 0 and var pinyin ? pinyin
                : ReadSingle(words[at], reading);
        }
    }

    /// <returns>The number of words that make a name, a way of asking or a known expression; 0 if none.</returns>
    private int ReadPhrase(ReadOnlySpan<string> words, Reading reading)
    {
        for (var count = Math.Min(LongestPhrase, words.Length); count > 0; count--)
        {
            var written = string.Join(' ', words[..count]!);
            if (!QuestionWords.Shared.IsStop(words[0]) && names.TryFind(NameTable.Key(written), out var name))
            {
                reading.AddName(written, name);
                return count;
            }

            if (QuestionWords.Shared.TryFind(written, out var word))
            {
                reading.Ask(written, word);
                return count;
            }

            if (count > 1 && Synonyms.Shared.Knows(Synonyms.Key(written)))
            {
                reading.AddWord(written);
                return count;
            }
        }

        return 0;
    }

    /// <returns>The number of words that can be read as pinyin of what stands in the pack; 0 if none.</returns>
    private int ReadPinyin(ReadOnlySpan<string> words, Reading reading)
    {
        var most = 0;
        while (most < words.Length && PinyinReader.IsPinyin(words[most]) && !IsWord(words[most]))
        {
            most++;
        }

        for (var count = Math.Max(most, 1); count > 0; count--)
        {
            if (!IsWord(words[0]) && _pinyin.Read(string.Concat(words[..count]!)) is { } read)
            {
                ideographs.Read(read, reading);
                return count;
            }
        }

        return 0;
    }

    private bool IsWord(string word) =>
        postings.Contains(TermKey.Of(TermKey.Token(word)))
        || (word.Length >= LeastOfEnglish && Lexicon.Shared.IsEnglish(word));

    private int ReadSingle(string word, Reading reading)
    {
        if (TermKey.Token(word) is ['#', ..] number)
        {
            reading.AddNumber(word, [number], isSmall: word.Length <= 2);
        }
        else if (Dates.MonthOf(word) is { } month)
        {
            reading.AddNumber(word, [$"@{month}"]);
        }
        else if (IsFound(word) || Lexicon.Shared.IsEnglish(word))
        {
            reading.AddWord(word);
        }
        else if (speller.CorrectWord(word) is not { } corrected)
        {
            reading.AddUnknown(word);
        }
        else if (names.TryFind(NameTable.Key(corrected), out var name))
        {
            reading.AddName(corrected, name);
        }
        else
        {
            reading.AddWord(corrected);
        }

        return 1;
    }

    private bool IsFound(string word) => concepts.OfWord(word, ConceptClass.Word, 1).IsFound;
}
