using StudyBot.Core.Content;

namespace StudyBot.Core.Tests.Content;

public sealed class PackTranslationTests
{
    [Theory]
    [InlineData("{#built-f1}", "{#built-f9}", "'built-f1' (zh.md, line 29) is missing here",
        "'built-f9' is not in zh.md")]
    [InlineData("    - [ ] Whitby\n", "", "2 options here, 3 in zh.md")]
    [InlineData("- [x] Stevenson\n    - [ ] Smeaton", "- [ ] Smeaton\n    - [x] Stevenson",
        "other options are right here")]
    [InlineData("    - red\n    - white", "    - red\n    - white\n    - blue", "3 parts here, 2 in zh.md")]
    [InlineData("    2. put it out\n", "    2. put it out\n    3. sleep\n", "3 steps here, 2 in zh.md")]
    [InlineData(" in {{c2::1810}}", " in 1810", "the cloze 'c2' of zh.md is missing here")]
    [InlineData(" the light on", " the {{c4::light}} on", "the cloze 'c4' is not in zh.md")]
    [InlineData("  > Doubt: other years are given.\n\n", "", "the key point has no note, unlike in zh.md")]
    [InlineData("{#built}", "{#built .opinion}", "the key point is .opinion here, in zh.md .stated")]
    [InlineData("{#built-q2}", "{#built-q2 .false}", "'built-q2' is .false here, in zh.md .true")]
    [InlineData(" in {{c2::1810}}.", " in {{c2::1810}}.[^2]", "there is no footnote [^2]")]
    [InlineData("{#s1}", "{#s1 number=2}", "the section 's1' has number 2, in the pack's own language 1")]
    [InlineData("id: lighthouse", "id: tower", "is not the folder's name",
        "the pack's id is 'tower' here and 'lighthouse' in zh.md")]
    [InlineData("title: The", "names: [{id: a, category: b, en: [C]}]\ntitle: The", "names stand in a translation")]
    public void A_translation_that_differs_is_an_error(string old, string replaced, params string[] whats)
    {
        Assert.Contains(old, PackText.English + "\n");

        var result = PackText.ParseBoth(PackText.Chinese, (PackText.English + "\n").Replace(old, replaced));

        Assert.All(result.Problems, problem => Assert.Equal("content/lighthouse/en.md", problem.At.File));
        Assert.All(whats, what => Assert.Contains(result.Errors, problem => problem.What.Contains(what)));
        Assert.True(result.Problems.Length == whats.Length, string.Join('\n', result.Problems));
    }

    [Fact]
    public void A_question_below_another_key_point_is_an_error()
    {
        const string Moved = "  - The light was finished in 1810. {#built-q2}\n";
        var english = PackText.English.Replace(Moved, "").TrimEnd() + "\n" + Moved;

        var problem = Assert.Single(PackText.ParseBoth(PackText.Chinese, english).Problems);

        Assert.Equal(
            "'built-q2' is a question or fact below 'colours' here, in zh.md a question or fact below 'built'",
            problem.What);
    }

    [Fact]
    public void A_missing_key_point_is_reported_with_all_that_stands_below_it()
    {
        var english = PackText.English[..PackText.English.IndexOf("- The report")];

        var problems = PackText.ParseBoth(PackText.Chinese, english).Problems;

        Assert.Equal(["colours", "colours-q1", "colours-q2"],
            problems.Select(problem => problem.What.Split('\'')[1]).Order());
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_make_the_other_look_wrong()
    {
        var result = PackText.ParseBoth("no front matter", PackText.English);

        Assert.Equal("content/lighthouse/zh.md", Assert.Single(result.Problems).At.File);
    }
}
