using System.Buffers;
using StudyBot.Core.Lookup;

namespace StudyBot.Core.Study.Answers;

/// <summary>
/// A text folded to nothing but letters and digits, which still knows where words and clauses ended and which of its
/// own characters
/// each folded one stands for.
/// </summary>
internal sealed class AnswerText
{
    private const byte WordBreak = 1;
    private const byte ClauseBreak = 2;

    private static readonly SearchValues<char> _clauseEnds = SearchValues.Create("，。,；;！!？?：:\n…｡､、/／|");

    private readonly char[] _folded;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly byte[] _breaksBefore;

    public AnswerText(string source)
    {
        Source = source;
        var text = TextFolding.Fold(source);
        _folded = new char[text.Text.Length];
        _starts = new int[text.Text.Length];
        _ends = new int[text.Text.Length];
        _breaksBefore = new byte[text.Text.Length];
        for (var at = 0; at < text.Text.Length; at++)
        {
            if (text.Text[at] != ' ' || (Scripts.IsDigit(text.Text[at - 1]) && Scripts.IsDigit(text.Text[at + 1])))
            {
                Add(text.Text[at], text.Starts[at], text.Ends[at]);
            }
        }

        Folded = new string(_folded, 0, Length);
    }

    public string Source { get; }

    /// <summary>2030年 and 2030 年 alike; one space stays only where two numbers would run together.</summary>
    public string Folded { get; }

    public int Length { get; private set; }

    /// <summary>Does a clause end right before this character?</summary>
    public bool IsClauseStart(int at) => at == 0 || at >= Length || _breaksBefore[at] == ClauseBreak;

    /// <summary>Does anything stand between this character and the one before, in the source?</summary>
    public bool IsApart(int at) => at > 0 && at < Length && _breaksBefore[at] != 0;

    /// <summary>Can a word end right before this character and another begin with it?</summary>
    public bool IsBreak(int at) =>
        at <= 0 || at >= Length || _breaksBefore[at] != 0 || !AreJoined(_folded[at - 1], _folded[at]);

    /// <summary>Do the characters stand there as whole words (always so in scripts without spaces)?</summary>
    public bool IsWhole(int start, int length) => IsBreak(start) && IsBreak(start + length);

    /// <summary>The character of the source behind a folded one.</summary>
    public char SourceCharacter(int at) => Source[_starts[at]];

    public string SourceOf(int start, int length) => Source[_starts[start].._ends[start + length - 1]];

    public TextSlice All => new(this, 0, Length);

    /// <summary>The stretches between punctuation marks or lines.</summary>
    public IEnumerable<TextSlice> Clauses()
    {
        var start = 0;
        for (var at = 1; at <= Length; at++)
        {
            if (IsClauseStart(at))
            {
                yield return new TextSlice(this, start, at - start);
                start = at;
            }
        }
    }

    private static bool AreJoined(char left, char right) => Scripts.IsDigit(left) || left == '.'
        ? Scripts.IsDigit(right) || right == '.'
        : Scripts.IsWord(left) && Scripts.IsWord(right) && !Scripts.IsDigit(right);

    private void Add(char character, int start, int end)
    {
        var at = Length++;
        var gap = at > 0 && start > _ends[at - 1] ? Source.AsSpan(_ends[at - 1]..start) : [];
        _breaksBefore[at] = gap.ContainsAny(_clauseEnds) || EndsSentence(gap) ? ClauseBreak
            : IsSeparating(gap) ? WordBreak
            : (byte)0;

        // 7月2号 is 7月2日 in speech.
        _folded[at] = character == '号' && at > 0 && Scripts.IsDigit(_folded[at - 1]) ? '日' : character;
        _starts[at] = start;
        _ends[at] = end;
    }

    private static bool EndsSentence(ReadOnlySpan<char> gap) =>
        gap.IndexOf('.') is >= 0 and var dot && dot + 1 < gap.Length && char.IsWhiteSpace(gap[dot + 1]);

    /// <summary>Apostrophes and what nobody sees join the letters around them.</summary>
    private static bool IsSeparating(ReadOnlySpan<char> gap)
    {
        foreach (var character in gap)
        {
            if (character is not ('\'' or '\u2019' or '\u02BC' or '\u2032' or '`' or ',')
                && !Scripts.IsInvisible(character))
            {
                return true;
            }
        }

        return false;
    }
}
