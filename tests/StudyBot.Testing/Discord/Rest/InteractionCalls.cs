using System.Text.Json.Nodes;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>First answers to interactions, and what follows by their tokens.</summary>
internal sealed class InteractionCalls(FakeDiscord discord)
{
    private const int MaxFollowUpsOfUserInstalls = 5;

    public JsonNode? Answer(ApiRequest request)
    {
        var interaction = discord.World.Interaction(request.Values["interaction_token"]);
        if (interaction is null || interaction.Id.ToString() != request.Values["interaction_id"])
        {
            throw ApiException.UnknownInteraction;
        }

        if (interaction.AnsweredWith is not null)
        {
            throw new ApiException(400, 40060, "Interaction has already been acknowledged.");
        }

        if (interaction.IsTooLate(discord.World.Now))
        {
            throw ApiException.UnknownInteraction;
        }

        var type = TypeOf(request.Form, interaction);
        Apply(interaction, type, request);
        interaction.Answer(type);
        var isAskedFor = request.Query.GetValueOrDefault("with_response") is "true" or "True" or "1";
        return isAskedFor ? Response(interaction, type) : null;
    }

    public JsonNode GetOriginal(ApiRequest request) => Original(request).ToJson();

    public JsonNode EditOriginal(ApiRequest request) => Edit(request, Original(request));

    public JsonNode? DeleteOriginal(ApiRequest request) => Delete(Original(request));

    public JsonNode FollowUp(ApiRequest request)
    {
        var interaction = Open(request);
        MessageCheck.Check(request, request.Form, "", null, mayBeEphemeral: true);
        if (interaction.Original is { IsLoading: true, IsDeleted: false })
        {
            discord.Violate($"{request}: a followup that fills in a deferred answer is deprecated: edit the original.");
            return Edit(request, interaction.Original);
        }

        if (interaction.IsUserInstallOnly && interaction.FollowUps.Count == MaxFollowUpsOfUserInstalls)
        {
            throw new ApiException(400, 40094, "This interaction has reached the maximum number of follow up messages");
        }

        var message = Make(interaction, request.Form, request);
        interaction.FollowUps.Add(message);
        return message.ToJson();
    }

    public JsonNode GetMessage(ApiRequest request) => Find(request).ToJson();

    public JsonNode EditMessage(ApiRequest request) => Edit(request, Find(request));

    public JsonNode? DeleteMessage(ApiRequest request) => Delete(Find(request));

    private static InteractionCallbackType TypeOf(JsonObject body, FakeInteraction interaction)
    {
        var isComponent = interaction.Type == InteractionType.MessageComponent
            || (interaction.Type == InteractionType.ModalSubmit && interaction.Source is not null);
        long[] allowed = interaction.Type switch
        {
            InteractionType.ApplicationCommandAutocomplete => [8],
            InteractionType.ModalSubmit => isComponent ? [4, 5, 6, 7] : [4, 5],
            _ => isComponent ? [4, 5, 6, 7, 9] : [4, 5, 9],
        };
        var form = new FormCheck();
        form.OneOf(body, "", "type", true, allowed);
        form.ThrowIfAny();
        return (InteractionCallbackType)body.Number("type")!;
    }

    private void Apply(FakeInteraction interaction, InteractionCallbackType type, ApiRequest request)
    {
        var data = request.Form["data"] as JsonObject ?? [];
        var form = new FormCheck();
        switch (type)
        {
            case InteractionCallbackType.ChannelMessageWithSource:
                MessageCheck.Check(request, data, "data", null, mayBeEphemeral: true);
                interaction.Original = Make(interaction, data, request);
                break;
            case InteractionCallbackType.DeferredChannelMessageWithSource:
                form.OneOf(data, "data", "flags", false, 0, (int)MessageFlags.Ephemeral);
                form.ThrowIfAny();
                interaction.Original =
                    new FakeMessage(discord.World, interaction.Channel, discord.Bot) { Interaction = interaction };
                MessageEdit.Fill(interaction.Original, data, request);
                interaction.Original.Flags |= MessageFlags.Loading;
                Show(interaction.Original, interaction);
                break;
            case InteractionCallbackType.DeferredUpdateMessage:
                interaction.Original = interaction.Source;
                break;
            case InteractionCallbackType.UpdateMessage:
                var source = interaction.Source ?? throw ApiException.UnknownMessage;
                if (source.IsDeleted)
                {
                    throw ApiException.UnknownMessage;
                }

                interaction.Original = source;
                MessageCheck.Check(request, data, "data", source, mayBeEphemeral: true);
                MessageEdit.Fill(source, data, request);
                source.Edits++;
                source.EditedAt = discord.World.Now;
                break;
            case InteractionCallbackType.ApplicationCommandAutocompleteResult:
                interaction.Choices = Suggestions(form, data);
                break;
            case InteractionCallbackType.Modal:
                ComponentCheck.CheckModal(form, data);
                form.ThrowIfAny();
                interaction.Modal = (JsonObject)data.DeepClone();
                break;
        }
    }

