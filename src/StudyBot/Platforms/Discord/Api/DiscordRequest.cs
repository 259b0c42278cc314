using System.Collections.Immutable;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>
/// One call of Discord's REST interface, version 10. The records of this folder are the part of it that the bot uses;
/// types and fields have Discord's names, optional fields are null when not set and then not sent.
/// </summary>
public abstract record DiscordRequest(DiscordRoute Route)
{
    /// <summary>One of the types in <see cref="DiscordJson"/>; null for no body.</summary>
    public virtual object? Body => null;

    /// <summary>
    /// Sent beside the body as <c>files[0]</c>, <c>files[1]</c> …; the body is then a part named <c>payload_json</c>.
    /// </summary>
    public virtual ImmutableArray<FileUpload> Files => [];

    /// <summary>
    /// Can it be sent again when nobody knows whether the first sending had its effect, without anything being there
    /// twice?
    /// </summary>
    public virtual bool CanBeRepeated => Route.Method != HttpMethod.Post;

    /// <summary>Nobody waits for it (a daily post): it gives way to what somebody waits for.</summary>
    public bool IsScheduled { get; init; }
}

/// <typeparam name="TResult">What Discord returns; <see cref="NoContent"/> when that is nothing.</typeparam>
public abstract record DiscordRequest<TResult>(DiscordRoute Route) : DiscordRequest(Route);

/// <summary>The answer 204.</summary>
public sealed record NoContent;

/// <param name="Content">What all files of a message hold together is limited by Discord (10 MiB unless told
/// otherwise).</param>
public sealed record FileUpload(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
