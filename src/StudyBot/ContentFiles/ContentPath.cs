namespace StudyBot.ContentFiles;

/// <summary>Where the packs are.</summary>
public static class ContentPath
{
    public const string Setting = "Content:Path";

    private const string Folder = "content";

    /// <param name="configured">As the user set it; null or blank for the default.</param>
    /// <returns><c>content</c> in the working directory where there is one, else beside the program.</returns>
    public static string Find(string? configured)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return configured.Trim();
        }

        return Directory.Exists(Folder) ? Folder : Path.Combine(AppContext.BaseDirectory, Folder);
    }
}
