using StudyBot.Core.Lookup;

namespace StudyBot.Core.Tests.Lookup;

public sealed class LookupQualityTests
{
    private static readonly string[] _groups =
    [
        "exact term", "paraphrase", "whole question", "traditional", "width", "typo", "homophone", "pinyin", "English",
        "Russian", "number and date", "footnote and section", "mixed", "unanswerable",
    ];

    [Fact]
    public void The_shipped_pack_answers_what_it_can_and_nothing_else() => AssertGood(Measure(withEssay: false));

    [Fact]
    public void So_it_does_with_the_imported_essay()
    {
        if (QualityPack.HasEssay)
        {
            AssertGood(Measure(withEssay: true));
        }
    }

    [Fact]
    public void Every_way_of_asking_is_measured() =>
        Assert.Equal(_groups.Order(), QualityPack.Queries.Select(query => query.Group).Distinct().Order());

    private static LookupQuality Measure(bool withEssay) =>
        LookupQuality.Measure(LookupIndex.Build(QualityPack.Read(withEssay)), QualityPack.Queries);

    private static void AssertGood(LookupQuality quality)
    {
        var failures = string.Join('\n', quality.Failures());
        Assert.True(quality.HitAt1 >= 0.9, $"hit@1 is {quality.HitAt1:0.000}\n{failures}");
        Assert.True(quality.HitAt3 >= 0.97, $"hit@3 is {quality.HitAt3:0.000}\n{failures}");
        Assert.True(quality.FalseAnswers <= 0.05, $"false answers are {quality.FalseAnswers:0.000}\n{failures}");
    }
}
