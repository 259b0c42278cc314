namespace StudyBot.Benchmarks.Load;

/// <summary>A bot that is measured: how one of its processes is started.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Start">With the platform's address and an empty folder for its data.</param>
internal sealed record Contender(string Name, Func<Uri, string, BotProcess> Start);
