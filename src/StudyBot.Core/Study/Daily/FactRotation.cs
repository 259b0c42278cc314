namespace StudyBot.Core.Study.Daily;

/// <param name="FactId">What to post now.</param>
/// <param name="StartsRound">Everything has been posted: forget what was, this is the first of a new round.</param>
public readonly record struct FactPick(string FactId, bool StartsRound);

/// <summary>
/// No fact twice until all have been posted. A fact added to the pack joins the round, one removed leaves it.
/// </summary>
public static class FactRotation
{
    /// <param name="factIds">All that the pack has now.</param>
    /// <param name="posted">What this round has posted, oldest first; the pack may have lost some of it.</param>
    /// <returns>Null when the pack has no facts.</returns>
    public static FactPick? Pick(IReadOnlyList<string> factIds, IReadOnlyList<string> posted, int seed)
    {
        var left = factIds.Except(posted, StringComparer.Ordinal).ToArray();
        if (left.Length > 0)
        {
            return new FactPick(OneOf(left, seed), StartsRound: posted.Count == 0);
        }

        var all = factIds.Distinct(StringComparer.Ordinal).ToArray();
        var fresh = all.Length > 1 ? Array.FindAll(all, id => id != posted[^1]) : all;
        return fresh.Length > 0 ? new FactPick(OneOf(fresh, seed), StartsRound: true) : null;
    }

    private static string OneOf(string[] ids, int seed) => ids[new Random(seed).Next(ids.Length)];
}
