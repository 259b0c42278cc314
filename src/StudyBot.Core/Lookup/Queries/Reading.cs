using StudyBot.Core.Lookup.Language;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>What has been understood of a query so far.</summary>
internal sealed class Reading(ConceptMaker concepts)
{
    private const double OfWeak = 0.2;
    private const double OfSmallNumber = 0.2;
    private const double OfNumber = 1.2;
    private const double OfUnknown = 1.2;

    public List<Concept> Concepts { get; } = [];

    public AnswerKind Answer { get; private set; }

    public void AddWord(string written) => AddWord(written, ConceptClass.Word, ConceptMaker.Importance(written));

    public void AddWord(string written, ConceptClass conceptClass, double importance) =>
        Concepts.Add(concepts.OfWord(written, conceptClass, importance));

    public void AddName(string written, int name) => Concepts.Add(concepts.OfName(written, name));

    /// <summary>A year, a day and the like are what a question turns on; 3 of something is not.</summary>
    public void AddNumber(string written, IEnumerable<string> tokens, bool isSmall = false) =>
        Concepts.Add(concepts.OfNumber(written, tokens, isSmall ? OfSmallNumber : OfNumber));

    public void AddUnknown(string written) =>
        Concepts.Add(new Concept(written, ConceptClass.Unknown, [], OfUnknown, OfUnknown));

    public void Ask(string written, QuestionWord word)
    {
        switch (word.Kind)
        {
            case QuestionKind.Stop:
                break;
            case QuestionKind.Weak:
                AddWord(written, ConceptClass.Weak, OfWeak);
                break;
            case QuestionKind.Attribute:
                AddWord(word.Property!, ConceptClass.Word, 1);
                break;
            default:
                Answer = word.Kind switch
                {
                    QuestionKind.When => AnswerKind.Time,
                    QuestionKind.Who => AnswerKind.Person,
                    QuestionKind.Where => AnswerKind.Place,
                    QuestionKind.Why => AnswerKind.Reason,
                    _ => AnswerKind.Count,
                };
                break;
        }
    }
}
