using System.Runtime.InteropServices;

namespace StudyBot.Core.Lookup.Terms;

/// <summary>Gathers which terms occur in which entries. Entries come in rising order.</summary>
internal sealed class PostingsBuilder
{
    private readonly Dictionary<ulong, int> _slots = [];
    private readonly HashSet<string> _vocabulary = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known;
    private byte[][] _bytes = new byte[1024][];
    private int[] _lengths = new int[1024];
    private int[] _last = new int[1024];
    private int[] _counts = new int[1024];

    public PostingsBuilder() => _known = _vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(int entry, string folded)
    {
        for (var at = 0; at < folded.Length;)
        {
            if (Scripts.IsUnspaced(folded[at]))
            {
                Add(entry, TermKey.Of(folded[at]));
                AddPair(entry, folded, at);
                at++;
            }
            else if (Scripts.IsWord(folded[at]))
            {
                var end = TermKey.EndOfWord(folded, at);
                AddWord(entry, folded.AsSpan(at, end - at));
                AddPair(entry, folded, end - 1);
                at = end;
            }
            else
            {
                at++;
            }
        }

        foreach (var token in TermKey.DateTokens(folded))
        {
            Add(entry, TermKey.Of(token));
        }
    }

    public Postings Build()
    {
        var starts = new int[_slots.Count + 1];
        for (var slot = 0; slot < _slots.Count; slot++)
        {
            starts[slot + 1] = starts[slot] + _lengths[slot];
        }

        var bytes = new byte[starts[^1]];
        for (var slot = 0; slot < _slots.Count; slot++)
        {
            _bytes[slot].AsSpan(0, _lengths[slot]).CopyTo(bytes.AsSpan(starts[slot]));
            _bytes[slot] = [];
        }

        _slots.TrimExcess();
        return new Postings(_slots, starts, _counts[.._slots.Count], bytes, [.. _vocabulary]);
    }

    private void AddPair(int entry, string folded, int at)
    {
        if (at + 1 < folded.Length && TermKey.IsPaired(folded[at], folded[at + 1]))
        {
            Add(entry, TermKey.Of(folded[at], folded[at + 1]));
        }
    }

    private void AddWord(int entry, ReadOnlySpan<char> word)
    {
        var token = TermKey.Token(word);
        Add(entry, TermKey.Of(token));
        if (token[0] != '#' && !_known.Contains(word))
        {
            _vocabulary.Add(word.ToString());
        }
    }

    private void Add(int entry, ulong key)
    {
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_slots, key, out var exists);
        if (!exists)
        {
            slot = _slots.Count - 1;
            if (slot == _bytes.Length)
            {
                Array.Resize(ref _bytes, slot * 2);
                Array.Resize(ref _lengths, slot * 2);
                Array.Resize(ref _last, slot * 2);
                Array.Resize(ref _counts, slot * 2);
            }

            _bytes[slot] = new byte[5];
            _last[slot] = -1;
        }

        if (_last[slot] != entry)
        {
            Append(slot, (uint)(entry - _last[slot] - 1));
            _last[slot] = entry;
            _counts[slot]++;
        }
    }

    /// <summary>Seven bits a byte, the lowest first; the high bit says that more follow.</summary>
    private void Append(int slot, uint gap)
    {
        if (_lengths[slot] + 5 > _bytes[slot].Length)
        {
            Array.Resize(ref _bytes[slot], (_lengths[slot] * 3 / 2) + 5);
        }

        while (gap >= 0x80)
        {
            _bytes[slot][_lengths[slot]++] = (byte)(gap | 0x80);
            gap >>= 7;
        }

        _bytes[slot][_lengths[slot]++] = (byte)gap;
    }
}
