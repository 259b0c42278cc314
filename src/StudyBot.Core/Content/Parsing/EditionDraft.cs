namespace StudyBot.Core.Content.Parsing;

/// <summary>An edition as far as it could be read. It is only used whole when nothing was wrong with it.</summary>
internal sealed record EditionDraft(
    PackSyntax Syntax, Edition Edition, IReadOnlyDictionary<string, DeclaredId> Ids)
{
    public SourceText Source => Syntax.Source;
}
