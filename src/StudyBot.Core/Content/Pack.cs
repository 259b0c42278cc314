using System.Collections.Immutable;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Content;

/// <summary>What is studied: one text, in its own language and in translations that share its ids.</summary>
/// <param name="Id">The folder's name.</param>
/// <param name="OwnLanguage">The language code of the edition that the others translate.</param>
/// <param name="Version">Twelve hexadecimal digits of a hash of all its files.</param>
/// <param name="Names">People, places, documents, terms, with their aliases in all languages.</param>
/// <param name="Editions">By language code.</param>
/// <param name="Essay">The imported text; null when nobody has imported it.</param>
public sealed record Pack(
    string Id,
    string OwnLanguage,
    string Version,
    ImmutableArray<Name> Names,
    ImmutableDictionary<string, Edition> Editions,
    Essay? Essay)
{
    /// <summary>How it is studied, where the learner has not set something else.</summary>
    public LearnerSettings Study { get; init; } = LearnerSettings.None;

    /// <summary>The edition in that language, else in the pack's own.</summary>
    public Edition In(string language) => Editions.GetValueOrDefault(language) ?? Editions[OwnLanguage];
}
