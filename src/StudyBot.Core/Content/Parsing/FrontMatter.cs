using System.Collections.Immutable;

namespace StudyBot.Core.Content.Parsing;

/// <param name="Names">Null where the file does not state any.</param>
internal sealed record FrontMatter(
    string Id, string Language, string Title, string Description, string Licence, bool IsDraft,
    ImmutableArray<NameSyntax>? Names, int NamesOffset);

/// <param name="Offset">Where the name begins in the file.</param>
internal sealed record NameSyntax(int Offset, Name Name);
