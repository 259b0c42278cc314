using System.Globalization;
using StudyBot.Testing.Discord;

namespace StudyBot.Benchmarks;

/// <summary>
/// The fake Discord as a process of its own, for clients that are not of this house; it is steered by <c>POST
/// /control</c>.
/// </summary>
internal static class FakeDiscordServer
{
    /// <summary>Runs until standard input ends.</summary>
    /// <param name="args">After the name: <c>--port N</c>; none or 0 for any.</param>
    public static async Task RunAsync(string[] args)
    {
        var at = Array.IndexOf(args, "--port");
        var port = at > 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 0;
        await using var discord = await FakeDiscord.StartAsync(port: port);
        discord.HoldsHouseRules = false;
        Console.WriteLine($"{{\"address\":\"{discord.Address}\",\"token\":\"{discord.Token}\"}}");
        await Console.In.ReadToEndAsync();
        foreach (var violation in discord.Violations)
        {
            Console.Error.WriteLine(violation);
        }

        discord.Violations.Clear();
    }
}
