namespace StudyBot.Core.Lookup;

/// <summary>
/// The generated or hand-kept tables of <c>Data/</c>: lines of key, tab, value; <c># </c> starts a comment.
/// </summary>
internal static class DataFile
{
    public static IEnumerable<(string Key, string Value)> Read(string name)
    {
        foreach (var line in Lines(name))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return (line[..tab], line[(tab + 1)..]);
        }
    }

    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"Lookup/{name}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }
}
