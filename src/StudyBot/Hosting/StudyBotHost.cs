using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace StudyBot.Hosting;

/// <summary>The program, put together but not running.</summary>
public sealed partial class StudyBotHost(
    IHost host, ImmutableArray<StartupFault> faults, ImmutableArray<StartupCheck> checks)
{
    public const int Ended = 0;

    /// <summary>Something that should not fail did; the log has it.</summary>
    public const int Failed = 1;

    /// <summary>The configuration or the content is at fault; standard error has all of it.</summary>
    public const int NotStarted = 2;

    private static readonly TimeSpan AfterTheStart = TimeSpan.FromSeconds(2);

    /// <summary>Says every fault at once and starts nothing, or runs until it is told to stop.</summary>
    /// <param name="errors">Takes the faults.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(TextWriter errors, CancellationToken cancellationToken)
    {
        await using var all = (IAsyncDisposable)host;
        var found = await Task.WhenAll(
            checks.Select(check => Task.Run(() => check(host.Services, cancellationToken), cancellationToken)));
        ImmutableArray<StartupFault> allFaults = [.. faults, .. found.SelectMany(some => some)];
        if (!allFaults.IsEmpty)
        {
            await errors.WriteLineAsync(Describe(allFaults));
            return NotStarted;
        }

        var workers = host.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await host.StartAsync(cancellationToken);
        _ = GiveBackAsync(cancellationToken);
        await host.WaitForShutdownAsync(cancellationToken);
        return workers.Exists(worker => worker.ExecuteTask is { IsFaulted: true }) ? Failed : Ended;
    }

    /// <summary>
    /// Reading the content leaves more behind than it keeps; nothing else would collect it for hours.
    /// </summary>
    private static async Task GiveBackAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(AfterTheStart, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static string Describe(ImmutableArray<StartupFault> faults) => string.Join(
        Environment.NewLine,
        faults.Select(fault => "  " + fault).Prepend(string.Create(
            CultureInfo.InvariantCulture,
            $"StudyBot cannot start: {faults.Length} {(faults.Length == 1 ? "fault" : "faults")}.")));
}
