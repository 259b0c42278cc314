using System.Text.Json;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord.Api;

public sealed class RequestJsonTests
{
    [Fact]
    public void A_message_forbids_all_pings_even_when_nobody_thought_of_it() =>
        AssertBody(
            """{"content":"@everyone","allowed_mentions":{"parse":[]}}""",
            new CreateMessage(new Snowflake(5), new MessageParams { Content = "@everyone" }));

    [Fact]
    public void Components_name_their_type_as_a_number() =>
        AssertBody(
            """
            {"components":[{"type":17,"components":[{"type":10,"content":"a"},{"type":14,"spacing":2},
            {"type":9,"components":[{"type":10,"content":"b"}],
            "accessory":{"type":2,"style":5,"label":"c","url":"https://e.org"}},
            {"type":1,"components":[{"type":2,"style":1,"label":"d","custom_id":"x"}]},
            {"type":1,"components":[{"type":3,"custom_id":"y","options":[{"label":"e","value":"0"}],"max_values":1}]}],
            "accent_color":255}],"allowed_mentions":{"parse":[]},"flags":32768}
            """,
            new EditMessage(new Snowflake(5), new Snowflake(6), new MessageParams
            {
                Flags = MessageFlags.IsComponentsV2,
                Components =
                [
                    new Container(
                    [
                        new TextDisplay("a"),
                        new Separator { Spacing = 2 },
                        new Section(
                            [new TextDisplay("b")],
                            new Button(ButtonStyle.Link) { Label = "c", Url = "https://e.org" }),
                        new ActionRow([new Button(ButtonStyle.Primary) { Label = "d", CustomId = "x" }]),
                        new ActionRow([new StringSelect("y", [new SelectOption("e", "0")]) { MaxValues = 1 }]),
                    ])
                    {
                        AccentColor = 255,
                    },
                ],
            }));

    [Fact]
    public void A_modal_is_made_of_labels() =>
        AssertBody(
            """
            {"type":9,"data":{"custom_id":"m","title":"t","components":[
            {"type":18,"label":"l","component":{"type":4,"custom_id":"answer","style":1,"max_length":200}}]}}
            """,
            Answer(InteractionResponse.Modal(new ModalParams(
                "m", "t", [new Label("l", new TextInput("answer", TextInputStyle.Short) { MaxLength = 200 })]))));

    [Fact]
    public void A_deferred_answer_carries_the_flag_only()
    {
        AssertBody("""{"type":5,"data":{"flags":64}}""", Answer(InteractionResponse.Deferred(isEphemeral: true)));
        AssertBody("""{"type":5}""", Answer(InteractionResponse.Deferred(isEphemeral: false)));
        AssertBody("""{"type":6}""", Answer(InteractionResponse.DeferredUpdate()));
    }

    [Fact]
    public void Suggestions_keep_the_kind_of_their_values() =>
        AssertBody(
            """{"type":8,"data":{"choices":[{"name":"a","value":"b"},{"name":"c","value":12}]}}""",
            Answer(InteractionResponse.Autocomplete(
            [
                new ApplicationCommandOptionChoice("a", "b"),
                new ApplicationCommandOptionChoice("c", OptionValue.OfInteger(12)),
            ])));

    [Fact]
    public void An_ephemeral_message_answers_with_its_flag_and_its_embed() =>
        AssertBody(
            """
            {"type":4,"data":{"embeds":[{"title":"t","color":1,"fields":[{"name":"n","value":"v","inline":true}]}],
            "allowed_mentions":{"parse":[]},"flags":64}}
            """,
            Answer(InteractionResponse.Message(new MessageParams
            {
                Flags = MessageFlags.Ephemeral,
                Embeds = [new Embed { Title = "t", Color = 1, Fields = [new EmbedField("n", "v") { Inline = true }] }],
            })));

    [Fact]
    public void Commands_are_registered_with_permissions_as_a_string_of_digits() =>
        AssertBody(
            """
            [{"type":1,"name":"daily","description":"d","options":[
            {"type":3,"name":"at","description":"o","required":true,"max_length":20}],
            "default_member_permissions":"32","integration_types":[0,1],"contexts":[0,1,2]}]
            """,
            new BulkOverwriteGlobalApplicationCommands(
                new Snowflake(1),
                [
                    new ApplicationCommand(ApplicationCommandType.ChatInput, "daily")
                    {
                        Description = "d",
                        Options =
                        [
                            new ApplicationCommandOption(ApplicationCommandOptionType.String, "at", "o")
                            {
                                Required = true, MaxLength = 20,
                            },
                        ],
                        DefaultMemberPermissions = Permissions.ManageGuild,
                        IntegrationTypes =
                            [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
                        Contexts =
                        [
                            InteractionContextType.Guild,
                            InteractionContextType.BotDm,
                            InteractionContextType.PrivateChannel,
                        ],
                    },
                ]));

    [Fact]
    public void A_message_is_repeatable_when_its_nonce_is_enforced()
    {
        var message = new CreateMessage(new Snowflake(1), new MessageParams { Content = "x", Nonce = "n" });

        Assert.False(message.CanBeRepeated);
        Assert.True((message with { Message = message.Message with { EnforceNonce = true } }).CanBeRepeated);
    }

    private static CreateInteractionResponse Answer(InteractionResponse response) =>
        new(new Snowflake(1), new InteractionToken("t"), response);

    private static void AssertBody(string expected, DiscordRequest request) => Assert.Equal(
        expected.ReplaceLineEndings("\n").Replace("\n", "", StringComparison.Ordinal),
        JsonSerializer.Serialize(request.Body!, DiscordJson.Default.GetTypeInfo(request.Body!.GetType())!));
}
