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
    private readonly Lazy<ImmutableDictionary<string, KeyPoint>> _keyPointsById = ById(KeyPoints, keyPoint => keyPoint.Id);

    private readonly Lazy<ImmutableDictionary<string, Question>> _questionsById = ById(Questions, question => question.Id);

    /// <remarks>Set anew by <c>with</c>, which copies the table by id too: it is made anew as well.</remarks>
    public ImmutableArray<KeyPoint> KeyPoints
    {
        get;
        init
        {
            field = value;
            _keyPointsById = ById(value, keyPoint => keyPoint.Id);
        }
    } = KeyPoints;

    public ImmutableArray<Question> Questions
    {
        get;
        init
        {
            field = value;
            _questionsById = ById(value, question => question.Id);
        }
    } = Questions;

    public KeyPoint? KeyPoint(string id) => _keyPointsById.Value.GetValueOrDefault(id);

    public Question? Question(string id) => _questionsById.Value.GetValueOrDefault(id);

    public Section Section(string id) => Sections.First(section => section.Id == id);

    public Footnote? Footnote(int number) => Footnotes.FirstOrDefault(footnote => footnote.Number == number);

    /// <summary>The section of what the question asks about.</summary>
    public Section SectionOf(Question question) => Section(KeyPoint(question.KeyPointId)!.SectionId);

    private static Lazy<ImmutableDictionary<string, T>> ById<T>(ImmutableArray<T> all, Func<T, string> id) =>
        new(() => all.ToImmutableDictionary(id, StringComparer.Ordinal));
}
