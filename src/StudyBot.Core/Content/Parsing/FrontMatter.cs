using System.Collections.Immutable;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Content.Parsing;

/// <param name="Names">Null where the file does not state any.</param>
/// <param name="Study">Null where the file does not state it.</param>
internal sealed record FrontMatter(
    string Id, string Language, string Title, string Description, string Licence, bool IsDraft,
    ImmutableArray<NameSyntax>? Names, int NamesOffset, LearnerSettings? Study, int StudyOffset);

/// <param name="Offset">Where the name begins in the file.</param>
internal sealed record NameSyntax(int Offset, Name Name);
