using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>The outgoing half of the platform against a fake Discord, with a server, a channel, and Ann in it.</summary>
internal sealed class DiscordPlatformRig : IAsyncDisposable
{
    private readonly DiscordRig _rig;

    private long _lastId;

    private DiscordPlatformRig(DiscordRig rig)
    {
        _rig = rig;
        Session.Know(FakeDiscord.ApplicationId);
        Guild = rig.Discord.AddGuild();
        Channel = Guild.AddChannel("general");
        Ann = rig.Discord.AddUser("Ann");
        Guild.Join(Ann);
        Start();
    }

    public FakeDiscord Discord => _rig.Discord;

    public ManualTime Time => (ManualTime)_rig.Time;

    public IStudyStore Store => _rig.Store;

    public FakeGuild Guild { get; }

    public FakeChannel Channel { get; }

    public FakeUser Ann { get; }

    public DiscordSession Session { get; } = new();

    public RememberingLogger<DiscordLateAnswers> LateLog { get; } = new();

    public DiscordInteractions Interactions { get; private set; } = null!;

    public DiscordPlatform Platform { get; private set; } = null!;

    public static async Task<DiscordPlatformRig> StartAsync()
    {
        var rig = await DiscordRig.StartAsync(new ManualTime());
        await rig.RegisterAsync(
            new ApplicationCommand(ApplicationCommandType.ChatInput, "quiz")
            {
                Description = "A quiz",
                Contexts =
                    [InteractionContextType.Guild, InteractionContextType.BotDm, InteractionContextType.PrivateChannel],
                IntegrationTypes = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
            },
            new ApplicationCommand(ApplicationCommandType.ChatInput, "lookup")
            {
                Description = "Looks something up",
                Options =
                [
                    new ApplicationCommandOption(ApplicationCommandOptionType.String, "words", "What")
                    {
                        Autocomplete = true,
                    },
                ],
            });
        return new DiscordPlatformRig(rig);
    }

    /// <summary>A new process: it knows what the store knows.</summary>
    public void Start()
    {
        var client = _rig.Client;
        Interactions = new DiscordInteractions(
            client, Session, Time, NullLogger<DiscordInteractions>.Instance);
        var answers = new DiscordAnswers(client, Interactions, Session, Time);
        var channels = new DiscordChannels(client, NullLogger<DiscordChannels>.Instance);
        var standings = new DiscordStandings(client, Time, NullLogger<DiscordStandings>.Instance);
        var history = new DiscordHistory(client);
        var late = new DiscordLateAnswers(
            channels, Session, new ConversationPhrases(Store, new ChangeableShelf(Some.Shelf(Some.Pack))), LateLog);
        var slots = new DiscordSlots(Store);
        var changes = new DiscordChanges(answers, channels, standings, slots);
        Platform = new DiscordPlatform(
            new DiscordShowing(answers, Interactions, channels, standings, changes, late, history, slots, Time),
            answers,
            channels,
            new DiscordScheduledPosts(client, history, Store, Time),
            Session,
            new DiscordPostLog(Time, NullLogger<DiscordPostLog>.Instance),
            Time);
    }

    /// <summary>Ann uses the command, and the bot hears of it.</summary>
    public (FakeInteraction Interaction, DiscordReplyHandle.ToInteraction Handle) Run(
        FakeChannel? channel = null, bool isHeard = true, bool isEphemeral = false)
    {
        var interaction = Ann.Run(channel ?? Channel, "quiz");
        return (interaction, Hear(interaction, isHeard, isEphemeral));
    }

    /// <summary>Ann presses a button, and the bot hears of it.</summary>
    public (FakeInteraction Interaction, DiscordReplyHandle.ToInteraction Handle) Press(
        FakeMessage message, string button, bool isHeard = true)
    {
        var interaction = Ann.Press(message, button);
        return (interaction, Hear(interaction, isHeard, isEphemeral: message.OnlyFor is not null));
    }

    public OutboxItem Item(
        Reply reply,
        DiscordReplyHandle? handle = null,
        ConversationKind kind = ConversationKind.Group,
        FakeChannel? channel = null,
        bool wasStarted = false,
        Instant? at = null)
    {
        var aside = kind == ConversationKind.Aside ? Ann.Id : (Snowflake?)null;
        return new OutboxItem(
            reply.IsFleeting ? 0 : ++_lastId,
            new DiscordAddress((channel ?? Channel).Id, aside).Conversation,
            kind,
            reply,
            handle?.ToString(),
            at ?? Time.Now,
            wasStarted);
    }

    /// <summary>Delivers, and notes it as the delivery does.</summary>
    public async Task<DeliveryResult> DeliverAsync(OutboxItem item)
    {
        var result = await Platform.DeliverAsync(item, CancellationToken.None);
        if (result is Shown { NativeId: { } id } && item.Id != 0)
        {
            await Store.DeliveredAsync([new Delivery(item.Id, item.To, item.Reply.Slot, id)], CancellationToken.None);
        }

        return result;
    }

    public Task<DeliveryResult> DeliverAsync(
        Reply reply, DiscordReplyHandle? handle = null, ConversationKind kind = ConversationKind.Group,
        FakeChannel? channel = null) => DeliverAsync(Item(reply, handle, kind, channel));

    public async ValueTask DisposeAsync() => await _rig.DisposeAsync();

    private DiscordReplyHandle.ToInteraction Hear(FakeInteraction interaction, bool isHeard, bool isEphemeral)
    {
        var handle = new DiscordReplyHandle.ToInteraction(
            interaction.Id,
            new InteractionToken(interaction.Token),
            interaction.Source is null ? DiscordInteractionKind.Command : DiscordInteractionKind.Component,
            interaction.Source?.Id,
            interaction.Source?.OnlyFor is not null,
            interaction.User.Id);
        if (isHeard)
        {
            _ = Interactions.Came(handle, isEphemeral, CancellationToken.None);
        }

        return handle;
    }
}
