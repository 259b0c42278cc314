using StudyBot.Testing;

namespace StudyBot.Core.Tests.Content;

public sealed class EditionTests
{
    [Fact]
    public void An_edition_with_other_key_points_and_questions_finds_those()
    {
        var edition = Some.Pack.In("en");
        var keyPoint = edition.KeyPoint("s1-built")! with { Text = "Another text." };
        var question = edition.Question("s1-built-q1")! with { Prompt = "Another question?" };
        var changed = edition with { KeyPoints = [keyPoint], Questions = [question] };
        Assert.Same(keyPoint, changed.KeyPoint("s1-built"));
        Assert.Same(question, changed.Question("s1-built-q1"));
        Assert.Null(changed.KeyPoint("s2-best"));
        Assert.Null(changed.Question("s2-best-q1"));
    }
}
