namespace StudyBot.Benchmarks.Storage;

/// <param name="Times">Milliseconds until each answer was committed, ascending.</param>
/// <param name="Elapsed">All in all.</param>
/// <param name="Processor">This process's time on the processors, deliveries included.</param>
internal sealed record LoadResult(List<double> Times, TimeSpan Elapsed, TimeSpan Processor)
{
    public override string ToString() =>
        $"{Times.Count / Elapsed.TotalSeconds,7:N0} answers/s, p50 {Quantile.At(Times, 0.5):0.00} ms, "
        + $"p99 {Quantile.At(Times, 0.99):0.00} ms, {Processor.TotalMilliseconds / Times.Count:0.000} ms of processor each";
}
