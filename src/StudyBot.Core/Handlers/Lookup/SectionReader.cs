using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary>
/// Which section is meant: by its number however written, as the abstract, or by words of its heading.
/// </summary>
public static class SectionReader
{
    private static readonly string[] AbstractNames = ["abstract", "summary", "摘要", "提要", "概要"];

    /// <returns>Null when there is no such section.</returns>
    public static Section? Find(Edition edition, string asked)
    {
        var isAbstract = AbstractNames.Contains(asked.Trim(), StringComparer.OrdinalIgnoreCase);
        var number = isAbstract ? 0 : NumberReader.Read(asked);
        return number is not null
            ? edition.Sections.FirstOrDefault(section => section.Number == number)
            : ByHeading(edition, TextFolding.Compact(asked).Text);
    }

    private static Section? ByHeading(Edition edition, string folded) => folded.Length < 2
        ? null
        : edition.Sections.FirstOrDefault(section =>
            TextFolding.Compact(section.Heading).Text.Contains(folded, StringComparison.Ordinal));
}
