using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Entries;

/// <summary>What a stretch of an entry is worth as evidence.</summary>
internal enum FieldRole
{
    /// <summary>The key point itself, the citation, a sentence of a paragraph.</summary>
    Text,

    /// <summary>The essay's sentence that a key point rests on.</summary>
    Passage,

    /// <summary>A question that the entry answers, with its answer, or a daily fact.</summary>
    Question,

    /// <summary>A note of doubt: it says what the essay says otherwise, or does not say.</summary>
    Note,

    /// <summary>The section's heading, the document quoted: they help to find, but answer nothing.</summary>
    Context,
}

/// <summary>A stretch of an entry, folded, with its words and numbers.</summary>
internal sealed class EntryField(FieldRole role, string source)
{
    private HashSet<string>? _tokens;

    public FieldRole Role => role;

    public string Source => source;

    public string Folded { get; } = TextFolding.Fold(source).Text;

    /// <summary>Stems, <c>#2019</c>, <c>@7-2</c>: see <see cref="TermKey"/>.</summary>
    public IReadOnlySet<string> Tokens => _tokens ??= ReadTokens();

    private HashSet<string> ReadTokens()
    {
        var tokens = new HashSet<string>(TermKey.DateTokens(Folded), StringComparer.Ordinal);
        for (var at = 0; at < Folded.Length;)
        {
            if (Scripts.IsWord(Folded[at]))
            {
                var end = TermKey.EndOfWord(Folded, at);
                tokens.Add(TermKey.Token(Folded.AsSpan(at, end - at)));
                at = end;
            }
            else
            {
                at++;
            }
        }

        return tokens;
    }
}
