using StudyBot.Benchmarks;
using StudyBot.Benchmarks.Storage;
using StudyBot.Benchmarks.WholeProgram;

switch (args.FirstOrDefault())
{
    case "storage":
        await StorageBenchmark.RunAsync(Console.Out);
        return 0;
    case "answer":
        await AnswerBenchmark.RunAsync(Console.Out);
        return 0;
    case "start":
        await StartBenchmark.RunAsync(Console.Out);
        return 0;
    case "fake-discord":
        await FakeDiscordServer.RunAsync(args);
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: answer, start, storage; or a server: fake-discord.");
        return 1;
}
