namespace StudyBot.Core.Study.Answers;

/// <summary>A stretch of a folded text.</summary>
internal readonly record struct TextSlice(AnswerText Text, int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Folded => Text.Folded.AsSpan(Start, Length);

    public string Source => Length == 0 ? "" : Text.SourceOf(Start, Length);

    public char SourceCharacter(int at) => Text.SourceCharacter(Start + at);

    public bool IsBreak(int at) => at <= 0 || at >= Length || Text.IsBreak(Start + at);
}
