using FsCheck;
using FsCheck.Fluent;
using StudyBot.Core.Content;

namespace StudyBot.Core.Tests.Content;

public sealed class PackPropertyTests
{
    /// <summary>What breaks parsers: marks of every kind, control characters, halves of surrogate pairs.</summary>
    private static readonly string[] Fragments =
    [
        "{", "}", "{{", "}}", "{{c1::", "::", "[^", "]", "[x]", "[ ]", "\n", "\r", "\n\n", "\t", "    ", "- ", "* ",
        "1. ", "> ", "# ", "---", "\n---\n", "```", "\"", "'", "“", "#", ".choice", ".order", " / ", "=", "\\", "\0",
        "\uD83D", "\uDE00", "\uFEFF", "<!--", "-->", "<b>", "[^1]: ", "[a]: b", "&#0;", "!", "&", "*x", ": ", "{id: ",
        "[[[[", "number=", "\u2028", "𠀀", "%YAML 9",
    ];

    private static readonly Gen<(int At, int Removed, string Inserted)> Mutation =
        from at in Gen.Choose(0, 10_000)
        from removed in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 6)), (1, Gen.Choose(1, 400)))
        from inserted in Gen.Elements(Fragments)
        select (at, removed, inserted);

    [Fact]
    public void No_text_makes_the_parser_throw_and_every_problem_lies_in_its_file()
    {
        var mutations = Gen.ListOf(Mutation, 6).Select(list => list.ToArray());
        Prop.ForAll(mutations.ToArbitrary(), list =>
        {
            var chinese = list.Where((_, index) => index % 3 != 0).Aggregate(PackText.Chinese, Mutate);
            var english = list.Where((_, index) => index % 3 == 0).Aggregate(PackText.English, Mutate);

            var result = PackText.ParseBoth(chinese, english);

            return result.Problems
                .All(problem => LiesIn(problem.At, problem.At.File.EndsWith("zh.md") ? chinese : english))
                && (result.Pack is null) == result.Errors.Any();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void Text_nested_beyond_reason_is_a_problem_like_any_other()
    {
        var result = PackText.Parse(PackText.Framed(string.Concat(Enumerable.Repeat("- > ", 2_000)) + "x"));

        Assert.Contains(result.Errors, problem => problem.What.Contains("nested too deeply"));
    }

    private static string Mutate(string text, (int At, int Removed, string Inserted) mutation)
    {
        var at = mutation.At % (text.Length + 1);
        return text.Remove(at, Math.Min(mutation.Removed, text.Length - at)).Insert(at, mutation.Inserted);
    }

    private static bool LiesIn(SourcePosition at, string text)
    {
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        return at.Line >= 1 && at.Line <= lines.Length && at.Column >= 1 && at.Column <= lines[at.Line - 1].Length + 2;
    }
}
