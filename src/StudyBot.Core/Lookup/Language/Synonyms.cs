namespace StudyBot.Core.Lookup.Language;

/// <summary>
/// Words that mean much the same, in any language: <c>Data/synonyms.txt</c>, folded; words with spaces are stemmed.
/// </summary>
internal sealed class Synonyms
{
    private static readonly Lazy<Synonyms> _shared = new(() => new Synonyms());

    private readonly List<string[]> _groups = [];
    private readonly Dictionary<string, List<int>> _groupsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private Synonyms()
    {
        foreach (var line in DataFile.Lines("synonyms.txt"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => Key(TextFolding.Fold(word.Replace('_', ' ')).Text))
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            foreach (var word in words)
            {
                if (!_groupsOf.TryGetValue(word, out var groups))
                {
                    _groupsOf[word] = groups = [];
                }

                groups.Add(_groups.Count);
            }

            _groups.Add(words);
        }

        _bySpan = _groupsOf.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Synonyms Shared => _shared.Value;

    /// <summary>Is it the folded form of a known word (for English and Russian, its stems)?</summary>
    public bool Knows(ReadOnlySpan<char> word) => _bySpan.ContainsKey(word);

    public IEnumerable<string> Of(string word) =>
        _groupsOf.TryGetValue(word, out var groups)
            ? groups.SelectMany(group => _groups[group]).Where(other => other != word).Distinct(StringComparer.Ordinal)
            : [];

    /// <summary>Folded words as they are kept: stemmed one by one.</summary>
    public static string Key(string folded) =>
        Scripts.IsUnspaced(folded[0]) ? folded : string.Join(' ', folded.Split(' ').Select(Stemmer.Stem));
}
