using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StudyBot.Core.Content;

/// <summary>An answer that a typed text can be held against.</summary>
/// <param name="Text">The form that is shown.</param>
/// <param name="Alternatives">Other forms that count as the same, aliases of names in every language included; without <paramref name="Text"/>.</param>
public sealed record Answer(string Text, ImmutableArray<string> Alternatives)
{
    /// <summary>Made from the others, and so not kept with them: the serializer would, since it is a collection.</summary>
    [JsonIgnore]
    public IEnumerable<string> Forms => Alternatives.Prepend(Text);
}
