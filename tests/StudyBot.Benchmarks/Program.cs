using StudyBot.Benchmarks.Lookup;
using StudyBot.Benchmarks.Storage;

switch (args.FirstOrDefault())
{
    case "storage":
        await StorageBenchmark.RunAsync(Console.Out);
        return 0;
    case "lookup":
        LookupBenchmark.Run(Console.Out);
        return 0;
    case "lookup-scale":
        LookupScale.Run(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: storage, lookup, lookup-scale.");
        return 1;
}
