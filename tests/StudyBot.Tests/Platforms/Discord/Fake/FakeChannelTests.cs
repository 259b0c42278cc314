using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Fake;

public sealed class FakeChannelTests
{
    private static readonly MessageParams Hello = new() { Content = "hello" };

    private readonly ManualTime _time = new();

    public static TheoryData<string, MessageParams> TooMuch => new()
    {
        { "content: Must be 2000", new MessageParams { Content = new string('x', 2_001) } },
        { "embeds[0].description: Must be 4096", Described(4_097) },
        {
            "embeds: Embed size exceeds maximum size of 6000",
            Described(4_000, 2_001)
        },
        {
            "embeds[0].fields: Must be between 0 and 25",
            new MessageParams { Embeds = [new Embed { Fields = [.. Enumerable.Repeat(new EmbedField("n", "v"), 26)] }] }
        },
        { "components: Must be between 0 and 5", Rows(6, 1) },
        { "components[0].components: Must be between 1 and 5", Rows(1, 6) },
        {
            "components[0].components[0].label: Must be 80",
            Row(new Button(ButtonStyle.Primary) { Label = new string('x', 81), CustomId = "a" })
        },
        {
            "components[0].components[0].custom_id: Must be between 1 and 100",
            Row(new Button(ButtonStyle.Primary) { Label = "x", CustomId = new string('x', 101) })
        },
        {
            "components[0].components[0].options: Must be between 1 and 25",
            Row(new StringSelect("a", [.. Enumerable.Range(0, 26).Select(value => new SelectOption("x", $"{value}"))]))
        },
        {
            "The total number of components cannot exceed 40",
            new MessageParams
            {
                Flags = MessageFlags.IsComponentsV2,
                Components = [new Container([.. Enumerable.Repeat(new TextDisplay("x"), 40)])],
            }
        },
        {
            "The 'content' field cannot be used",
            Hello with { Flags = MessageFlags.IsComponentsV2, Components = [new TextDisplay("x")] }
        },
        { "components[0].type: Value of field", new MessageParams { Components = [new TextDisplay("x")] } },
        {
            "custom id cannot be duplicated",
            Row(Pressable("a"), Pressable("a"))
        },
        { "Cannot send an empty message", new MessageParams { Content = "" } },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public async Task What_is_over_a_limit_is_refused_with_its_path(string expected, MessageParams message)
    {
        await using var rig = await StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");

        var refusal = await RefusalAsync(rig, new CreateMessage(channel.Id, message));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        // The description says some of it too.
        rig.Discord.Violations.Clear();
    }

    [Fact]
    public async Task A_message_at_all_limits_is_taken()
    {
        await using var rig = await StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");

        await SendAsync(rig, new CreateMessage(channel.Id, Rows(5, 5) with
        {
            Content = new string('x', 2_000),
            Embeds =
                [new Embed { Description = new string('x', 4_096), Footer = new EmbedFooter(new string('x', 1_904)) }],
        }));
        await SendAsync(rig, new CreateMessage(channel.Id, new MessageParams
        {
            Flags = MessageFlags.IsComponentsV2,
            Components = [new Container(
                [.. Enumerable.Repeat(new TextDisplay(new string('x', 100)), 39)]) { AccentColor = 0xFFFFFF }],
        }));

        Assert.Equal(2, channel.Messages.Count);
    }

    [Fact]
    public async Task The_same_nonce_gives_the_same_message_for_a_few_minutes()
    {
        await using var rig = await StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");
        var post = new CreateMessage(channel.Id, Hello with { Nonce = "n", EnforceNonce = true });

        var first = await SendAsync(rig, post);
        var second = await SendAsync(rig, post);
        _time.Advance(TimeSpan.FromMinutes(4));
        var third = await SendAsync(rig, post);

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Id, third.Id);
        Assert.Equal(2, channel.Messages.Count);
    }

    [Theory]
    [InlineData(Permissions.None, 50001)]
    [InlineData(Permissions.ViewChannel, 50013)]
    public async Task Without_permission_nothing_is_posted(Permissions permissions, int code)
    {
        await using var rig = await StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");
        channel.BotPermissions = permissions;

        Assert.Equal(code, (await RefusalAsync(rig, new CreateMessage(channel.Id, Hello))).Code);
    }

