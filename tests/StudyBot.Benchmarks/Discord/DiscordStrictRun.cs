using StudyBot.Benchmarks.Load;
using StudyBot.Testing.Discord;

namespace StudyBot.Benchmarks.Discord;

/// <summary>A bot with a few students against the fake that forgives nothing.</summary>
internal static class DiscordStrictRun
{
    private const int Students = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="isOurs">Then it is also held to what we ask of ourselves.</param>
    /// <exception cref="InvalidOperationException">The bot did what Discord would not take.</exception>
    public static async Task RunAsync(Contender bot, int acts, bool isOurs)
    {
        var folder = Directory.CreateTempSubdirectory("studybot-load");
        try
        {
            await using var discord = await FakeDiscord.StartAsync();
            discord.HoldsHouseRules = isOurs;
            discord.AddGuild().AddChannel("study");
            using var process = bot.Start(new Uri(discord.Address), folder.FullName);
            await discord.WhenAsync(() => discord.World.GlobalCommands.Count > 0 ? discord : null);
            await discord.Gateway.WhenReadyAsync();
            await Task.WhenAll(Enumerable.Range(0, Students).Select(number =>
                StudyAsync(discord, discord.AddUser($"Student {number}", "zh-CN"), number, acts / Students))).WaitAsync(Patience);
            if (discord.Refusals.Count > 0)
            {
                throw new InvalidOperationException($"{bot.Name} was refused: {discord.Refusals[0]}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task StudyAsync(FakeDiscord discord, FakeUser student, int number, int acts)
    {
        var channel = discord.DirectMessage(student);
        var script = new DiscordScript(number);
        FakeMessage? shown = null;
        for (var act = script.Begin(); acts > 0; acts--)
        {
            var interaction = act.Command is { } command
                ? student.Run(channel, command, (act.Option, act.Value))
                : student.Press(shown!, act.CustomId);
            shown = await interaction.WhenShownAsync();
            if (script.Read(Options(shown)) is not { } next)
            {
                var before = shown.Id.Value;
                shown = await discord.WhenAsync(() => channel.Messages.FirstOrDefault(message => message.Id.Value > before));
                next = script.Read(Options(shown))!;
            }

            act = next;
        }
    }

    private static List<string> Options(FakeMessage message) =>
        [.. message.Controls.Select(control => (string)control["custom_id"]!).Where(DiscordOptionButtons.Is)];
}
