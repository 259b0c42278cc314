using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Quizzes.QuestionMaking;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Study.Quizzes.QuestionMaking;

public sealed class QuestionPickerTests
{
    private static readonly Instant _then = Instant.FromUtc(2024, 3, 4, 4, 0);
    private static readonly Question[] _twelve = [.. "abcdefghijkl".Select(id => Short($"{id}", $"k-{id}"))];
    private static readonly Question[] _shipped = [.. ShippedPack.Pack.In("zh").Questions];

    [Fact]
    public void What_is_on_its_first_step_comes_first_then_what_is_new_then_what_is_due_soonest()
    {
        StudyCard[] cards =
        [
            .. "abcde".Select((id, days) => Known($"{id}", CardState.Review, null, _then - Duration.FromDays(days))),
            Known("f", CardState.Learning, 1, _then - Duration.FromDays(5)),
            Known("h", CardState.Learning, 0, _then),
            Known("j", CardState.Relearning, 0, _then),
        ];

        var picked = string.Concat(QuestionPicker.Pick(_twelve, cards, 12, seed: 5).Select(question => question.Id));

        Assert.Equal("hj", string.Concat(picked[..2].Order()));
        Assert.Equal("gikl", string.Concat(picked[2..6].Order()));
        Assert.Equal("fedcba", picked[6..]);
    }

    [Fact]
    public void The_same_seed_picks_the_same_and_others_pick_others()
    {
        Assert.Equal(Ids(_shipped, 10, 1), Ids(_shipped, 10, 1));
        Assert.NotEqual(Ids(_shipped, 10, 1), Ids(_shipped, 10, 2));
    }

    [Fact]
    public void No_more_are_picked_than_there_are()
    {
        Assert.Equal(12, QuestionPicker.Pick(_twelve, [], 999_999, 1).Length);
        Assert.Empty(QuestionPicker.Pick(_twelve, [], 0, 1));
        Assert.Empty(QuestionPicker.Pick([], [], 10, 1));
    }

    [Fact]
    public void One_key_point_is_asked_twice_only_when_others_have_run_out()
    {
        Question[] pool =
            [.. from id in "ab" from keyPoint in "stuv" select Short($"{id}{keyPoint}", $"{keyPoint}")];

        Assert.All(Enumerable.Range(0, 50), seed =>
        {
            Assert.Equal(4, QuestionPicker.Pick(pool, [], 4, seed).DistinctBy(question => question.KeyPointId).Count());
            Assert.True(AreApart([.. QuestionPicker.Pick(pool, [], 8, seed)]));
        });
    }

    [Fact]
    public void Questions_of_one_key_point_are_parted_as_far_as_others_reach()
    {
        Question[] pool = [Short("a", "k"), Short("b", "k"), Short("c", "k"), Short("x", "l"), Short("y", "m")];

        Assert.All(Enumerable.Range(0, 50), seed => Assert.True(AreApart([.. QuestionPicker.Pick(pool, [], 5, seed)])));
    }

    [Fact]
    public void A_question_that_tells_the_answer_of_another_is_left_out_where_others_remain()
    {
        Question[] pool =
        [
            new ShortAnswerQuestion("short", "k1", "按讲话，外交第二梯队是哪个国家？", null, null, [new Answer("中国", [])]),
            new TrueFalseQuestion("true", "k2", "按讲话，外交第二梯队是中国这个国家。", null, null, true),
            new ShortAnswerQuestion("other", "k3", "纲要计划到哪一年？", null, null, [new Answer("2030年", [])]),
        ];

        Assert.All(Enumerable.Range(0, 50), seed =>
            Assert.Contains("other", QuestionPicker.Pick(pool, [], 2, seed).Select(question => question.Id)));
    }

    [Fact]
    public void Kinds_are_mixed() => Assert.All(Enumerable.Range(0, 20), seed => Assert.Equal(
        Enum.GetValues<QuestionKind>(),
        QuestionPicker.Pick(_shipped, [], 10, seed).Select(question => question.Kind).Distinct().Order()));

    [Fact]
    public void Whatever_was_answered_no_question_is_repeated() => Prop
        .ForAll(
            Gen.Choose(0, 60).ToArbitrary(),
            ArbMap.Default.ArbFor<int>(),
            ArbMap.Default.ArbFor<bool[]>(),
            (count, seed, answers) =>
            {
                var cards = answers
                    .Zip(_shipped, (wasRight, question) => Known(question.Id, CardState.Learning, wasRight ? 1 : 0, _then))
                    .ToArray();
                var picked = QuestionPicker.Pick(_shipped, cards, count, seed);
                return picked.Length == count && picked.Distinct().Count() == count
                    && picked.DistinctBy(question => question.KeyPointId).Count() == count;
            })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    private static StudyCard Known(string questionId, CardState state, int? step, Instant due) =>
        new("pack", questionId, new Card(state, step, 1, 5, due, _then, null, 1, 0));

    private static bool AreApart(List<Question> questions) =>
        questions.Zip(questions.Skip(1)).All(pair => pair.First.KeyPointId != pair.Second.KeyPointId);

    private static string[] Ids(Question[] pool, int count, int seed) =>
        [.. QuestionPicker.Pick(pool, [], count, seed).Select(question => question.Id)];

    private static ShortAnswerQuestion Short(string id, string keyPoint) =>
        new(id, keyPoint, $"{id}是什么？", null, null, [new Answer($"答案{id}", [])]);
}
