using StudyBot.Core.Lookup.Entries;

namespace StudyBot.Core.Lookup.Ranking;

/// <summary>What an entry offers for a query.</summary>
/// <param name="Score">For ranking.</param>
/// <param name="Certainty">How surely it is about what the query asks, from 0 to a little over 1.</param>
/// <param name="Field">The index of the field that says most; for a paragraph, its sentence.</param>
internal readonly record struct Evidence(Entry Entry, double Score, double Certainty, int Field);
