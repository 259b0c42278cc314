using StudyBot.Core.Content;
using StudyBot.Core.Content.Essays;

namespace StudyBot.Core.Tests.Content;

/// <summary>The pack that comes with the program, as teachers and students get it.</summary>
public sealed class ShippedPackTests
{
    private static readonly PackParseResult Result = PackParser.Parse(Files());

    private static Edition Own => Result.Pack!.Editions[Result.Pack.OwnLanguage];

    [Fact]
    public void It_has_no_problems() => Assert.Empty(Result.Problems);

    [Fact]
    public void It_is_there_in_Chinese_and_English() =>
        Assert.Equal(["en", "zh"], Result.Pack!.Editions.Keys.Order());

    [Fact]
    public void It_covers_the_abstract_three_sections_and_four_footnotes()
    {
        Assert.Equal([0, 1, 2, 3], Own.Sections.Select(section => section.Number));
        Assert.Equal([1, 2, 3, 4], Own.Footnotes.Select(footnote => footnote.Number));
        Assert.All(Own.Sections, section => Assert.Contains(Own.KeyPoints, point => point.SectionId == section.Id));
    }

    [Fact]
    public void It_is_large_enough_to_study_with()
    {
        Assert.InRange(Own.KeyPoints.Length, 55, int.MaxValue);
        Assert.InRange(Own.Questions.Length, 120, int.MaxValue);
        Assert.InRange(Own.Questions.Count(question => question is not ClozeQuestion), 45, int.MaxValue);
        Assert.InRange(Own.Facts.Length, 50, int.MaxValue);
        Assert.Equal(Enum.GetValues<QuestionKind>(),
            Own.Questions.Select(question => question.Kind).Distinct().Order());
    }

    [Fact]
    public void Every_key_point_can_be_traced_to_the_essay() =>
        Assert.All(Own.KeyPoints, point => Assert.NotNull(point.Anchor));

    [Fact]
    public void With_the_essay_at_hand_every_anchor_is_found_and_every_text_is_our_own()
    {
        if (Repository.Essay is not { } essay)
        {
            return;
        }

        var read = EssayReader.Read(new PackFile(essay, File.ReadAllText(essay)));
        var result = PackParser.Parse(Files(), read.Essay);

        Assert.Empty(read.Problems);
        Assert.Empty(result.Problems);
        Assert.All(result.Pack!.In("en").KeyPoints, point => Assert.NotNull(point.Passage));
    }

    private static List<PackFile> Files() =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "content", "tokayev-diplomacy"), "??.md")
            .Select(file => new PackFile(file, File.ReadAllText(file))),
    ];
}
