using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Core.Messages;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Discord.Pairs;

/// <summary>
/// <c>event</c> as the gateway sends it, by its name, and the <c>message</c> it means, null for nothing. It happens at noon
/// in Shanghai.
/// </summary>
public sealed class EventPairTests
{
    private const string Folder = "Discord/Pairs/Events";

    public static TheoryData<string> Names => new(PairFile.Names(Folder));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_means_its_message(string name)
    {
        var pair = PairFile.Read(Folder, name);

        var message = Read(Assert.Single(pair["event"]!.AsObject()));

        var said = message?.At == Some.Time ? message with { At = default } : message;
        Assert.True(pair.ContainsKey("message"));
        PairFile.AssertSame(pair["message"], JsonSerializer.SerializeToNode(said, PairFile.Options));
    }

    [Fact]
    public void Each_kind_of_interaction_is_among_them()
    {
        var kinds = PairFile.Names(Folder)
            .Select(name => PairFile.Read(Folder, name)["event"]!["INTERACTION_CREATE"]?["type"])
            .Select(type => (InteractionType)((int?)type ?? 0));

        Assert.Empty(Enum.GetValues<InteractionType>().Except(kinds));
    }

    private static IncomingMessage? Read(KeyValuePair<string, JsonNode?> happened) => happened.Key switch
    {
        "INTERACTION_CREATE" => DiscordMessageReader.Read(
            happened.Value.Deserialize(DiscordJson.Default.Interaction)!, Some.Time),
        "MESSAGE_CREATE" => DiscordMessageReader.Read(
            happened.Value.Deserialize(DiscordJson.Default.Message)!, Some.Time),
        _ => throw new InvalidOperationException($"Nobody reads {happened.Key}."),
    };
}
