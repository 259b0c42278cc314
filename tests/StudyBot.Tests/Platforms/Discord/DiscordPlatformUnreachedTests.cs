using System.Diagnostics.Metrics;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Hosting;
using StudyBot.Messaging;
using StudyBot.Messaging.Parts;
using StudyBot.Platforms.Discord;
using StudyBot.Testing;
using StudyBot.Tests.Messaging.Parts;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>
/// Who asked a quarter of an hour ago, takes no direct messages, and did so where the bot may not write: nothing can be
/// said.
/// </summary>
public sealed class DiscordPlatformUnreachedTests : IDisposable
{
    private static readonly AsyncLocal<List<string>?> _counted = new();

    private readonly MeterListener _meters = new();

    public DiscordPlatformUnreachedTests()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Name: "studybot.deliveries", Meter.Name: StudyBotMetrics.MeterName })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            _counted.Value?.Add($"{string.Join(' ', tags.ToArray().Select(tag => tag.Value))} {count}"));
        _meters.Start();
    }

    public void Dispose() => _meters.Dispose();

    [Fact]
    public async Task The_host_is_told_once_what_to_do_and_each_such_reply_is_counted()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        rig.Ann.HasInstalled = true;
        rig.Ann.BlocksBot = true;
        var place = rig.Discord.PrivateChannel(rig.Ann, rig.Discord.AddUser("Bob"));
        var (_, handle) = rig.Run(place, isHeard: false);
        rig.Time.Advance(TimeSpan.FromMinutes(15));
        var log = new RememberingLogger<ReplyDelivery>();
        using var delivery = new ReplyDelivery(
            rig.Store, [rig.Platform], new PartMaker(new NoPictures()), rig.Time, log);
        var counted = _counted.Value = [];

        foreach (var secret in new[] { "Between us.", "And this." })
        {
            delivery.Enqueue([rig.Item(Reply.Say(secret), handle, ConversationKind.Aside, place)]);
            await delivery.WhenEmptyAsync(CancellationToken.None);
        }

        var told = Assert.Single(rig.LateLog.Entries);
        Assert.StartsWith("Information: ", told, StringComparison.Ordinal);
        Assert.Contains("View Channel and Send Messages", told, StringComparison.Ordinal);
        Assert.Contains("direct messages", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Between us", told, StringComparison.Ordinal);
        Assert.DoesNotContain(handle.Token.Value, told, StringComparison.Ordinal);
        Assert.Equal(["discord Refused 1", "discord Refused 1"], counted);
        Assert.All(log.Entries, entry => Assert.Contains("given up: too late", entry, StringComparison.Ordinal));
        Assert.Empty(place.Messages);
    }
}
