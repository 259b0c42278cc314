namespace StudyBot.Core.Lookup.Language;

internal enum QuestionKind
{
    /// <summary>Says nothing about the subject.</summary>
    Stop,

    /// <summary>Says little about it.</summary>
    Weak,
    When,
    Who,
    Where,
    Why,
    Count,

    /// <summary>Asks for a property of the subject, such as its age.</summary>
    Attribute,
}

/// <param name="Property">What is asked for, when the kind is <see cref="QuestionKind.Attribute"/>.</param>
internal readonly record struct QuestionWord(QuestionKind Kind, string? Property);

/// <summary>How people ask: <c>Data/question-words.txt</c>, folded.</summary>
internal sealed class QuestionWords
{
    private static readonly Lazy<QuestionWords> _shared = new(() => new QuestionWords());

    private readonly Dictionary<string, QuestionWord> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QuestionWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    private QuestionWords()
    {
        foreach (var (name, phrases) in DataFile.Read("question-words.txt"))
        {
            var kind = Enum.Parse<QuestionKind>(name, ignoreCase: true);
            var all = phrases.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var property = kind == QuestionKind.Attribute ? all[0] : null;
            foreach (var phrase in property is null ? all : all[1..])
            {
                _phrases.TryAdd(TextFolding.Fold(phrase.Replace('_', ' ')).Text, new QuestionWord(kind, property));
            }
        }

        _bySpan = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static QuestionWords Shared => _shared.Value;

    public bool IsStop(ReadOnlySpan<char> word) => TryFind(word, out var found) && found.Kind == QuestionKind.Stop;

    public bool TryFind(ReadOnlySpan<char> phrase, out QuestionWord found) => _bySpan.TryGetValue(phrase, out found);
}
