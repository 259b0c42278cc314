namespace StudyBot.Core.Content.Parsing;

/// <param name="What">"key point", "question or fact", "section".</param>
/// <param name="Parent">The id that it stands under; empty for sections.</param>
internal sealed record DeclaredId(string Id, int Offset, string What, string Parent);

/// <summary>The ids of one file: each there, well formed, and only once.</summary>
internal sealed class IdTable(SourceText source)
{
    private readonly Dictionary<string, DeclaredId> _declared = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, DeclaredId> Declared => _declared;

    /// <returns>The id; where there is none to be used, a stand-in, so that the other faults are still found.</returns>
    public string Declare(MarkedText text, string what, string parent)
    {
        var standIn = $"?{source.File.Name}:{text.Offset}";
        if (text.Attributes.Id is not { } id)
        {
            source.Error(text.Offset, $"the {what} has no id",
                "end it with {#id}; an id never changes once it is published");
            return standIn;
        }

        if (!Ids.IsId(id.Name))
        {
            source.Error(id.Offset, $"'{id.Name}' cannot be an id", $"use 1-{PackLimits.Id} of a-z, 0-9 and -");
            return standIn;
        }

        if (_declared.TryGetValue(id.Name, out var first))
        {
            source.Error(id.Offset, $"the id '{id.Name}' stands twice, first in line {source.At(first.Offset).Line}",
                "give this one an id of its own");
            return standIn;
        }

        _declared.Add(id.Name, new DeclaredId(id.Name, text.Offset, what, parent));
        return id.Name;
    }
}
