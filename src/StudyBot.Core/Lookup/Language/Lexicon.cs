namespace StudyBot.Core.Lookup.Language;

internal enum WordClass : byte
{
    Noun,
    Verb,
    Adjective,
    Adverb,
    Function,
    Numeral,
    Name,
}

/// <param name="Frequency">The binary logarithm of how often it occurs in 60 million words: 5 (rare) to 18.</param>
internal readonly record struct Word(WordClass Class, byte Frequency);

/// <summary>
/// Common words of Chinese (two characters and more, folded) and English (stemmed); read when first needed.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> _shared = new(() => new Lexicon());

    private readonly Dictionary<string, Word> _words = new(48_000, StringComparer.Ordinal);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly HashSet<string> _english = new(StringComparer.Ordinal);

    private Lexicon()
    {
        foreach (var (kind, words) in DataFile.Read("lexicon.txt"))
        {
            foreach (var range in words.AsSpan().Split(' '))
            {
                Add(kind, words[range]);
            }
        }

        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Lexicon Shared => _shared.Value;

    public bool TryFind(ReadOnlySpan<char> word, out Word found) => _bySpan.TryGetValue(word, out found);

    public bool IsEnglish(string word) => _english.Contains(Stemmer.Stem(word));

    private void Add(string kind, string word)
    {
        if (kind[0] == 'e')
        {
            _english.Add(Stemmer.Stem(word));
            return;
        }

        var wordClass = kind[0] switch
        {
            'n' => WordClass.Noun,
            'v' => WordClass.Verb,
            'a' => WordClass.Adjective,
            'd' => WordClass.Adverb,
            'x' => WordClass.Function,
            'm' => WordClass.Numeral,
            _ => WordClass.Name,
        };
        var folded = word.AsSpan().ContainsAny(Digits.Searched) ? TextFolding.Fold(word).Text : word;
        _words.TryAdd(folded, new Word(wordClass, byte.Parse(kind.AsSpan(1))));
    }
}
