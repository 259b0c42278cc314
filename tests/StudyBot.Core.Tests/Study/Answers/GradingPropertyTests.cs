using FsCheck;
using FsCheck.Fluent;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Answers;
using static StudyBot.Core.Tests.Study.Answers.SamplePack;

namespace StudyBot.Core.Tests.Study.Answers;

public sealed class GradingPropertyTests
{
    private static readonly Question[] _questions = [.. Chinese.Questions];

    private static readonly (Question Question, string Form)[] _answers =
    [
        .. from question in Chinese.Questions
           where question is ClozeQuestion or ShortAnswerQuestion
           from answer in question.Answers()
           from form in answer.Forms.Concat(FormsOfName(answer.Text))
           select (question, form),
    ];

    /// <summary>What people type: words of the pack, of talk, and anything.</summary>
    private static readonly Gen<string> _typed = Gen.OneOf(
        Gen.Elements(_answers).Select(answer => answer.Form),
        Gen.Elements("我觉得是", "不是", "吧", "、", "和", " ", "2030", "A", "3", "not ", "中国", "托卡也夫", "😀", "\ud800", "\0"),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""))
        .ArrayOf().Select(string.Concat);

    [Fact]
    public void Every_form_of_an_answer_is_right() => Assert.All(
        _answers, answer => Assert.Equal(VerdictKind.Right, Grade(answer.Question, answer.Form).Kind));

    [Fact]
    public void Other_widths_cases_spaces_and_characters_never_change_the_verdict() => Prop
        .ForAll(
            Gen.Elements(_questions).ToArbitrary(),
            Gen.Elements("中国", "中华人民共和国", "托卡也夫", "我觉得是中国吧", "不是中国", "中国还是美国", "多元均衡", "战略伙伴关系", "2030年",
                "第二梯队", "俄罗斯、中国", "Tokayev", "I think it's China", "政治、社会", "对", "错误", "国际").ToArbitrary(),
            Gen.Elements(_variations).ToArbitrary(),
            (question, typed, vary) => Grade(question, typed).Kind == Grade(question, vary(typed)).Kind)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void No_slip_is_taken_for_an_answer_when_it_is_another_known_one() => Assert.All(
        from answer in _answers
        from other in SamplePack.Pack.Names
        where !other.AllForms.Contains(answer.Form)
            && !other.AllForms.Intersect(answer.Question.Answers().SelectMany(one => one.Forms)).Any()
        from form in other.AllForms
        select (answer.Question, form),
        pair => Assert.Equal(VerdictKind.Wrong, Grade(pair.Question, pair.form).Kind));

    [Fact]
    public void Grading_never_throws_and_gives_a_credit_that_fits() => Prop
        .ForAll(Gen.Elements(_questions).ToArbitrary(), _typed.ToArbitrary(), (question, typed) =>
        {
            var verdict = Grade(question, typed);
            return verdict.Kind switch
            {
                VerdictKind.Right => verdict is { Credit: 1, IsAnswer: true, Rule: not null },
                VerdictKind.Partial => verdict is { Credit: > 0 and < 1, IsAnswer: true },
                _ => verdict.Credit == 0,
            };
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Picking_never_throws() => Prop
        .ForAll(Gen.Elements(_questions).ToArbitrary(), ArbMap.Default.ArbFor<int[]>(), (question, shown) =>
            Grader.Grade(question, new PickedOptions([.. shown]), new GradingContext(Key)).Credit is >= 0 and <= 1)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_are_found_in_any_order() => Prop
        .ForAll(
            Gen.Shuffle(["俄罗斯", "China", "美國", "土耳其", "火星"]).ToArbitrary(),
            Gen.Choose(0, 5).ToArbitrary(),
            Gen.Elements("、", "，", " ", "\n", "和", ";").ToArbitrary(),
            (parts, count, separator) =>
            {
                var named = parts.Take(count).ToList();
                var forwards = Grade("powers", string.Join(separator, named));
                var backwards = Grade("powers", string.Join(separator, named.AsEnumerable().Reverse()));
                return forwards.NewParts.AsSpan().SequenceEqual(backwards.NewParts.AsSpan())
                    && forwards.Extras.Order().SequenceEqual(backwards.Extras.Order())
                    && forwards.NewParts.Length == named.Count(part => part is "俄罗斯" or "China" or "美國");
            })
        .QuickCheckThrowOnFailure();

    private static readonly Func<string, string>[] _variations =
    [
        text => string.Concat(text.Select(letter => letter is > ' ' and <= '~' ? (char)(letter + 0xFEE0) : letter)),
        text => text.ToUpperInvariant(),
        text => " " + text + "\u3000",
        text => text.Any(char.IsAscii) ? text : string.Join(' ', text.ToCharArray()),
        text => string.Join('\u200b', text.ToCharArray()),
        text => "国國关關华華战戰罗羅对對".Chunk(2).Aggregate(text, (typed, pair) => typed.Replace(pair[0], pair[1])),
        text => text + "。",
    ];

    private static IEnumerable<string> FormsOfName(string text) =>
        SamplePack.Pack.Names.Where(name => name.AllForms.Contains(text)).SelectMany(name => name.AllForms);
}
