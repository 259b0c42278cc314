using StudyBot.Testing.Telegram;
using StudyBot.Tests.Storage;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>Reviews over the wire, on both databases.</summary>
[Collection(PostgresCollection.Name)]
public sealed class TelegramReviewTests(PostgresFixture postgres)
{
    [Fact]
    public async Task In_private_a_review_is_pressed_to_its_end_and_the_last_rating_taken_back()
    {
        await using var run = await TelegramRun.StartAsync();
        await ReviewAsync(run);
        Assert.Equal(4, await run.CountAsync("SELECT COUNT(*) FROM reviews"));
        Assert.Equal(2, await run.CountAsync("SELECT COUNT(*) FROM cards"));
    }

    [StoreFact]
    public async Task So_it_is_with_PostgreSQL()
    {
        var database = await postgres.Server.CreateDatabaseAsync();
        await using var run = await TelegramRun.StartAsync(settings: $"--Storage:ConnectionString={database}");
        await ReviewAsync(run);
    }

    [Fact]
    public async Task In_a_group_the_private_chat_is_one_link_away()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();
        ann.Says(group, "/review");

        var offer = await group.NextAsync();

        var link = Assert.Single(offer.Buttons).GetProperty("url").GetString()!;
        Assert.EndsWith("?start=review", link, StringComparison.Ordinal);
        ann.Says("/start review");
        Assert.Contains("Review · ", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    private static async Task ReviewAsync(TelegramRun run)
    {
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/review 2");
        var first = await ann.PrivateChat.NextAsync();
        await PressAsync(ann, first, ":show");
        Assert.Contains("How well did you know it?", first.Text, StringComparison.Ordinal);
        await PressAsync(ann, first, ":rate:1");
        Assert.Contains("Forgot → again in 1 min", first.Text, StringComparison.Ordinal);
        await ann.PrivateChat.NextAsync();

        ann.Presses(first, first.CallbackData.Single(data => data.EndsWith(":undo", StringComparison.Ordinal)));
        Assert.Contains("Taken back", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        var again = await ann.PrivateChat.NextAsync();
        await PressAsync(ann, again, ":rate:4");
        var second = await ann.PrivateChat.NextAsync();
        await PressAsync(ann, second, ":show");
        await PressAsync(ann, second, ":rate:4");

        var end = await ann.PrivateChat.NextAsync();
        Assert.Contains("Reviewed: 2, remembered: 2", end.Text, StringComparison.Ordinal);
    }

    private static async Task PressAsync(FakeUser ann, FakeMessage message, string what)
    {
        ann.Presses(message, message.CallbackData.Single(data => data.EndsWith(what, StringComparison.Ordinal)));
        await message.EditedAsync();
    }
}
