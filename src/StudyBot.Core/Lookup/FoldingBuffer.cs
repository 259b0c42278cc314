using System.Collections.Immutable;

namespace StudyBot.Core.Lookup;

/// <summary>Characters on their way to being folded, with their sources; a plain growing array of each.</summary>
internal sealed class FoldingBuffer(int capacity)
{
    private char[] _chars = new char[capacity + 8];
    private int[] _starts = new int[capacity + 8];
    private int[] _ends = new int[capacity + 8];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Chars => _chars.AsSpan(0, Length);

    public int Start(int index) => _starts[index];

    public int End(int index) => _ends[index];

    public char this[int index] => index >= 0 && index < Length ? _chars[index] : ' ';

    public void Add(char character, int start, int end)
    {
        if (Length == _chars.Length)
        {
            Array.Resize(ref _chars, Length * 2);
            Array.Resize(ref _starts, Length * 2);
            Array.Resize(ref _ends, Length * 2);
        }

        _chars[Length] = character;
        _starts[Length] = start;
        _ends[Length++] = end;
    }

    public void Add(FoldingBuffer other, int index) => Add(other[index], other.Start(index), other.End(index));

    public FoldedText ToFoldedText() =>
        new(new string(Chars), ImmutableArray.Create(_starts, 0, Length), ImmutableArray.Create(_ends, 0, Length));
}
