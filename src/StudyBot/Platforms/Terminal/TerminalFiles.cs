using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;

namespace StudyBot.Platforms.Terminal;

/// <summary>Saves the files of replies into one folder; what is there is never overwritten.</summary>
/// <param name="folder">Relative to the working directory; made when the first file comes.</param>
public sealed class TerminalFiles(string folder)
{
    private readonly string _folder = Path.GetFullPath(folder);

    /// <summary>The reply as a terminal can show it: where each file is now, or why it is nowhere.</summary>
    public Reply Save(Reply reply, Phrases phrases) => reply with
    {
        Parts = [.. reply.Parts.Select(part => part is FilePart file ? new TextPart(Save(file, phrases)) : part)],
    };

    private RichText Save(FilePart file, Phrases phrases)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            using var stream = Create(file.FileName);
            stream.Write(file.Content.AsSpan());
            return phrases.TerminalFileSaved(stream.Name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return phrases.TerminalFileNotSaved(file.FileName, _folder, exception.Message.TrimEnd('.'));
        }
    }

    /// <summary>A file of this name or, where there is one already, with the first free number behind it.</summary>
    private FileStream Create(string name)
    {
        var (start, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var number = 2;; number++)
        {
            var path = Path.Combine(_folder, name);
            if (!Path.Exists(path))
            {
                return new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            }

            name = $"{start}-{number}{extension}";
        }
    }
}
