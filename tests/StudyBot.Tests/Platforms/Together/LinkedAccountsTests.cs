using System.Text.RegularExpressions;
using StudyBot.Testing.Discord;
using StudyBot.Testing.Telegram;
using StudyBot.Tests.Messaging.Parts;
using StudyBot.Tests.Platforms.Telegram;

namespace StudyBot.Tests.Platforms.Together;

/// <summary>One person on Telegram and on Discord, and one program that serves both over the wire.</summary>
public sealed partial class LinkedAccountsTests : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private FakeDiscord _discord = null!;
    private TelegramRun _run = null!;
    private Testing.Telegram.FakeUser _ann = null!;
    private Testing.Discord.FakeUser _annie = null!;

    public async Task InitializeAsync()
    {
        _discord = await FakeDiscord.StartAsync();
        _run = await TelegramRun.StartAsync(settings: [
            $"--Discord:Token={_discord.Token}",
            $"--Discord:ApiBaseUrl={_discord.ApiBaseUrl}",
        ]);
        await _discord.Gateway.WhenReadyAsync(1);
        _ann = _run.Telegram.AddUser("Ann", "en");
        _annie = _discord.AddUser("Annie", "en-US");
        _annie.Say("/language en");
        await DiscordShowsAsync("English");
    }

    public async Task DisposeAsync()
    {
        await _run.DisposeAsync();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task Linked_learned_on_both_parted_and_forgotten()
    {
        var code = await CodeAsync();
        _annie.Say($"/link {code}");
        await DiscordShowsAsync("The code is right");
        var asked = await _ann.PrivateChat.NextAsync();
        Assert.Contains("Annie on Discord has entered your link code", asked.Text, StringComparison.Ordinal);
        _ann.Presses(asked, $"link-yes:{code[..4]}");
        Assert.Contains("Linked: Discord, Telegram", (await _ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        await DiscordShowsAsync("0 reviews in all");
        Assert.Equal(1, await _run.CountAsync("SELECT COUNT(DISTINCT learner) FROM accounts"));
        Assert.Equal(0, await _run.CountAsync("SELECT COUNT(*) FROM link_codes"));

        _ann.Says("/quiz 1 cloze");
        await TelegramShowsAsync("Question 1/1");
        _ann.Says("I do not know");
        await TelegramShowsAsync("The quiz is over");
        _annie.Say("/progress");
        await DiscordShowsAsync("Last 30 days: 1 review,");

        _ann.Says("/forgetme");
        var sure = await _ann.PrivateChat.NextAsync();
        Assert.Contains("on Discord, Telegram", sure.Text, StringComparison.Ordinal);
        _ann.Presses(sure, "forget-yes");
        Assert.Contains("nothing at all", (await _ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        foreach (var table in new[] { "accounts", "learners", "answers", "reviews", "cards", "learner_documents" })
        {
            Assert.Equal(0, await _run.CountAsync($"SELECT COUNT(*) FROM {table}"));
        }

        Assert.DoesNotContain(_run.Log, line => line.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_code_of_Discord_is_entered_on_Telegram_and_refused()
    {
        _annie.Say("/link");
        var code = Code((await DiscordShowsAsync("Link code")).Text);
        _ann.Says($"/link {code}");
        Assert.Contains("Please confirm on Discord", (await _ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        _annie.Press(await DiscordShowsAsync("on Telegram has entered"), "Do not link");

        Assert.Contains("Not linked", (await _ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(2, await _run.CountAsync("SELECT COUNT(DISTINCT learner) FROM accounts"));
    }

    [RsvgFact]
    public async Task Progress_and_ones_data_come_as_picture_and_files()
    {
        _ann.Says("/quiz 1 cloze");
        await TelegramShowsAsync("Question 1/1");
        _ann.Says("I do not know");
        await TelegramShowsAsync("The quiz is over");

        _ann.Says("/progress");
        Assert.Contains("Recall now", (await _ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        var picture = await _ann.PrivateChat.NextAsync();
        Assert.True(picture.IsPhoto);
        Assert.StartsWith("Your progress: recall now", picture.Text, StringComparison.Ordinal);
        _ann.Says("/mydata");
        await _ann.PrivateChat.NextAsync();
        List<string?> files = [];
        for (var count = 0; count < 3; count++)
        {
            files.Add((await _ann.PrivateChat.NextAsync()).File?.FileName);
        }

        Assert.Equal(["studybot-data.json", "studybot-cards.csv", "studybot-tokayev-diplomacy.apkg"], files);
    }

    private async Task<string> CodeAsync()
    {
        _ann.Says("/link");
        return Code((await _ann.PrivateChat.NextAsync()).Text);
    }

    private async Task TelegramShowsAsync(string words)
    {
        while (!(await _ann.PrivateChat.NextAsync()).Text.Contains(words, StringComparison.Ordinal))
        {
        }
    }

    private Task<Testing.Discord.FakeMessage> DiscordShowsAsync(string words) => _discord.World.WhenAsync(() => _discord
        .DirectMessage(_annie).MessagesSeenBy(_annie)
        .LastOrDefault(message => message is { IsDeleted: false, IsLoading: false }
            && message.Text.Contains(words, StringComparison.Ordinal))).WaitAsync(_patience);

    private static string Code(string text) => CodePattern().Match(text).Value;

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex CodePattern();
}