    [Fact]
    public async Task A_server_that_was_left_a_person_who_blocks_and_a_channel_that_is_gone_have_codes_of_their_own()
    {
        await using var rig = await StartAsync();
        var guild = rig.Discord.AddGuild();
        var (left, gone) = (guild.AddChannel("left"), rig.Discord.AddGuild().AddChannel("gone"));
        var ana = rig.Discord.AddUser("ana");
        ana.BlocksBot = true;
        guild.HasBot = false;
        gone.Delete();

        Assert.Equal(50001, (await RefusalAsync(rig, new CreateMessage(left.Id, Hello))).Code);
        Assert.Equal(
            50007, (await RefusalAsync(rig, new CreateMessage(rig.Discord.DirectMessage(ana).Id, Hello))).Code);
        Assert.Equal(10003, (await RefusalAsync(rig, new CreateMessage(gone.Id, Hello))).Code);
    }

    [Fact]
    public async Task A_thread_begins_at_a_message_once_and_can_be_written_to()
    {
        await using var rig = await StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");
        var message = await SendAsync(rig, new CreateMessage(channel.Id, Hello));
        var begin = new StartThreadFromMessage(
            channel.Id, message.Id, new StartThreadParams("Quiz") { AutoArchiveDuration = 60 });

        var thread = await SendAsync(rig, begin);
        await SendAsync(rig, new CreateMessage(thread.Id, Hello));

        Assert.Equal((message.Id, ChannelType.PublicThread, channel.Id), (thread.Id, thread.Type, thread.ParentId));
        Assert.Equal(160004, (await RefusalAsync(rig, begin)).Code);
    }

    [Fact]
    public async Task Reactions_edits_and_deletions_are_seen()
    {
        await using var rig = await StartAsync();
        var ana = rig.Discord.AddUser("ana");
        var channel = rig.Discord.DirectMessage(ana);
        var said = channel.Write(ana, "答案");
        var ours = await SendAsync(rig, new CreateMessage(channel.Id, Hello));

        await SendAsync(rig, new CreateReaction(channel.Id, said.Id, "✅"));
        await SendAsync(rig, new EditMessage(channel.Id, ours.Id, new MessageParams { Content = "better" }));
        Assert.Equal(("✅", "better"), (said.Reactions.Single(), channel.Messages[1].Content));
        await SendAsync(rig, new DeleteMessage(channel.Id, ours.Id));

        Assert.Equal([said], channel.Messages);
        Assert.Equal(10008, (await RefusalAsync(rig, new EditMessage(channel.Id, ours.Id, Hello))).Code);
    }

    [Fact]
    public async Task A_message_that_would_ping_is_held_against_the_bot()
    {
        var rig = await StartAsync();
        var channel = rig.Discord.AddGuild().AddChannel("general");

        await SendAsync(
            rig, new CreateMessage(channel.Id, Hello with { AllowedMentions = new AllowedMentions(["everyone"]) }));

        var complaint = await Assert.ThrowsAsync<InvalidOperationException>(async () => await rig.DisposeAsync());
        Assert.Contains("allowed_mentions", complaint.Message, StringComparison.Ordinal);
    }

    private static MessageParams Described(params int[] lengths) => new()
    {
        Embeds = [.. lengths.Select(length => new Embed { Description = new string('x', length) })],
    };

    private static Button Pressable(string customId) => new(ButtonStyle.Primary) { Label = "x", CustomId = customId };

    private static MessageParams Row(params Component[] row) => new() { Components = [new ActionRow([.. row])] };

    private static MessageParams Rows(int rows, int buttons) => new()
    {
        Components = [.. Enumerable.Range(0, rows).Select(row => new ActionRow(
            [.. Enumerable.Range(0, buttons).Select(number => Pressable($"{row}.{number}"))]))],
    };

    private static Task<T> SendAsync<T>(DiscordRig rig, DiscordRequest<T> request) =>
        rig.Client.SendAsync(request, CancellationToken.None);

    private static Task<DiscordRefusedException> RefusalAsync<T>(DiscordRig rig, DiscordRequest<T> request) =>
        Assert.ThrowsAsync<DiscordRefusedException>(() => SendAsync(rig, request));

    private async Task<DiscordRig> StartAsync()
    {
        var rig = await DiscordRig.StartAsync(_time);
        rig.Discord.Buckets.IsOn = false;
        return rig;
    }
}
