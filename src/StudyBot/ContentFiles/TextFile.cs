using System.Text;

namespace StudyBot.ContentFiles;

/// <summary>A text of unknown origin: what it says, or why it cannot be read.</summary>
/// <param name="Text">Null with a fault.</param>
/// <param name="Encoding">The name to show.</param>
/// <param name="Fault">What is wrong and what to do; null with a text.</param>
public sealed record TextFile(string? Text, string Encoding, string? Fault)
{
    /// <summary>By the byte order mark; else as UTF-8; else, where it is valid, as GB18030, which older Chinese systems
    /// write.</summary>
    public static TextFile Read(string path)
    {
        byte[] bytes;
        try
        {
            if (Directory.Exists(path))
            {
                return Refused($"{path} is a folder; name the essay's file");
            }

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refused($"there is no file {path}; check the name");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Refused($"{path} cannot be read: {fault.Message}");
        }

        return Decode(bytes, path);
    }

    private static TextFile Decode(ReadOnlySpan<byte> bytes, string path)
    {
        foreach (var (encoding, name) in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return Decode(bytes[encoding.Preamble.Length..], encoding,
                    name) ?? Refused($"{path} is marked as {name} and is not; save it as UTF-8");
            }
        }

        if (bytes.IsEmpty)
        {
            return Refused($"{path} is empty; export the essay again");
        }

        if (bytes.Contains((byte)0))
        {
            return Refused($"{path} is no text; export the essay as plain text (.txt) or Markdown (.md)");
        }

        return Decode(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true), "UTF-8")
            ?? Decode(bytes, Gb18030(), "GB18030")
            ?? Refused($"{path} is neither UTF-8 nor GB18030 text; save it as UTF-8");
    }

    private static TextFile? Decode(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return string.IsNullOrWhiteSpace(text)
                ? Refused("the file holds nothing but blanks; export the essay again") : new TextFile(text, name, null);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static (Encoding Encoding, string Name)[] Marked =>
    [
        (new UTF8Encoding(true, true), "UTF-8"),
        (new UTF32Encoding(false, true, true), "UTF-32"),
        (new UnicodeEncoding(false, true, true), "UTF-16"),
        (new UnicodeEncoding(true, true, true), "UTF-16"),
    ];

    private static Encoding Gb18030() =>
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback)!;

    private static TextFile Refused(string fault) => new(null, "", fault);
}
