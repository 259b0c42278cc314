using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace StudyBot.Core.Study.Linking;

/// <summary>
/// What a link code consists of: four characters that say which code it is, and eight (40 bits of chance) that prove
/// it. Only the first four and a hash of all are kept.
/// </summary>
/// <param name="Text">As shown: <c>K7QF-3MXP-W2RT</c>.</param>
public sealed record LinkSecret(string Text)
{
    /// <summary>How much chance one takes.</summary>
    public const int Bytes = 8;

    private const int Length = 12;

    /// <summary>Without letters that look like a digit, or like each other.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private string Plain => Text.Replace("-", "", StringComparison.Ordinal);

    public string Selector => Plain[..4];

    public string Hash =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("studybot/link/" + Plain)));

    /// <param name="chance">Eight bytes that nobody can guess.</param>
    public static LinkSecret Make(ImmutableArray<byte> chance)
    {
        var bits = chance.Take(Bytes).Aggregate(0UL, (sum, next) => (sum << 8) | next);
        var plain = string.Concat(Enumerable.Range(0, Length).Select(place => Alphabet[(int)((bits >> (5 * place)) & 31)]));
        return Of(plain);
    }

    /// <summary>Reads what was typed, in any case and spacing, with the letters taken for digits that look like them.</summary>
    /// <returns>Null when it cannot be a code.</returns>
    public static LinkSecret? Read(string typed)
    {
        var plain = string.Concat(typed
            .Select(character => character is >= '！' and <= '～' ? (char)(character - '！' + '!') : character)
            .Select(char.ToUpperInvariant)
            .Where(character => character is not ('-' or '–' or '—' or '·') && !char.IsWhiteSpace(character))
            .Select(character => character switch { 'O' => '0', 'I' or 'L' => '1', _ => character }));
        return plain.Length == Length && plain.All(Alphabet.Contains) ? Of(plain) : null;
    }

    /// <summary>Says which, and does not give it away.</summary>
    public override string ToString() => $"link code {Selector}…";

    private static LinkSecret Of(string plain) => new($"{plain[..4]}-{plain[4..8]}-{plain[8..]}");
}

/// <summary>Bytes that nobody can guess: handed to the middle, which has no chance of its own.</summary>
public delegate ImmutableArray<byte> ChanceSource(int count);
