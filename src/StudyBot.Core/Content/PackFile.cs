namespace StudyBot.Core.Content;

/// <param name="Path">As problems should name it; its last folder is the pack's id, its file name the language.</param>
/// <param name="Text">The whole file; a byte order mark and any line ends are taken as they come.</param>
public sealed record PackFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>The name without its extension.</summary>
    public string Stem => Name.LastIndexOf('.') is > 0 and var dot ? Name[..dot] : Name;

    /// <summary>The name of the folder that holds it, or null where the path names none.</summary>
    public string? Folder
    {
        get
        {
            var parts = Path.Split('/', '\\');
            return parts.Length > 1 && parts[^2] is not ("" or "." or "..") ? parts[^2] : null;
        }
    }
}
