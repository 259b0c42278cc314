using StudyBot.ContentFiles;

namespace StudyBot.Tests.ContentFiles;

public sealed class ContentPathTests
{
    [Theory]
    [InlineData("/srv/packs", "/srv/packs")]
    [InlineData(" packs ", "packs")]
    public void What_is_configured_counts(string configured, string path) =>
        Assert.Equal(path, ContentPath.Find(configured));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Otherwise_the_packs_are_in_the_working_directory_or_beside_the_program(string? configured) =>
        Assert.Equal(
            Directory.Exists("content") ? "content" : Path.Combine(AppContext.BaseDirectory, "content"),
            ContentPath.Find(configured));
}
