using System.Collections.Immutable;

namespace StudyBot.Core.Content;

/// <summary>A person, place, document or term.</summary>
/// <param name="Id">Unique in its pack.</param>
/// <param name="Category">What sort of thing it is; generated distractors are of the same category.</param>
/// <param name="Forms">By language code, the first form of each is the one shown.</param>
public sealed record Name(string Id, string Category, ImmutableDictionary<string, ImmutableArray<string>> Forms)
{
    public IEnumerable<string> AllForms => Forms.Values.SelectMany(forms => forms);

    public string In(string language, string ownLanguage) =>
        (Forms.TryGetValue(language, out var forms) ? forms : Forms.TryGetValue(ownLanguage, out var own) ? own : Forms.Values.First())[0];
}
