using System.Collections.Immutable;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>
/// The first answer to an interaction, due within 3 seconds. It can be repeated: Discord takes one only and refuses the
/// second with
/// <see cref="ErrorCode.InteractionAlreadyAcknowledged"/>, which the client then counts as taken; the result is null in
/// that case,
/// and when <paramref name="WithResponse"/> is false.
/// </summary>
public sealed record CreateInteractionResponse(
    Snowflake InteractionId, InteractionToken Token, InteractionResponse Response, bool WithResponse = false)
    : DiscordRequest<InteractionCallbackResponse?>(DiscordRoute.Of(
        HttpMethod.Post,
        WithResponse
            ? "/interactions/{interaction_id}/{interaction_token}/callback?with_response=true"
            : "/interactions/{interaction_id}/{interaction_token}/callback",
        InteractionId.ToString(),
        Token.Value))
{
    public override object Body => Response;

    public override ImmutableArray<FileUpload> Files => Response.Data is MessageParams message ? message.Files : [];

    public override bool CanBeRepeated => true;
}

public sealed record GetOriginalInteractionResponse(Snowflake ApplicationId, InteractionToken Token)
    : DiscordRequest<Message>(DiscordRoute.Of(
        HttpMethod.Get,
        "/webhooks/{application_id}/{interaction_token}/messages/@original",
        ApplicationId.ToString(),
        Token.Value));

public sealed record EditOriginalInteractionResponse(
    Snowflake ApplicationId, InteractionToken Token, MessageParams Message)
    : DiscordRequest<SentMessage>(DiscordRoute.Of(
        HttpMethod.Patch,
        "/webhooks/{application_id}/{interaction_token}/messages/@original",
        ApplicationId.ToString(),
        Token.Value))
{
    public override object Body => Message;

    public override ImmutableArray<FileUpload> Files => Message.Files;
}

public sealed record DeleteOriginalInteractionResponse(Snowflake ApplicationId, InteractionToken Token)
    : DiscordRequest<NoContent>(DiscordRoute.Of(
        HttpMethod.Delete,
        "/webhooks/{application_id}/{interaction_token}/messages/@original",
        ApplicationId.ToString(),
        Token.Value));

/// <summary>A further message, after the first answer. Without the server's installation at most 5.</summary>
public sealed record CreateFollowupMessage(Snowflake ApplicationId, InteractionToken Token, MessageParams Message)
    : DiscordRequest<SentMessage>(DiscordRoute.Of(
        HttpMethod.Post, "/webhooks/{application_id}/{interaction_token}", ApplicationId.ToString(), Token.Value))
{
    public override object Body => Message;

    public override ImmutableArray<FileUpload> Files => Message.Files;
}

public sealed record EditFollowupMessage(
    Snowflake ApplicationId, InteractionToken Token, Snowflake MessageId, MessageParams Message)
    : DiscordRequest<SentMessage>(DiscordRoute.Of(
        HttpMethod.Patch,
        "/webhooks/{application_id}/{interaction_token}/messages/{message_id}",
        ApplicationId.ToString(),
        Token.Value,
        MessageId.ToString()))
{
    public override object Body => Message;

    public override ImmutableArray<FileUpload> Files => Message.Files;
}

public sealed record DeleteFollowupMessage(Snowflake ApplicationId, InteractionToken Token, Snowflake MessageId)
    : DiscordRequest<NoContent>(DiscordRoute.Of(
        HttpMethod.Delete,
        "/webhooks/{application_id}/{interaction_token}/messages/{message_id}",
        ApplicationId.ToString(),
        Token.Value,
        MessageId.ToString()));
