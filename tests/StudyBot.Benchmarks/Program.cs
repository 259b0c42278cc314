using StudyBot.Benchmarks.Storage;

switch (args.FirstOrDefault())
{
    case "storage":
        await StorageBenchmark.RunAsync(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: storage.");
        return 1;
}
