using System.Globalization;
using StudyBot.Testing.Discord;

namespace StudyBot.Benchmarks.Discord;

/// <summary>The fake Discord as a process of its own, for clients that are no .NET; steered by <c>POST /control</c>.</summary>
public static class FakeDiscordProcess
{
    /// <summary>Writes the address as the first line, and ends when its input ends.</summary>
    /// <param name="args"><c>--port N</c>; without it any port that is free.</param>
    public static async Task RunAsync(string[] args, TextReader input, TextWriter output)
    {
        var port = args is ["--port", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 0;
        await using var discord = await FakeDiscord.StartAsync(port: port);
        // Those are for our bot; what Discord itself asks is held against every client.
        discord.HoldsHouseRules = false;
        await output.WriteLineAsync(discord.Address);
        await output.FlushAsync();
        await input.ReadToEndAsync();
        // Whoever drives it asks for the violations.
        discord.Violations.Clear();
    }
}
