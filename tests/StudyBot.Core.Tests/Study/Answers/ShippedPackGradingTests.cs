using StudyBot.Core.Content;
using StudyBot.Core.Study.Answers;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Study.Answers;

/// <summary>Grading over every question of the pack that comes with the program.</summary>
public sealed class ShippedPackGradingTests
{
    private static readonly GradingContext _context = new(new AnswerKey(ShippedPack.Pack));

    private static readonly Question[] _questions =
        [.. ShippedPack.Pack.Editions.Values.SelectMany(edition => edition.Questions)];

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0}。 ")]
    [InlineData("我觉得是{0}吧")]
    [InlineData("I think it's {0}")]
    public void Every_form_of_every_typed_answer_is_right(string sentence) => Assert.All(
        from question in _questions
        where question is ClozeQuestion or ShortAnswerQuestion
        from answer in question.Answers()
        from form in answer.Forms
        select (question, Typed: sentence.Replace("{0}", form, StringComparison.Ordinal)),
        pair => Assert.Equal(VerdictKind.Right, Grade(pair.question, pair.Typed).Kind));

    [Fact]
    public void Every_option_is_known_by_its_words() => Assert.All(
        from question in _questions.OfType<ChoiceQuestion>()
        from index in Enumerable.Range(0, question.Options.Length)
        select (question, index),
        pair => Assert.Equal<int>([pair.index], Grade(pair.question, pair.question.Options[pair.index].Text).Picked));

    [Fact]
    public void Every_order_can_be_typed_in_words() => Assert.All(
        _questions.OfType<OrderQuestion>(),
        question => Assert.Equal(VerdictKind.Right, Grade(question, string.Join(" > ", question.Steps)).Kind));

    [Theory]
    [InlineData("、")]
    [InlineData(" 和 ")]
    [InlineData(" and ")]
    public void All_parts_can_be_named_at_once(string separator) => Assert.All(
        _questions.OfType<NameAllQuestion>(),
        question =>
        {
            var verdict = Grade(question, string.Join(separator, question.Parts.Select(part => part.Text)));
            Assert.Equal((VerdictKind.Right, 0), (verdict.Kind, verdict.Extras.Length));
        });

    [Fact]
    public void Another_name_of_the_same_category_is_never_right() => Assert.All(
        from question in _questions.OfType<ClozeQuestion>()
        let own = ShippedPack.Pack.Names.FirstOrDefault(name => name.AllForms.Contains(question.Answer.Text))
        where own is not null
        from other in ShippedPack.Pack.Names
        where other != own && other.Category == own.Category && !other.AllForms.Intersect(question.Answer.Forms).Any()
        from form in other.AllForms
        select (question, form),
        pair => Assert.Equal(VerdictKind.Wrong, Grade(pair.question, pair.form).Kind));

    private static Verdict Grade(Question question, string typed) =>
        Grader.Grade(question, new TypedAnswer(typed), _context);
}
