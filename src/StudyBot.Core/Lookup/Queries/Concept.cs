using System.Collections.Immutable;

namespace StudyBot.Core.Lookup.Queries;

internal enum ConceptClass
{
    /// <summary>Of people, places, works.</summary>
    Name,

    /// <summary>A word with a meaning of its own.</summary>
    Word,

    /// <summary>A number or a date.</summary>
    Number,

    /// <summary>A word that says little: "about", "matter", "make".</summary>
    Weak,

    /// <summary>Written as no known word: a name that nobody told us, or a mistake.</summary>
    Unknown,
}

/// <summary>One thing that the query is about.</summary>
/// <param name="Written">As folded from the query.</param>
/// <param name="Alternatives">Empty when nothing in the pack is written so or means the same.</param>
/// <param name="Importance">How much it says in the language at large, from 0.</param>
/// <param name="Weight">How much it says in this pack: less, the more of its entries speak of it.</param>
internal sealed record Concept(
    string Written, ConceptClass Class, ImmutableArray<Alternative> Alternatives, double Importance, double Weight)
{
    /// <summary>Does anything in the pack match it?</summary>
    public bool IsFound => Alternatives.Length > 0;
}
