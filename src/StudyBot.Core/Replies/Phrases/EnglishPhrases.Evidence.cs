using StudyBot.Core.Content;

namespace StudyBot.Core.Replies.Phrases;

public sealed partial class EnglishPhrases
{
    public override string SectionName(int number) => number == 0 ? "Abstract" : $"Section {number}";

    public override string FootnoteName(int number) => $"Footnote {number}";

    public override string KindInWords(KeyPointKind kind, string? quotedFrom) => kind switch
    {
        KeyPointKind.Stated => "stated in the essay",
        KeyPointKind.Quoted => quotedFrom is null ? "quoted in the essay" : $"quoted from {quotedFrom}",
        KeyPointKind.Claimed => "claimed without a source",
        KeyPointKind.Opinion => "the author’s opinion",
        KeyPointKind.Citation => "what a footnote cites",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
