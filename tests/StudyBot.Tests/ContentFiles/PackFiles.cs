namespace StudyBot.Tests.ContentFiles;

internal static class PackFiles
{
    public static string Pack(string id, string answer = "here") => $$$"""
        ---
        id: {{{id}}}
        language: en
        title: Title
        ---

        # One {#one number=1}

        - The answer is {{c1::{{{answer}}}}}. {#first .stated}

        """;

    /// <summary>Its key point has no kind.</summary>
    public static string Broken(string id) => Pack(id).Replace(" .stated", "");
}
