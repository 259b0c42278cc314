using System.Globalization;
using StudyBot.Testing.Telegram;

namespace StudyBot.Benchmarks.Telegram;

/// <summary>The fake Bot API server as a process of its own, for clients that are no .NET.</summary>
public static class FakeTelegramProcess
{
    /// <summary>Writes the address as the first line, and ends when its input ends.</summary>
    /// <param name="args"><c>--port N</c>; without it any port that is free.</param>
    public static async Task RunAsync(string[] args, TextReader input, TextWriter output)
    {
        var port = args is ["--port", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 0;
        await using var telegram = await FakeTelegramServer.StartAsync(port: port);
        await output.WriteLineAsync(telegram.Address.AbsoluteUri.TrimEnd('/'));
        await output.FlushAsync();
        await input.ReadToEndAsync();
        // Whoever drives it asks for the faults.
        telegram.TakeFaults();
    }
}
