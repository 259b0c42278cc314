using StudyBot.Core.Content;

namespace StudyBot.Core.Tests.Content;

/// <summary>Every fault, alone, with its place.</summary>
public sealed class PackFaultTests
{
    [Theory]
    // key points
    [InlineData("- ‸Text {#k}", "has no kind")]
    [InlineData("- Text {#k .stated ‸.claimed}", "has two kinds")]
    [InlineData("- Text {#k ‸.sttaed .claimed}", "'.sttaed' is unknown; did you mean .stated?")]
    [InlineData("- Text {#k .claimed ‸.choice}", "cannot be said of a key point")]
    [InlineData("- ‸Text {#k .quoted}", "does not say from what")]
    [InlineData("- Text {#k .claimed ‸from=\"x\"}", "'from' belongs to .quoted")]
    [InlineData("- Text {#k .claimed ‸ancor=\"x\"}", "no attribute 'ancor'; did you mean anchor?")]
    [InlineData("- Text {#k .claimed ‸hint=\"x\"}", "no attribute 'hint'; there are anchor, from")]
    [InlineData("- Text {#k .claimed ‸anchor=\"\"}", "'anchor' is empty")]
    [InlineData("- Text {#k .claimed ‸anchor=\"1234567890123456789012345678901\"}", "31 characters")]
    [InlineData("- ‸{#k .claimed}", "the key point has no text")]
    [InlineData("- ‸[ ] Text {#k .claimed}", "has a check box")]
    // ids
    [InlineData("- ‸Text {.claimed}", "has no id")]
    [InlineData("- Text {‸#first .claimed}", "'first' stands twice, first in line 10")]
    [InlineData("- Text {‸#one .claimed}", "'one' stands twice")]
    [InlineData("- Text {‸#Big_Id .claimed}", "'Big_Id' cannot be an id")]
    [InlineData("- Text {‸#a123456789012345678901234567890123456789012345678 .claimed}", "cannot be an id")]
    [InlineData("- Text {#k ‸#l .claimed}", "two ids")]
    // attributes
    [InlineData("- Text {#k .claimed} ‸more", "text behind the item's attributes")]
    [InlineData("- Text ‸{#k .claimed", "not closed")]
    [InlineData("- Text {#k .claimed} ‸{.stated}", "attributes twice")]
    [InlineData("- Text {#k .claimed ‸what}", "'what' is no attribute")]
    [InlineData("- Text {#k .claimed anchor=\"x\" ‸anchor=\"y\"}", "'anchor' stands twice")]
    [InlineData("- Text {#k .claimed anchor=‸“x”}", "curly quotation marks")]
    [InlineData("- A ‸{brace {#k .claimed}", "belongs to no mark")]
    [InlineData("- A brace‸} {#k .claimed}", "belongs to no mark")]
    // clozes
    [InlineData("- A ‸{{c1::}} {#k .claimed}", "the cloze has no answer")]
    [InlineData("- A ‸{{c1::one / }} {#k .claimed}", "an alternative of the cloze's answer is empty")]
    [InlineData("- A ‸{{c1:one}} {#k .claimed}", "is malformed")]
    [InlineData("- A ‸{{c0::one}} {#k .claimed}", "is malformed")]
    [InlineData("- A ‸{{one}} {#k .claimed}", "is malformed")]
    [InlineData("- A ‸{{c1::one::two::three}} {#k .claimed}", "is malformed")]
    [InlineData("- A ‸{{c1::a {{c2::b}} {#k .claimed}", "a cloze stands inside a cloze")]
    [InlineData("- A c1::a‸}} b {#k .claimed}", "belongs to no mark")]
    [InlineData("- {{c1::Red}} and ‸{{c1::blue}} {#k .claimed}", "two gaps c1 have different answers")]
    // footnotes
    [InlineData("- Text‸[^7] {#k .claimed}", "there is no footnote [^7]")]
    [InlineData("- Text‸[^1 {#k .claimed}", "is not closed")]
    [InlineData("‸[^1]: Unused.", "no key point rests on footnote 1")]
    [InlineData("- Text[^1] {#k .claimed}\n\n[^1]: A.\n\n‸[^1]: B.", "footnote 1 is defined twice")]
    [InlineData("- Text[^2] {#k .claimed}\n\n‸[^2]: B.", "footnote 1 is missing before this one")]
    [InlineData("‸[^a]: B.", "has no number")]
    [InlineData("- Text[^1] {#k .claimed}\n\n[^1]: A. {‸url=\"htp://example.org\"}", "is no web address")]
    [InlineData("- Text[^1] {#k .claimed}\n\n[^1]: A. {‸ulr=\"http://example.org\"}",
        "no attribute 'ulr'; did you mean url?")]
    [InlineData("- Text[^1] {#k .claimed}\n\n‸[^1]:", "the footnote has no text")]
    // questions
    [InlineData("- T {#k .claimed}\n  - ‸Q? {#q}", "does not say what it is")]
    [InlineData("- T {#k .claimed}\n  - Q? {#q .true ‸.false}", "of two kinds")]
    [InlineData("- T {#k .claimed}\n  - Q. {#q .true ‸.stated}", "cannot be said of a question")]
    [InlineData("- T {#k .claimed}\n  - ‸Q? {#q .choice}\n    - [ ] a\n    - [ ] b", "no right option")]
    [InlineData("- T {#k .claimed}\n  - ‸Q? {#q .choice}\n    - [x] a\n    - [x] b", "no wrong option")]
    [InlineData("- T {#k .claimed}\n  - ‸Q? {#q .choice}", "0 options")]
    [InlineData("- T {#k .claimed}\n  - Q? {#q .choice}\n    - [x] a\n    - ‸b", "neither right nor wrong")]
    [InlineData("- T {#k .claimed}\n  - Q? {#q .choice}\n    - [x] PRC\n    - ‸[ ] 中国",
        "'PRC' and '中国' grade as the same")]
    [InlineData("- T {#k .claimed}\n  - Q? {#q .choice}\n    - [x] 2030年\n    - ‸[ ] 二〇三〇年", "grade as the same")]
    [InlineData("- T {#k .claimed}\n  - Q? {#q .choice}\n    - [x] a\n    - ‸[ ]", "the option has no text")]
    [InlineData("- T {#k .claimed}\n  - Q? {#q .choice}\n    - [x] a\n    - [ ] b ‸{.x}", "an option has attributes")]
    [InlineData("- T {#k .claimed}\n  - Q? {#q .choice}\n    - [x] a\n    - [ ] b\n      > ‸no",
        "a note stands below the option")]
    [InlineData("- T {#k .claimed}\n  - ‸Q? {#q .short}", "0 answers")]
    [InlineData("- T {#k .claimed}\n  - Q? {#q .short}\n    - ‸a /  / b", "an alternative of the answer is empty")]
    [InlineData("- T {#k .claimed}\n  - ‸Q? {#q .all}\n    - a", "1 parts")]
    [InlineData("- T {#k .claimed}\n  - Q? {#q .all}\n    - China\n    - ‸PRC",
        "the parts 'China' and 'PRC' grade as the same")]
    [InlineData("- T {#k .claimed}\n  - ‸Q? {#q .order}\n    1. a", "1 steps")]
    [InlineData("- T {#k .claimed}\n  - Q? {#q .order}\n    1. a\n    2. ‸A",
        "the steps 'a' and 'A' grade as the same")]
    [InlineData("- T {#k .claimed}\n  - Q. {#q .true}\n    - ‸a", "a list stands below a statement")]
    [InlineData("- T {#k .claimed}\n  - Q ‸{{c1::. {#q .true}", "the cloze is not closed")]
    [InlineData("- T {#k .claimed}\n  - Q ‸{{c1::x}}. {#q .true}", "a cloze stands in a question")]
    [InlineData("- T {#k .claimed}\n  - Q ‸[^1]. {#q .true}", "a footnote mark stands in a question")]
    [InlineData("- T {#k .claimed}\n  - F. {#f .fact ‸hint=\"x\"}", "a fact has no attribute 'hint'")]
    [InlineData("- T {#k .claimed}\n  - F. {#f .fact}\n    > ‸no", "a fact has a note")]
    // sections and blocks
    [InlineData("# ‸Two {#two}", "the section has no number")]
    [InlineData("# ‸Two {#two number=1}", "the section number 1 stands twice")]
    [InlineData("# Two {#two ‸number=x}", "'x' is no section number")]
    [InlineData("# ‸Two {number=2}", "the section has no id")]
    [InlineData("‸Text.", "the text stands outside any key point")]
    [InlineData("- T {#k .claimed}\n\n  ‸More.", "a second paragraph")]
    [InlineData("- T {#k .claimed}\n\n  > a\n\n  ‸> b", "a second note")]
    [InlineData("‸> Note", "the note stands outside any key point")]
    [InlineData("‸<div>x</div>", "HTML has no meaning here")]
    [InlineData("- T {#k .claimed}\n\n  ‸# H", "a heading stands in an item")]
    [InlineData("- T {#k .claimed}\n\n      ‸code", "reads as code")]
    [InlineData("‸[link]: http://example.org", "the address of a Markdown link")]
    [InlineData("- T‸\u200B {#k .claimed}", "invisible control character (U+200B)")]
    [InlineData("- T‸\u0007 {#k .claimed}", "invisible control character (U+0007)")]
    [InlineData("- T‸\uFFFD {#k .claimed}", "could not be read")]
    public void A_fault_is_an_error_at_its_place(string marked, string what)
    {
        var (text, at) = PackText.Unmark(PackText.Framed(marked));

        var result = PackText.Parse(text);

        var problem = Assert.Single(result.Problems);
        Assert.Contains(what, problem.ToString());
        Assert.Equal((Severity.Error, at), (problem.Severity, problem.At));
        Assert.Null(result.Pack);
    }

