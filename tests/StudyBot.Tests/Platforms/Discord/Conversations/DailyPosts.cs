using NodaTime;
using StudyBot.Tests.Survival;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

internal static class DailyPosts
{
    public static readonly LocalDate Day = new(2024, 5, 1);

    /// <summary>Their time comes while the program is down.</summary>
    public static async Task ComeDueAsync(DiscordRun run, int conversations, LocalDate? day = null)
    {
        await run.StopAsync();
        await DailyRows.MakeDueAsync(run.Database, day ?? Day, conversations);
        run.Start();
        await run.WhenThereAsync();
    }
}
