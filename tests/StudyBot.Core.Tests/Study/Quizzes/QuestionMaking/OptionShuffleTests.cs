using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Quizzes.QuestionMaking;

namespace StudyBot.Core.Tests.Study.Quizzes.QuestionMaking;

public sealed class OptionShuffleTests
{
    private static readonly int[] _seeds = [.. Enumerable.Range(0, 400)];
    private static readonly ChoiceQuestion _four = Choice("政治", "经济", "文化", "军事");

    [Fact]
    public void The_same_seed_gives_the_same_order() => Assert.All(_seeds, seed =>
        Assert.Equal<int>(OptionShuffle.Order(_four, seed), OptionShuffle.Order(_four, seed)));

    [Fact]
    public void Every_option_comes_first_about_as_often()
    {
        var first = _seeds.CountBy(seed => OptionShuffle.Order(_four, seed)[0]);

        Assert.All(first, place => Assert.InRange(place.Value, 70, 130));
    }

    [Theory]
    [InlineData("以上都对")]
    [InlineData("以上皆非")]
    [InlineData("All of the above")]
    [InlineData("none of these")]
    public void What_speaks_of_all_others_stays_last(string option) => Assert.All(_seeds, seed =>
        Assert.Equal(1, OptionShuffle.Order(Choice("政治", option, "经济", "文化"), seed)[3]));

    [Theory]
    [InlineData("A和C")]
    [InlineData("both A and B")]
    [InlineData("选项B")]
    public void Where_options_are_named_by_letter_all_stay(string option) => Assert.All(_seeds, seed =>
        Assert.Equal<int>([0, 1, 2], OptionShuffle.Order(Choice("政治", "经济", option), seed)));

    [Fact]
    public void True_stands_before_false() =>
        Assert.Equal<int>([0, 1], OptionShuffle.Order(new TrueFalseQuestion("q", "k", "？", null, null, false), 7));

    [Fact]
    public void Steps_are_never_shown_in_the_right_order() => Assert.All(_seeds, seed =>
    {
        var order = OptionShuffle.Order(Steps("一", "二"), seed);

        Assert.Equal<int>([1, 0], order);
        Assert.False(OptionShuffle.Order(Steps("一", "二", "三"), seed).AsSpan().SequenceEqual([0, 1, 2]));
    });

    [Fact]
    public void A_typed_question_shows_nothing() => Assert.Empty(
        OptionShuffle.Order(new ClozeQuestion("q", "k", ClozeQuestion.Gap, null, null, new Answer("中国", [])), 1));

    private static ChoiceQuestion Choice(params ImmutableArray<string> options) =>
        new("q", "k", "？", null, null, [.. options.Select((text, index) => new Option(text, index == 0))]);

    private static OrderQuestion Steps(params ImmutableArray<string> steps) => new("q", "k", "？", null, null, steps);
}
