using System.Text;
using System.Text.Json;
using StudyBot.Platforms.Telegram;
using StudyBot.Platforms.Telegram.Api;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;
using StudyBot.Tests.Platforms.Telegram.Fake;

namespace StudyBot.Tests.Platforms.Telegram.Pairs;

/// <summary>
/// <c>update</c> as Telegram sends it, and the <c>message</c> it means, null for nothing; for votes the <c>round</c> that
/// the poll asks. The bot is @TheStudyBot, number 99; what does not say when happens at noon in Shanghai.
/// </summary>
public sealed class UpdatePairTests
{
    private const string Folder = "Telegram/Pairs/Updates";

    private static readonly TelegramMessageReader Reader = new(99, "TheStudyBot");

    public static TheoryData<string> Names => new(PairFile.Names(Folder));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_update_means_its_message(string name)
    {
        var pair = PairFile.Read(Folder, name);
        var update = UpdatesReader.TryRead(Encoding.UTF8.GetBytes(pair["update"]!.ToJsonString()));

        var message = Reader.Read(update!, Some.Time, pair["round"].Deserialize<PollRound>(PairFile.Options));

        var said = message?.At == Some.Time ? message with { At = default } : message;
        PairFile.AssertSame(pair["message"], JsonSerializer.SerializeToNode(said, PairFile.Options));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pair_says_what_it_means(string name)
    {
        string[] known = ["update", "round", "message"];
        var pair = PairFile.Read(Folder, name);

        Assert.True(pair.ContainsKey("message"));
        Assert.Empty(pair.Select(field => field.Key).Except(known));
        Assert.Equal(2, pair["update"]!.AsObject().Count);
    }

    [OfficialFact]
    public void Each_kind_of_update_that_telegram_has_is_among_them()
    {
        var there = PairFile.Names(Folder)
            .SelectMany(name => PairFile.Read(Folder, name)["update"]!.AsObject())
            .Select(field => field.Key);

        Assert.Empty(ApiSchema.Official!.FieldsOf("Update").Except(there));
    }
}
