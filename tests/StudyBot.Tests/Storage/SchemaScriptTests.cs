using StudyBot.Storage;

namespace StudyBot.Tests.Storage;

public sealed class SchemaScriptTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void Scripts_are_numbered_from_one_without_gaps(string folder)
    {
        var numbers = SchemaScript.All(folder).Select(script => script.Number).ToList();

        Assert.NotEmpty(numbers);
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public void Both_databases_have_the_same_scripts()
    {
        Assert.Equal(Names("Sqlite"), Names("Postgres"));

        static IEnumerable<(int, string)> Names(string folder) =>
            SchemaScript.All(folder).Select(script => (script.Number, script.Name));
    }
}
