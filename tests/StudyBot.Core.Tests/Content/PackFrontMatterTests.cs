using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Tests.Content;

public sealed class PackFrontMatterTests
{
    private const string Body = "\n\n# One {#one number=1}\n\n- The answer is {{c1::here}}. {#first .stated}\n";

    [Theory]
    [InlineData("‸# One {#one number=1}", "does not begin with front matter")]
    [InlineData("‸---\nid: pack\n", "does not begin with front matter")]
    [InlineData("‸---\n# nothing\n---", "holds no keys")]
    [InlineData("‸---\n---", "does not begin with front matter")]
    [InlineData("‸---\nlanguage: en\ntitle: T\n---", "has no id")]
    [InlineData("‸---\nid: pack\ntitle: T\n---", "has no language")]
    [InlineData("‸---\nid: pack\nlanguage: en\n---", "has no title")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle:‸ \n---", "has no title")]
    [InlineData("---\nid: ‸other\nlanguage: en\ntitle: T\n---", "is not the folder's name 'pack'")]
    [InlineData("---\nid: ‸A Pack\nlanguage: en\ntitle: T\n---", "cannot be a pack's id")]
    [InlineData("---\nid: pack\nlanguage: ‸zh\ntitle: T\n---", "is not the file's name 'en.md'")]
    [InlineData("---\nid: pack\nlanguage: ‸English\ntitle: T\n---", "is no language code")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\n‸tilte: T\n---", "unknown key 'tilte'; did you mean title?")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\n‸title: U\n---", "'title' stands twice")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: ‸[T]\n---", "'title' is not one line of text", 1)]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: a‸: b\n---", "is no YAML")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: [T\n‸---", "is no YAML")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nnames: ‸x\n---", "'names' is no list")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nstudy: ‸x\n---", "'study' holds no keys")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nstudy: {‸nwe: 5}\n---", "unknown key 'nwe'; did you mean new?")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nstudy: {retention: ‸0.5}\n---", "'retention' of 'study' cannot be that")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nstudy: {steps: ‸[1m]}\n---", "'steps' of 'study' cannot be that")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nnames: [‸x]\n---", "this is no name")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nnames: [‸{category: c, en: [A]}]\n---", "a name has no id")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nnames: [‸{id: a, en: [A]}]\n---", "a name has no category")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nnames: [‸{id: a, category: c}]\n---", "'a' has no forms")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nnames: [{id: a, category: c, ‸English: [A], en: [A]}]\n---",
        "unknown key 'English'")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nnames: [{id: a, category: c, en: [A, ‸\" \"]}]\n---",
        "a form of the name 'a' is empty")]
    [InlineData(
        "---\nid: pack\nlanguage: en\ntitle: T\nnames:\n  - {id: a, category: c, en: [A B]}\n  - ‸{id: b, category: c, en: [a-b]}\n---",
        "'a-b' is a form of both 'a' and 'b'")]
    [InlineData(
        "---\nid: pack\nlanguage: en\ntitle: T\nnames:\n  - {id: a, category: c, en: [A]}\n  - ‸{id: a, category: c, en: [B]}\n---",
        "the name 'a' stands twice")]
    [InlineData("---\nid: pack\nlanguage: en\ntitle: T\nnames: [[[[[[[‸[[1]]]]]]]]]\n---", "nested too deeply")]
    public void A_fault_of_the_front_matter_has_its_place(string marked, string what, int others = 0)
    {
        var (text, at) = PackText.Unmark(marked + Body);

        var result = PackText.Parse(text);

        var problem = Assert.Single(result.Problems, problem => problem.ToString().Contains(what));
        Assert.Equal((Severity.Error, at), (problem.Severity, problem.At));
        Assert.True(result.Problems.Length == 1 + others, string.Join('\n', result.Problems));
        Assert.Null(result.Pack);
    }

    [Theory]
    [InlineData("", "no key points")]
    [InlineData("- Text {#k .claimed}", "no questions")]
    public void An_empty_pack_is_no_pack(string items, string what)
    {
        var result =
            PackText.Parse($"---\nid: pack\nlanguage: en\ntitle: T\n---\n\n# One {{#one number=1}}\n\n{items}");

        Assert.Contains(what, Assert.Single(result.Errors).What);
    }

    [Fact]
    public void A_draft_may_be_without_questions_and_is_called_a_draft()
    {
        var result =
            PackText.Parse(
            "---\nid: pack\nlanguage: en\ntitle: T\ndraft: true\n---\n\n# One {#one number=1}\n\n- T {#k .claimed}");

        Assert.NotNull(result.Pack);
        Assert.Equal(["the draft has no questions yet", "the pack is a draft"],
            result.Warnings.Select(problem => problem.What).Order());
    }

    [Fact]
    public void A_pack_may_say_how_it_is_studied()
    {
        var result = PackText.Parse(
            "---\nid: pack\nlanguage: en\ntitle: T\nstudy: {retention: 85%, steps: 5m 1h, new: 10}\n---" + Body);

        var settings = result.Pack!.Study.Over(StudySettings.Default("UTC"));
        Assert.Equal((0.85, 10, 200), (settings.DesiredRetention, settings.NewADay, settings.ReviewsADay));
        Assert.Equal([Duration.FromMinutes(5), Duration.FromHours(1)], settings.LearningSteps.AsEnumerable());
    }

    [Fact]
    public void Text_before_the_first_heading_belongs_nowhere()
    {
        var result = PackText.Parse("---\nid: pack\nlanguage: en\ntitle: T\n---\n- T {#k .claimed}" + Body);

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("the list stands in no section", 6, 1), (problem.What, problem.At.Line, problem.At.Column));
    }

    [Fact]
    public void No_files_make_no_pack() => Assert.Null(PackParser.Parse([]).Pack);
}
