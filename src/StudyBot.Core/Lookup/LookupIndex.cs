using StudyBot.Core.Content;

namespace StudyBot.Core.Lookup;

public sealed class LookupIndex
{
    public static LookupIndex Build(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new LookupIndex();
    }

    public LookupResults Search(string query, string language, int limit = 10) => new(false, []);
}
