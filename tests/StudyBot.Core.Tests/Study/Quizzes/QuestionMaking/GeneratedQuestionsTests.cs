using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Quizzes.QuestionMaking;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Study.Quizzes.QuestionMaking;

/// <summary>
/// Every question that can be made from the pack that comes with the program, by every seed from 0 to 200.
/// </summary>
public sealed class GeneratedQuestionsTests
{
    private static readonly Pack _pack = ShippedPack.Pack;
    private static readonly AnswerKey _key = new(_pack);
    private static readonly QuestionPool _pool = new(_pack, _key);

    public static TheoryData<string> Languages => [.. _pack.Editions.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void There_are_a_good_many(string language) =>
        Assert.InRange(Made(language).DistinctBy(made => made.Cloze.Id).Count(), 15, 200);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Exactly_one_option_is_right(string language) => Assert.All(Made(language), made =>
    {
        Assert.Equal(4, made.Choice.Options.Length);
        Assert.Equal(made.Cloze.Answer.Text, Assert.Single(made.Choice.Options, option => option.IsRight).Text);
        Assert.Equal(4, made.Choice.Options.DistinctBy(option => TextFolding.Compact(option.Text).Text).Count());
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_wrong_option_grades_as_right(string language) => Assert.All(
        Made(language).SelectMany(made => Wrong(made.Choice).Select(text => (made.Cloze, text))).Distinct(),
        pair => Assert.Equal(
            VerdictKind.Wrong, Grader.Grade(pair.Cloze, new TypedAnswer(pair.text), new GradingContext(_key)).Kind));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Wrong_names_are_of_the_answers_category(string language) => Assert.All(Made(language), made =>
    {
        if (CategoryOf(made.Cloze.Answer.Text) is { } category and not ("year" or "tier"))
        {
            Assert.All(Wrong(made.Choice), text => Assert.Equal(category, CategoryOf(text)));
        }
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_wrong_option_is_named_by_the_key_point(string language) => Assert.All(Made(language), made =>
    {
        var text = _pack.In(language).KeyPoint(made.Cloze.KeyPointId)!.Text;
        Assert.All(Wrong(made.Choice), wrong => Assert.DoesNotContain(wrong, text, StringComparison.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_answer_does_not_stand_out_by_its_length(string language) => Assert.All(Made(language), made =>
    {
        var answer = LengthOf(made.Cloze.Answer.Text);
        var lengths = Wrong(made.Choice).Select(LengthOf).ToList();
        var margin = language == "zh" ? 1 : 4;
        Assert.InRange(answer, lengths.Min() - margin, lengths.Max() + margin);
        Assert.All(lengths, length => Assert.InRange(length, answer / 3.0, answer * 3.0));
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_answer_stands_at_every_place_about_as_often(string language)
    {
        var places = Made(language)
            .Select(made => OptionShuffle.Order(made.Choice, made.Seed)
                .IndexOf(made.Choice.Options.IndexOf(new Option(made.Cloze.Answer.Text, true))))
            .CountBy(place => place)
            .ToDictionary();
        var each = places.Values.Sum() / 4.0;

        Assert.All(places.Values, count => Assert.InRange(count, each * 0.9, each * 1.1));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void About_every_second_cloze_that_can_be_is_asked_with_options(string language)
    {
        var edition = _pack.In(language);
        var cloze = Made(language).First().Cloze;
        var chosen = Enumerable.Range(0, 200).Count(seed => _pool.AsAsked(edition, cloze, seed, []) is ChoiceQuestion);

        Assert.InRange(chosen, 70, 130);
    }

    [Fact]
    public void The_kinds_asked_for_decide_how_a_cloze_is_asked()
    {
        var edition = _pack.In("zh");
        var cloze = Made("zh").First().Cloze;

        Assert.All(Enumerable.Range(0, 50), seed =>
        {
            Assert.IsType<ChoiceQuestion>(_pool.AsAsked(edition, cloze, seed, [QuestionKind.OneChoice]));
            Assert.IsType<ClozeQuestion>(_pool.AsAsked(edition, cloze, seed, [QuestionKind.Cloze]));
        });
    }

    [Fact]
    public void The_pool_is_narrowed_by_section_and_kind()
    {
        var edition = _pack.In("zh");

        Assert.Equal(edition.Questions.Length, _pool.Of(edition, null, []).Length);
        Assert.All(_pool.Of(edition, 2, []), question => Assert.Equal(2, edition.SectionOf(question).Number));
        Assert.All(
            _pool.Of(edition, null, [QuestionKind.NameAll]), question => Assert.IsType<NameAllQuestion>(question));
        Assert.Contains(_pool.Of(edition, null, [QuestionKind.OneChoice]), question => question is ClozeQuestion);
        Assert.Empty(_pool.Of(edition, 9, []));
    }

    private static IEnumerable<(ClozeQuestion Cloze, ChoiceQuestion Choice, int Seed)> Made(string language) =>
        from cloze in _pack.In(language).Questions.OfType<ClozeQuestion>()
        from seed in Enumerable.Range(0, 201)
        let choice = _pool.AsAsked(_pack.In(language), cloze, seed, [QuestionKind.OneChoice]) as ChoiceQuestion
        where choice is not null
        select (cloze, choice, seed);

    /// <summary>An article is grammar, not length.</summary>
    private static int LengthOf(string text) =>
        text.StartsWith("the ", StringComparison.Ordinal) ? text.Length - 4 : text.Length;

    private static IEnumerable<string> Wrong(ChoiceQuestion choice) =>
        choice.Options.Where(option => !option.IsRight).Select(option => option.Text);

    private static string? CategoryOf(string text) =>
        _pack.Names.FirstOrDefault(name => name.AllForms.Contains(text))?.Category;
}
