using StudyBot.Core.Content;

namespace StudyBot.Testing;

/// <summary>The pack that comes with the program, read from the repository, without its essay.</summary>
public static class ShippedPack
{
    private static readonly Lazy<Pack> _pack = new(Read);

    public static Pack Pack => _pack.Value;

    private static Pack Read()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "content", "tokayev-diplomacy")))
        {
            folder = Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException("content/tokayev-diplomacy is nowhere above.");
        }

        var result = PackParser.Parse(
        [
            .. Directory.GetFiles(Path.Combine(folder, "content", "tokayev-diplomacy"), "??.md")
                .Select(path => new PackFile(path, File.ReadAllText(path))),
        ]);
        return result.Pack ?? throw new InvalidDataException(string.Join('\n', result.Problems));
    }
}