    [Theory]
    [InlineData("- **‸bold** {#k .claimed}", "'**' is shown as it stands", -2)]
    [InlineData("- Of {{c1::art}} ‸and art. {#k .claimed}", "'art' also stands outside its gap", -12)]
    [InlineData("- T[^1] {#k .claimed}\n\n‸[^1]: A http://example.org/a.", "address stands in its text", 0)]
    [InlineData("- T {#k .claimed}\n  - Q? {#q .short}\n    - China\n    - ‸中国", "grade as the same answer", 0)]
    public void What_is_only_doubtful_is_a_warning(string marked, string what, int shift)
    {
        var (text, at) = PackText.Unmark(PackText.Framed(marked));

        var result = PackText.Parse(text);

        Assert.All(result.Problems, problem => Assert.Equal(Severity.Warning, problem.Severity));
        var problem = Assert.Single(result.Problems, problem => problem.What.Contains(what)
            && problem.At.Line == at.Line
            && problem.At.Column <= at.Column);
        Assert.Equal(at.Column + shift, problem.At.Column);
        Assert.NotNull(result.Pack);
    }

    [Theory]
    [InlineData(300, 80, 600, 200, 0, 0)]
    [InlineData(301, 80, 600, 200, 1, 0)]
    [InlineData(300, 81, 600, 200, 1, 0)]
    [InlineData(300, 80, 601, 200, 1, 0)]
    [InlineData(300, 80, 600, 201, 0, 1)]
    public void Texts_may_be_as_long_as_the_platforms_allow(
        int prompt, int option, int fact, int explanation, int errors, int warnings)
    {
        var result = PackText.Parse(PackText.Framed($$"""
            - T {#k .claimed}
              - {{new string('q', prompt)}} {#q .choice}
                - [x] {{new string('o', option)}}
                - [ ] other

                > {{new string('e', explanation)}}

              - {{new string('f', fact)}} {#f .fact}
            """));

        Assert.Equal((errors, warnings), (result.Errors.Count(), result.Warnings.Count()));
    }

