using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>What can be sent and what can come back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(CreateDmParams))]
[JsonSerializable(typeof(DiscordError))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(ImmutableArray<ApplicationCommand>))]
[JsonSerializable(typeof(ImmutableArray<Message>))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionCallbackResponse))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(MessageParams))]
[JsonSerializable(typeof(RateLimited))]
[JsonSerializable(typeof(SentMessage))]
[JsonSerializable(typeof(StartThreadParams))]
[JsonSerializable(typeof(UnavailableGuild))]
public sealed partial class DiscordJson : JsonSerializerContext;
