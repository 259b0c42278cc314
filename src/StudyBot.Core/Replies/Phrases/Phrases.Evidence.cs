using StudyBot.Core.Content;

namespace StudyBot.Core.Replies.Phrases;

public abstract partial class Phrases
{
    /// <param name="number">0 is the abstract.</param>
    public abstract string SectionName(int number);

    public abstract string FootnoteName(int number);

    /// <summary>On whose word a key point stands.</summary>
    /// <param name="quotedFrom">The document, for what is quoted.</param>
    public abstract string KindInWords(KeyPointKind kind, string? quotedFrom);
}
