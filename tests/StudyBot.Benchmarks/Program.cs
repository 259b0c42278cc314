using BenchmarkDotNet.Running;
using StudyBot.Benchmarks.Discord;
using StudyBot.Benchmarks.Lookup;
using StudyBot.Benchmarks.Reviewing;
using StudyBot.Benchmarks.Storage;
using StudyBot.Benchmarks.Telegram;
using StudyBot.Benchmarks.WholeProgram;

switch (args.FirstOrDefault())
{
    case "answer":
        await AnswerBenchmark.RunAsync(Console.Out);
        return 0;
    case "grading":
        BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmark).Assembly).Run(args[1..]);
        return 0;
    case "lookup":
        LookupBenchmark.Run(Console.Out);
        return 0;
    case "lookup-scale":
        LookupScale.Run(Console.Out);
        return 0;
    case "load-discord":
        await DiscordLoadBenchmark.RunAsync(args[1..], Console.Out);
        return 0;
    case "load-telegram":
        await TelegramLoadBenchmark.RunAsync(args[1..], Console.Out);
        return 0;
    case "progress":
        await ProgressCost.RunAsync(Console.Out);
        return 0;
    case "review-cost":
        await ReviewCost.RunAsync(Console.Out);
        return 0;
    case "review-year":
        ReviewYear.Run(Console.Out);
        return 0;
    case "start":
        await StartBenchmark.RunAsync(Console.Out);
        return 0;
    case "storage":
        await StorageBenchmark.RunAsync(Console.Out);
        return 0;
    case "fake-discord":
        await FakeDiscordProcess.RunAsync(args[1..], Console.In, Console.Out);
        return 0;
    case "fake-telegram":
        await FakeTelegramProcess.RunAsync(args[1..], Console.In, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine(
            "Name a benchmark (answer, grading, load-discord, load-telegram, lookup, lookup-scale, progress, review-cost, "
            + "review-year, start, storage) "
            + "or a server (fake-discord, fake-telegram).");
        return 1;
}