    private static JsonArray Suggestions(FormCheck form, JsonObject data)
    {
        foreach (var (choice, at) in form.List(data, "data", "choices", 0, 25, isRequired: true))
        {
            form.Text(choice, at, "name", 1, 100, isRequired: true);
            if (choice["value"]?.GetValueKind() == System.Text.Json.JsonValueKind.String)
            {
                form.Text(choice, at, "value", 1, 100, isRequired: true);
            }
        }

        form.ThrowIfAny();
        return (JsonArray)data["choices"]!.DeepClone();
    }

    private FakeMessage Make(FakeInteraction interaction, JsonObject data, ApiRequest request)
    {
        var message = new FakeMessage(discord.World, interaction.Channel, discord.Bot) { Interaction = interaction };
        MessageEdit.Fill(message, data, request);
        MessageCheck.ThrowIfEmpty(message);
        Show(message, interaction);
        return message;
    }

    private static void Show(FakeMessage message, FakeInteraction interaction)
    {
        message.OnlyFor = message.Flags.HasFlag(MessageFlags.Ephemeral) ? interaction.User : null;
        interaction.Channel.Messages.Add(message);
    }

    private JsonObject Edit(ApiRequest request, FakeMessage message)
    {
        MessageCheck.Check(request, request.Form, "", message, mayBeEphemeral: true);
        MessageEdit.Fill(message, request.Form, request);
        MessageCheck.ThrowIfEmpty(message);
        if (message.IsLoading)
        {
            message.Flags &= ~MessageFlags.Loading;
        }
        else
        {
            message.Edits++;
            message.EditedAt = discord.World.Now;
        }

        return message.ToJson();
    }

    private static JsonNode? Delete(FakeMessage message)
    {
        message.IsDeleted = true;
        message.Channel.Messages.Remove(message);
        return null;
    }

    private FakeMessage Original(ApiRequest request) =>
        Open(request).Original is { IsDeleted: false } original ? original : throw ApiException.UnknownMessage;

    private FakeMessage Find(ApiRequest request)
    {
        var interaction = Open(request);
        var id = request.Id("message_id");
        return interaction.FollowUps.Append(interaction.Original)
            .FirstOrDefault(message => message is { IsDeleted: false } && message.Id == id)
            ?? throw ApiException.UnknownMessage;
    }

    private FakeInteraction Open(ApiRequest request)
    {
        var interaction = discord.World.Interaction(request.Values["interaction_token"]);
        if (request.Values["application_id"] != FakeDiscord.ApplicationId.ToString()
            || interaction is null or { AnsweredWith: null })
        {
            throw ApiException.UnknownWebhook;
        }

        return interaction.IsExpired(discord.World.Now)
            ? throw new ApiException(401, 50027, "Invalid Webhook Token")
            : interaction;
    }

    private static JsonObject Response(FakeInteraction interaction, InteractionCallbackType type)
    {
        var json = new JsonObject
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = interaction.Id.ToString(),
                ["type"] = (int)interaction.Type,
                ["response_message_id"] = interaction.Original?.Id.ToString(),
                ["response_message_loading"] = interaction.Original?.IsLoading ?? false,
                ["response_message_ephemeral"] = interaction.Original?.OnlyFor is not null,
            },
            ["resource"] = new JsonObject { ["type"] = (int)type },
        };
        if (type is InteractionCallbackType.ChannelMessageWithSource or InteractionCallbackType.UpdateMessage
            or InteractionCallbackType.DeferredChannelMessageWithSource)
        {
            json["resource"]!["message"] = interaction.Original!.ToJson();
        }

        return json;
    }
}
