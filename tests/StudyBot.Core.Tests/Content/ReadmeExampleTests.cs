using StudyBot.Core.Content;

namespace StudyBot.Core.Tests.Content;

public sealed class ReadmeExampleTests
{
    [Fact]
    public void The_pack_in_the_README_is_a_pack_without_problems()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var start = readme.IndexOf("```markdown\n---\nid: ", StringComparison.Ordinal) + "```markdown\n".Length;
        var example = readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)];

        var result = PackParser.Parse([new PackFile("content/tea-road/zh.md", example)]);

        Assert.Empty(result.Problems);
        Assert.NotNull(result.Pack);
    }
}