    [Fact]
    public void A_key_point_with_a_gap_must_fit_a_question()
    {
        var text = PackText.Framed($"- {{{{c1::Gap}}}} {new string('k', 300)} {{#k .claimed}}");

        Assert.Contains("the key point with its gap has", Assert.Single(PackText.Parse(text).Errors).What);
    }

    [Fact]
    public void Eleven_options_are_too_many()
    {
        var options = string.Join('\n',
            Enumerable.Range(1, 11).Select(i => $"    - [{(i == 1 ? 'x' : ' ')}] option {(char)('a' + i)}"));

        var result = PackText.Parse(PackText.Framed($"- T {{#k .claimed}}\n  - Q? {{#q .choice}}\n{options}"));

        Assert.Contains("11 options", Assert.Single(result.Errors).What);
    }

    [Fact]
    public void All_faults_are_reported_at_once_in_their_order()
    {
        var result =
            PackText.Parse(PackText.Framed("- One {#a}\n- Two[^5] {.stated}\n- {{c1::}} Three {#c .x .stated}"));

        Assert.Equal(["no kind", "no id", "[^5]", "no answer", "'.x'"], result.Problems
            .Select(problem => new[] { "no kind", "no id", "[^5]", "no answer", "'.x'" }.First(problem.What.Contains)));
        Assert.Equal([12, 13, 13, 14, 14], result.Problems.Select(problem => problem.At.Line));
    }

    [Fact]
    public void A_problem_reads_as_place_severity_fault_and_cure() =>
        Assert.Equal(
            "content/pack/en.md:12:3: error: the key point has no kind; add one of .stated, .quoted, .claimed, .opinion, .citation",
            Assert.Single(PackText.Parse(PackText.Framed("- One {#a}")).Problems).ToString());
}
