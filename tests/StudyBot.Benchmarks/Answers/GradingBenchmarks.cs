using BenchmarkDotNet.Attributes;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Answers;
using StudyBot.Testing;

namespace StudyBot.Benchmarks.Answers;

/// <summary>One answer graded, against the pack that comes with the program.</summary>
[MemoryDiagnoser]
public class GradingBenchmarks
{
    private readonly GradingContext _context = new(new AnswerKey(ShippedPack.Pack));
    private readonly Question _cloze = Question("s2-tier-two#c1");
    private readonly Question _nameAll = Question("s2-after-powers-q1");
    private readonly Question _choice = Question("s2-eu-q1");
    private readonly TypedAnswer _long = new(new string('话', 4_000));

    [Benchmark(Baseline = true)]
    public Verdict Exact() => Grade(_cloze, "中国");

    [Benchmark]
    public Verdict Traditional() => Grade(_cloze, "中華人民共和國");

    [Benchmark]
    public Verdict InSentence() => Grade(_cloze, "我觉得是中国吧");

    [Benchmark]
    public Verdict InEnglishSentence() => Grade(_cloze, "I'm not sure, maybe it's China");

    [Benchmark]
    public Verdict WithSlip() => Grade(_cloze, "中华仁民共和国");

    [Benchmark]
    public Verdict Wrong() => Grade(_cloze, "美国");

    [Benchmark]
    public Verdict WrongSentence() => Grade(_cloze, "随便写一句很长的话看看要多久才能判断出来是错的");

    [Benchmark]
    public Verdict VeryLong() => Grader.Grade(_cloze, _long, _context);

    [Benchmark]
    public Verdict AllParts() => Grade(_nameAll, "中国、俄罗丝和美国");

    [Benchmark]
    public Verdict Letter() => Grade(_choice, "B");

    [Benchmark]
    public Verdict Picked() => Grader.Grade(_choice, new PickedOptions([1]), _context);

    [Benchmark]
    public object? Difference() => AnswerDiff.Nearest("托卡也夫总统", ["托卡耶夫", "托卡耶夫总统", "Tokayev"]);

    /// <summary>What loading a pack costs.</summary>
    [Benchmark]
    public AnswerKey MakeKey() => new(ShippedPack.Pack);

    private static Question Question(string id) =>
        ShippedPack.Pack.In("zh").Question(id) ?? throw new InvalidOperationException($"There is no question {id}.");

    private Verdict Grade(Question question, string typed) => Grader.Grade(question, new TypedAnswer(typed), _context);
}
