namespace StudyBot.Benchmarks.Storage;

internal static class Quantile
{
    /// <param name="times">Ascending, at least one.</param>
    /// <param name="share">0.5 is the median.</param>
    public static double At(List<double> times, double share) => times[(int)((times.Count - 1) * share)];
}
