namespace StudyBot.Core.Lookup.Queries;

internal enum PieceKind
{
    Name,
    Question,
    Word,
    Number,

    /// <summary>Ideographs that are no known word.</summary>
    Unknown,
}

/// <summary>A part of a run of ideographs and digits.</summary>
internal readonly record struct Piece(PieceKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
