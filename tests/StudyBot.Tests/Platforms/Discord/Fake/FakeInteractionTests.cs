using StudyBot.Platforms.Discord;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Platforms.Discord.Gateway;
using StudyBot.Testing;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Fake;

public sealed class FakeInteractionTests
{
    private static readonly MessageParams Hello = new() { Content = "hello" };

    private readonly ManualTime _time = new();

    [Fact]
    public async Task After_three_seconds_an_interaction_is_unknown()
    {
        await using var rig = await StartAsync();
        var (_, interaction) = await RunAsync(rig);

        _time.Advance(TimeSpan.FromSeconds(3.001));

        Assert.Equal((404, 10062), await RefusalAsync(rig, Answer(interaction, Hello)));
    }

    [Fact]
    public async Task A_second_answer_is_one_too_many()
    {
        await using var rig = await StartAsync();
        var (_, interaction) = await RunAsync(rig);
        await SendAsync(rig, Answer(interaction, Hello));

        Assert.Equal((400, 40060), await RefusalAsync(rig, Answer(interaction, Hello)));
    }

    [Fact]
    public async Task Before_the_answer_there_is_no_webhook()
    {
        await using var rig = await StartAsync();
        var (_, interaction) = await RunAsync(rig);

        Assert.Equal((404, 10015), await RefusalAsync(rig, FollowUp(interaction, Hello)));
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_the_token_is_void()
    {
        await using var rig = await StartAsync();
        var (_, interaction) = await RunAsync(rig);
        await SendAsync(rig, Answer(interaction, Hello));

        _time.Advance(TimeSpan.FromMinutes(15.01));

        Assert.Equal((401, 50027), await RefusalAsync(rig, FollowUp(interaction, Hello)));
    }

    [Fact]
    public async Task A_deferred_answer_loads_until_it_is_filled_in()
    {
        await using var rig = await StartAsync();
        var (run, interaction) = await RunAsync(rig);
        await SendAsync(rig, new CreateInteractionResponse(
            interaction.Id, interaction.Token, InteractionResponse.Deferred(isEphemeral: true)));
        Assert.True(run.Original!.IsLoading);

        await SendAsync(rig, new EditOriginalInteractionResponse(FakeDiscord.ApplicationId, interaction.Token, Hello));

        Assert.Equal(("hello", false, run.User), (run.Original.Content, run.Original.IsLoading, run.Original.OnlyFor));
    }

    [Fact]
    public async Task Filling_it_in_by_a_followup_is_held_against_the_bot()
    {
        var rig = await StartAsync();
        var (_, interaction) = await RunAsync(rig);
        await SendAsync(rig, new CreateInteractionResponse(
            interaction.Id, interaction.Token, InteractionResponse.Deferred(isEphemeral: false)));

        await SendAsync(rig, FollowUp(interaction, Hello));

        var complaint = await Assert.ThrowsAsync<InvalidOperationException>(async () => await rig.DisposeAsync());
        Assert.Contains("deprecated", complaint.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ephemeral_message_is_seen_by_one_and_reached_by_its_token_only()
    {
        await using var rig = await StartAsync();
        var (run, interaction) = await RunAsync(rig);
        var bo = rig.Discord.AddUser("bo");
        await SendAsync(rig, Answer(interaction, Hello with { Flags = MessageFlags.Ephemeral }));

        Assert.Single(run.Channel.MessagesSeenBy(run.User));
        Assert.Empty(run.Channel.MessagesSeenBy(bo));
        Assert.Equal((404, 10008), await RefusalAsync(rig, new GetChannelMessage(run.Channel.Id, run.Original!.Id)));
        await SendAsync(rig, new DeleteOriginalInteractionResponse(FakeDiscord.ApplicationId, interaction.Token));
        Assert.Empty(run.Channel.Messages);
    }

    [Fact]
    public async Task A_person_s_own_installation_follows_up_five_times()
    {
        await using var rig = await StartAsync();
        var ana = rig.Discord.AddUser("ana");
        ana.HasInstalled = true;
        var friends = rig.Discord.PrivateChannel(ana, rig.Discord.AddUser("bo"));
        var (run, interaction) = await RunAsync(rig, ana, friends);
        await SendAsync(rig, Answer(interaction, Hello));
        for (var count = 0; count < 5; count++)
        {
            await SendAsync(rig, FollowUp(interaction, Hello));
        }

        Assert.Equal(InteractionContextType.PrivateChannel, interaction.Context);
        Assert.Equal([ApplicationIntegrationType.UserInstall], interaction.AuthorizingIntegrationOwners!.Keys);
        Assert.Equal((400, 40094), await RefusalAsync(rig, FollowUp(interaction, Hello)));
        Assert.Equal((403, 50001), await RefusalAsync(rig, new CreateMessage(run.Channel.Id, Hello)));
    }

    [Fact]
    public async Task A_button_is_pressed_a_menu_chosen_from_and_a_form_filled_in()
    {
        await using var rig = await StartAsync();
        var (run, interaction) = await RunAsync(rig);
        var pick = new StringSelect("pick", [new SelectOption("A", "0"), new SelectOption("B", "1")]) { MaxValues = 2 };
        await SendAsync(rig, Answer(interaction, new MessageParams
        {
            Flags = MessageFlags.IsComponentsV2,
            Components =
            [
                new Container(
                [
                    new TextDisplay("which?"),
                    new ActionRow([new Button(ButtonStyle.Primary) { Label = "Type", CustomId = "type" }]),
                    new ActionRow([pick]),
                ]),
            ],
        }));

        run.User.Press(run.Original!, "Type");
        var pressed = (await rig.NextAsync<InteractionCreate>()).Interaction;
        run.User.Choose(run.Original!, "A", "B");
        var chosen = (await rig.NextAsync<InteractionCreate>()).Interaction;
        var opening = rig.Discord.World.Interaction(pressed.Token.Value)!;
        var form = new ModalParams(
            "form", "Answer", [new Label("Capital", new TextInput("answer", TextInputStyle.Short))]);
        await SendAsync(
            rig, new CreateInteractionResponse(pressed.Id, pressed.Token, InteractionResponse.Modal(form)));
        run.User.Submit(opening, "阿斯塔纳");
        var submitted = (await rig.NextAsync<InteractionCreate>()).Interaction;

        Assert.Equal(
            ("type", "pick", "form"), (pressed.Data!.CustomId, chosen.Data!.CustomId, submitted.Data!.CustomId));
        Assert.Equal(["0", "1"], chosen.Data.Values!.Value.ToArray());
        Assert.Equal("阿斯塔纳", submitted.Data.Components!.Value[0].Component!.Value!.Value.Text);
        Assert.Equal(run.Original!.Id, submitted.Message!.Id);
    }

    [Fact]
    public async Task Suggestions_answer_typing_and_nothing_else_does()
    {
        await using var rig = await StartAsync();
        var text =
            new ApplicationCommandOption(ApplicationCommandOptionType.String, "text", "t") { Autocomplete = true };
        await rig.RegisterAsync(new ApplicationCommand(ApplicationCommandType.ChatInput, "lookup")
        {
            Description = "l",
            Options = [text],
        });
        var ana = rig.Discord.AddUser("ana");
        var typing = ana.Type(rig.Discord.DirectMessage(ana), "lookup", "text", "总");
        var interaction = (await rig.NextAsync<InteractionCreate>()).Interaction;

        Assert.Equal((400, 50035), await RefusalAsync(rig, Answer(interaction, Hello)));
        await SendAsync(rig, new CreateInteractionResponse(
            interaction.Id,
            interaction.Token,
            InteractionResponse.Autocomplete([new ApplicationCommandOptionChoice("总统", "总统")])));

        Assert.Equal(["总统"], typing.Suggestions);
    }

    [Fact]
    public async Task What_the_app_would_not_let_a_person_do_is_a_fault_of_the_test()
    {
        await using var rig = await StartAsync();
        var guild = rig.Discord.AddGuild();
        var (ana, channel) = (rig.Discord.AddUser("ana"), guild.AddChannel("general"));
        guild.Join(ana);
        await rig.RegisterAsync(new ApplicationCommand(ApplicationCommandType.ChatInput, "daily")
        {
            Description = "d",
            DefaultMemberPermissions = Permissions.ManageGuild,
            Contexts = [InteractionContextType.Guild],
        });

        Assert.Throws<InvalidOperationException>(() => ana.Run(channel, "daily"));
        Assert.Throws<InvalidOperationException>(() => ana.Run(channel, "unheard-of"));
        guild.Join(ana, isAdmin: true);
        ana.Run(channel, "daily");
        Assert.Throws<InvalidOperationException>(() => ana.Run(rig.Discord.DirectMessage(ana), "daily"));
    }

    private static CreateInteractionResponse Answer(Interaction interaction, MessageParams message) =>
        new(interaction.Id, interaction.Token, InteractionResponse.Message(message));

    private static CreateFollowupMessage FollowUp(Interaction interaction, MessageParams message) =>
        new(FakeDiscord.ApplicationId, interaction.Token, message);

    private static Task<T> SendAsync<T>(DiscordRig rig, DiscordRequest<T> request) =>
        rig.Client.SendAsync(request, CancellationToken.None);

    private static async Task<(int Status, int Code)> RefusalAsync<T>(DiscordRig rig, DiscordRequest<T> request)
    {
        var refusal = await Assert.ThrowsAsync<DiscordRefusedException>(() => SendAsync(rig, request));
        return (refusal.Status, refusal.Code);
    }

    private static async Task<(FakeInteraction Run, Interaction Interaction)> RunAsync(
        DiscordRig rig, FakeUser? user = null, FakeChannel? channel = null)
    {
        await rig.RegisterAsync(new ApplicationCommand(ApplicationCommandType.ChatInput, "quiz")
        {
            Description = "q",
            IntegrationTypes = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        });
        user ??= rig.Discord.AddUser("ana");
        var run = user.Run(channel ?? rig.Discord.DirectMessage(user), "quiz");
        return (run, (await rig.NextAsync<InteractionCreate>()).Interaction);
    }

    private async Task<DiscordRig> StartAsync()
    {
        var rig = await DiscordRig.StartAsync(_time);
        rig.Discord.Buckets.IsOn = false;
        await rig.ConnectAsync();
        return rig;
    }
}
