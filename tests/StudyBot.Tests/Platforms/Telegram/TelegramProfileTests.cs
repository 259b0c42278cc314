using StudyBot.Testing.Telegram;
using StudyBot.Tests.ContentFiles;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>Commands and descriptions are told to Telegram when they are new, and only then.</summary>
public sealed class TelegramProfileTests
{
    [Fact]
    public async Task Commands_are_registered_when_they_are_new_and_the_token_is_in_no_log()
    {
        await using var run = await TelegramRun.StartAsync();
        await run.Telegram.CallAsync("setMyShortDescription", 2);
        var told = run.Telegram.Calls.Where(call => call.Method == "setMyCommands")
            .Select(call => (call.Parameters["scope"].GetProperty("type").GetString(), call.Text("language_code")));
        Assert.Equal(
            from scope in new[] { "all_chat_administrators", "all_group_chats", "all_private_chats" }
            from language in new[] { null, "zh" }
            select (scope, language),
            told.Order());
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        await ann.PrivateChat.NextAsync();
        await run.StopAsync();
        run.Start();
        ann.Says("/start");
        await ann.PrivateChat.NextAsync();
        await run.StopAsync();

        Assert.Equal(6, run.Telegram.Calls.Count(call => call.Method == "setMyCommands"));
        Assert.NotEmpty(run.Log);
        Assert.DoesNotContain(run.Log, entry => entry.Contains("AAfake", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_pack_has_another_title_everything_is_told_again()
    {
        using var content = new TemporaryFolder();
        content.Write(PackFiles.Pack("a"), "a", "en.md");
        await using var run = await TelegramRun.StartAsync(settings: $"--Content:Path={content.Path}");
        await run.LoggedAsync("Commands and descriptions are new");
        await RestartAsync(run);
        content.Write(
            PackFiles.Pack("a").Replace("title: Title", "title: Lighthouses", StringComparison.Ordinal), "a", "en.md");
        await RestartAsync(run);
        await run.Telegram.CallAsync("setMyShortDescription", 4);

        Assert.Equal(12, Calls(run, "setMyCommands").Count());
        Assert.Equal([false, false, true, true], ToldOfLighthouses(run, "setMyDescription", "description"));
        Assert.Equal([false, false, true, true], ToldOfLighthouses(run, "setMyShortDescription", "short_description"));
    }

    /// <summary>Ends when the new process has answered somebody.</summary>
    private static async Task RestartAsync(TelegramRun run)
    {
        await run.StopAsync();
        run.Start();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        await ann.PrivateChat.NextAsync();
    }

    private static IEnumerable<bool> ToldOfLighthouses(TelegramRun run, string method, string parameter) =>
        Calls(run, method).Select(call => call.Text(parameter)!.Contains("Lighthouses", StringComparison.Ordinal));

    private static IEnumerable<FakeCall> Calls(TelegramRun run, string method) =>
        run.Telegram.Calls.Where(call => call.Method == method);
}
