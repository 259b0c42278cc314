namespace StudyBot.Core.Lookup;

/// <summary>
/// What single characters fold to: compatibility forms, accents, traditional characters and case. The runtime's own
/// normalization does nothing without ICU, so the table is our own (<c>Data/folding.txt</c>).
/// </summary>
internal static class FoldingTable
{
    private const char Several = '\uFFFF';
    private static readonly Lazy<Table> _table = new(Load);

    /// <summary>
    /// The character that this one folds to, or false when it folds to several: see <see cref="Expansion"/>.
    /// </summary>
    public static bool TryFold(char character, out char folded)
    {
        if (character < '\u0080')
        {
            folded = character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;
            return true;
        }

        folded = _table.Value.Single[character];
        if (folded == '\0')
        {
            folded = char.ToLowerInvariant(character);
        }

        return folded != Several;
    }

    /// <summary>The characters that a character (or a surrogate pair) folds to; null when it stays as it is.</summary>
    public static string? Expansion(int codePoint) => _table.Value.Several.GetValueOrDefault(codePoint);

    private static Table Load()
    {
        var table = new Table(new char[char.MaxValue + 1], []);
        foreach (var (target, sources) in DataFile.Read("folding.txt"))
        {
            foreach (var rune in sources.EnumerateRunes())
            {
                if (rune.IsBmp && target.Length == 1)
                {
                    table.Single[rune.Value] = target[0];
                }
                else
                {
                    table.Several[rune.Value] = target;
                    if (rune.IsBmp)
                    {
                        table.Single[rune.Value] = Several;
                    }
                }
            }
        }

        return table;
    }

    private sealed record Table(char[] Single, Dictionary<int, string> Several);
}
