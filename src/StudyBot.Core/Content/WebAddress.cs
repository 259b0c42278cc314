namespace StudyBot.Core.Content;

internal static class WebAddress
{
    /// <summary>Absolute, http or https, with a host, and nothing in it that ends a link.</summary>
    public static bool IsValid(string text) =>
        !text.Any(character => char.IsWhiteSpace(character) || "<>\"".Contains(character) || Script.IsWide(character))
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Contains('.');

    /// <summary>The first address in a text, however it is glued to what stands before it; null without one.</summary>
    public static (int Start, int Length)? Find(string text)
    {
        var start = 0;
        while ((start = text.IndexOf("http", start, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && !Script.IsWide(text[end])
                && text[end] is not ('<' or '>' or '"' or ']' or '“' or '”' or '«' or '»'))
            {
                end++;
            }

            while (end > start && (".,;:'".Contains(text[end - 1]) || IsUnpairedBracket(text[start..end])))
            {
                end--;
            }

            if (IsValid(text[start..end]))
            {
                return (start, end - start);
            }

            start += 4;
        }

        return null;
    }

    private static bool IsUnpairedBracket(string address) => address.EndsWith(')') && !address.Contains('(');
}
