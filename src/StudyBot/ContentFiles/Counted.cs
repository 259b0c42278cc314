namespace StudyBot.ContentFiles;

internal static class Counted
{
    /// <param name="what">In the singular, with a plural in s.</param>
    public static string Of(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
