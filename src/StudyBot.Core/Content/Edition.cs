using System.Collections.Immutable;

namespace StudyBot.Core.Content;

/// <summary>A pack in one language.</summary>
public sealed record Edition(
    string Language,
    string Title,
    string Description,
    string Licence,
    ImmutableArray<Section> Sections,
    ImmutableArray<Footnote> Footnotes,
    ImmutableArray<KeyPoint> KeyPoints,
    ImmutableArray<Question> Questions,
    ImmutableArray<Fact> Facts)
{
    private readonly Lazy<ImmutableDictionary<string, KeyPoint>> _keyPointsById =
        new(() => KeyPoints.ToImmutableDictionary(keyPoint => keyPoint.Id, StringComparer.Ordinal));

    private readonly Lazy<ImmutableDictionary<string, Question>> _questionsById =
        new(() => Questions.ToImmutableDictionary(question => question.Id, StringComparer.Ordinal));

    public KeyPoint? KeyPoint(string id) => _keyPointsById.Value.GetValueOrDefault(id);

    public Question? Question(string id) => _questionsById.Value.GetValueOrDefault(id);

    public Section Section(string id) => Sections.First(section => section.Id == id);

    public Footnote? Footnote(int number) => Footnotes.FirstOrDefault(footnote => footnote.Number == number);

    /// <summary>The section of what the question asks about.</summary>
    public Section SectionOf(Question question) => Section(KeyPoint(question.KeyPointId)!.SectionId);
}
