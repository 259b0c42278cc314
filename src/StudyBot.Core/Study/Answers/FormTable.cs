using System.Diagnostics.CodeAnalysis;

namespace StudyBot.Core.Study.Answers;

/// <summary>Folded forms, to be looked up whole or found inside a text. The first of two equal forms stays.</summary>
internal sealed class FormTable<T>
{
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<char, int[]> _lengths = [];

    public FormTable(IEnumerable<(string Folded, T Value)> forms)
    {
        foreach (var (folded, value) in forms)
        {
            if (folded.Length > 0)
            {
                _values.TryAdd(folded, value);
            }
        }

        _bySpan = _values.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var group in _values.Keys.GroupBy(folded => folded[0]))
        {
            _lengths[group.Key] = [.. group.Select(folded => folded.Length).Distinct().OrderDescending()];
        }
    }

    public bool TryGet(ReadOnlySpan<char> folded, [MaybeNullWhen(false)] out T value) =>
        _bySpan.TryGetValue(folded, out value);

    /// <summary>
    /// The longest form that stands at that place as whole words, at least <paramref name="minimum"/> long; length 0:
    /// none.
    /// </summary>
    public (int Length, T? Value) LongestAt(AnswerText text, int at, int minimum)
    {
        if (_lengths.TryGetValue(text.Folded[at], out var lengths))
        {
            foreach (var length in lengths)
            {
                if (length < minimum)
                {
                    break;
                }

                if (at + length <= text.Length && _bySpan.TryGetValue(text.Folded.AsSpan(at, length), out var value)
                    && text.IsWhole(at, length))
                {
                    return (length, value);
                }
            }
        }

        return (0, default);
    }
}
