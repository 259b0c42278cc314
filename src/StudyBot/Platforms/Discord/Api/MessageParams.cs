using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>
/// What a message consists of when it is created, edited or given in answer to an interaction. In an edit a field that
/// is null stays as it was; an empty text or list removes it.
/// </summary>
public sealed record MessageParams : InteractionCallbackData
{
    /// <summary>At most 2,000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>At most 10.</summary>
    public ImmutableArray<Embed>? Embeds { get; init; }

    /// <summary>
    /// At most 5 rows; with <see cref="MessageFlags.IsComponentsV2"/> at most 40 components, nested ones counted, of at
    /// most 4,000 characters of text.
    /// </summary>
    public ImmutableArray<Component>? Components { get; init; }

    /// <summary>Always sent: without it Discord pings everybody that a text mentions.</summary>
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.Nobody;

    public MessageFlags? Flags { get; init; }

    /// <summary>In an edit: the files that stay, and descriptions of new ones.</summary>
    public ImmutableArray<Attachment>? Attachments { get; init; }

    /// <summary>Only in <see cref="CreateMessage"/>; at most 25 characters.</summary>
    public string? Nonce { get; init; }

    /// <summary>
    /// Only in <see cref="CreateMessage"/>: a second message of the same <see cref="Nonce"/> within a few minutes is
    /// not created, the first is returned.
    /// </summary>
    public bool? EnforceNonce { get; init; }

    /// <summary>Only in <see cref="CreateMessage"/>.</summary>
    public MessageReference? MessageReference { get; init; }

    [JsonIgnore]
    public ImmutableArray<FileUpload> Files { get; init; } = [];
}
