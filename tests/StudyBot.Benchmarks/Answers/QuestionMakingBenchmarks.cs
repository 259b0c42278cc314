using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Quizzes.QuestionMaking;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Benchmarks.Answers;

/// <summary>What beginning a quiz and asking a question cost, with the pack that comes with the program.</summary>
[MemoryDiagnoser]
public class QuestionMakingBenchmarks
{
    private readonly Edition _edition = ShippedPack.Pack.In("zh");
    private readonly AnswerKey _key = new(ShippedPack.Pack);
    private readonly QuestionPool _pool;
    private readonly ImmutableArray<Question> _questions;
    private readonly Question _cloze;
    private readonly ImmutableArray<StudyCard> _cards;
    private int _seed;

    public QuestionMakingBenchmarks()
    {
        _pool = new QuestionPool(ShippedPack.Pack, _key);
        _questions = _pool.Of(_edition, null, []);
        _cloze = _pool.Of(_edition, null, [QuestionKind.OneChoice]).OfType<ClozeQuestion>().First();
        _cards =
        [
            .. _questions.Where((_, index) => index % 2 == 0).Select((question, index) =>
                new StudyCard("pack", question.Id, Card.New with
                {
                    State = CardState.Learning,
                    Step = index % 3 > 0 ? 1 : 0,
                    Due = Instant.FromUnixTimeSeconds(index),
                })),
        ];
    }

    [Benchmark]
    public ImmutableArray<Question> PickTen() => QuestionPicker.Pick(_questions, [], 10, _seed++);

    [Benchmark]
    public ImmutableArray<Question> PickTenByCards() => QuestionPicker.Pick(_questions, _cards, 10, _seed++);

    [Benchmark]
    public ImmutableArray<Question> PickFifty() => QuestionPicker.Pick(_questions, [], 50, _seed++);

    [Benchmark]
    public Question ClozeWithOptions() => _pool.AsAsked(_edition, _cloze, _seed++, [QuestionKind.OneChoice]);

    [Benchmark]
    public int CanBeChoices() => _pool.Of(_edition, null, [QuestionKind.OneChoice]).Length;

    /// <summary>What loading a pack costs.</summary>
    [Benchmark]
    public QuestionPool MakePool() => new(ShippedPack.Pack, _key);
}
