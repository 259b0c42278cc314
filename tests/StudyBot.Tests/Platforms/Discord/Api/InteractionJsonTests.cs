using System.Text.Json;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Tests.Platforms.Discord.Api;

public sealed class InteractionJsonTests
{
    [Fact]
    public void A_slash_command_in_a_server_is_read()
    {
        var interaction = Read("""
            {
              "version": 1, "type": 2, "token": "aW50ZXJhY3Rpb24", "id": "1131000000000000001", "application_id": "900",
              "guild_id": "41771983423143937", "guild_locale": "en-GB", "locale": "zh-CN",
              "app_permissions": "562949953601536", "channel_id": "645027906669510667",
              "channel": {"id": "645027906669510667", "type": 0, "name": "study", "nsfw": false},
              "context": 0, "authorizing_integration_owners": {"0": "41771983423143937", "1": "53908232506183680"},
              "member": {"user": {"id": "53908232506183680", "username": "mason", "global_name": "Mason",
                                  "avatar": null}, "nick": null, "permissions": "2147483647", "roles": ["5390"]},
              "entitlements": [], "attachment_size_limit": 10485760,
              "data": {"id": "771825006014889984", "name": "quiz", "type": 1, "options": [
                {"name": "count", "type": 4, "value": 5}, {"name": "thread", "type": 5, "value": true},
                {"name": "topic", "type": 3, "value": "脚注"}]}
            }
            """);

        Assert.Equal(InteractionType.ApplicationCommand, interaction.Type);
        Assert.Equal("aW50ZXJhY3Rpb24", interaction.Token.Value);
        Assert.Equal(new Snowflake(41771983423143937), interaction.GuildId);
        Assert.Equal(new Snowflake(53908232506183680), interaction.Member!.User!.Id);
        Assert.True(interaction.Member.Permissions!.Value.HasFlag(Permissions.ManageGuild));
        Assert.True(interaction.AppPermissions!.Value.HasFlag(Permissions.SendMessages) is false);
        Assert.Equal(
            new Snowflake(53908232506183680),
            interaction.AuthorizingIntegrationOwners![ApplicationIntegrationType.UserInstall]);
        var options = interaction.Data!.Options!.Value;
        Assert.Equal(["5", "true", "脚注"], options.Select(option => option.Value!.Value.Text));
        Assert.Equal(InteractionContextType.Guild, interaction.Context);
    }

    [Fact]
    public void A_command_on_a_message_brings_the_message()
    {
        var interaction = Read("""
            {"type": 2, "token": "t", "id": "1", "application_id": "900", "user": {"id": "7", "username": "ana"},
             "channel_id": "8", "context": 2,
             "data": {"id": "2", "name": "Look up in the essay", "type": 3, "target_id": "867793854505943041",
               "resolved": {"messages": {"867793854505943041": {
                 "id": "867793854505943041", "channel_id": "8", "content": "总统说", "type": 0, "nonce": 12,
                 "author": {"id": "9", "username": "bo"}, "components": [{"type": 999, "surprise": {}}],
                 "embeds": [{"type": "rich", "title": "T", "description": "D"}], "attachments": []}}}}}
            """);

        var message = interaction.Data!.Resolved!.Messages![interaction.Data.TargetId!.Value];

        Assert.Equal("总统说", message.Content);
        Assert.Equal("12", message.Nonce);
        Assert.Equal("D", message.Embeds!.Value.Single().Description);
    }

    [Fact]
    public void What_was_typed_into_a_modal_is_found_in_its_label()
    {
        var interaction = Read("""
            {"type": 5, "token": "t", "id": "1", "application_id": "900", "user": {"id": "7", "username": "ana"},
             "message": {"id": "5", "channel_id": "8", "content": "?", "flags": 32768},
             "data": {"custom_id": "r:1", "components": [
               {"type": 10, "id": 1},
               {"type": 18, "id": 2, "component": {"type": 4, "id": 3, "custom_id": "answer", "value": "阿斯塔纳"}},
               {"type": 18, "id": 4, "component": {"type": 21, "id": 5, "custom_id": "pick", "value": null}},
               {"type": 18, "id": 6, "component": {"type": 22, "id": 7, "custom_id": "picks", "values": ["a", "b"]}}]}}
            """);

        var components = interaction.Data!.Components!.Value;

        Assert.Equal("阿斯塔纳", components[1].Component!.Value!.Value.Text);
        Assert.Null(components[2].Component!.Value);
        Assert.Equal(["a", "b"], components[3].Component!.Values!.Value.ToArray());
        Assert.Equal(MessageFlags.IsComponentsV2, interaction.Message!.Flags);
    }

    [Fact]
    public void A_select_brings_its_values_and_autocomplete_what_is_being_typed()
    {
        var select = Read("""
            {"type": 3, "token": "t", "id": "1", "application_id": "900", "user": {"id": "7", "username": "ana"},
             "data": {"custom_id": "r:1", "component_type": 3, "values": ["0", "2"]}}
            """);
        var typing = Read("""
            {"type": 4, "token": "t", "id": "1", "application_id": "900", "user": {"id": "7", "username": "ana"},
             "data": {"id": "2", "name": "footnote", "type": 1,
               "options": [{"name": "number", "type": 4, "value": "1", "focused": true}]}}
            """);

        Assert.Equal(["0", "2"], select.Data!.Values!.Value.ToArray());
        Assert.True(typing.Data!.Options!.Value.Single().Focused);
    }

    [Fact]
    public void A_kind_of_interaction_that_is_not_known_is_read_all_the_same()
    {
        var interaction = Read("""
            {"type": 77, "token": "t", "id": "1", "application_id": "900", "data": {"whatever": [1, {"a": 2}]},
             "context": 9, "authorizing_integration_owners": {"5": "1"}}
            """);

        Assert.False(Enum.IsDefined(interaction.Type));
    }

    [Fact]
    public void No_token_is_shown_by_an_interaction_or_a_request()
    {
        var interaction = Read("""{"type": 2, "token": "SECRET", "id": "1", "application_id": "900"}""");
        var request = new EditOriginalInteractionResponse(
            interaction.ApplicationId, interaction.Token, new MessageParams { Content = "x" });

        Assert.DoesNotContain("SECRET", interaction.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", request.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", request.Route.ToString(), StringComparison.Ordinal);
    }

    private static Interaction Read(string json) =>
        JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction)!;
}
