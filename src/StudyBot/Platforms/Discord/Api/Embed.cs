using System.Collections.Immutable;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>
/// A framed part of a message. All texts of all embeds of a message hold at most 6,000 characters together.
/// </summary>
public sealed record Embed
{
    /// <summary>At most 256 characters.</summary>
    public string? Title { get; init; }

    /// <summary>At most 4,096 characters.</summary>
    public string? Description { get; init; }

    public string? Url { get; init; }

    /// <summary>ISO 8601.</summary>
    public string? Timestamp { get; init; }

    /// <summary>Red, green and blue, 8 bits each.</summary>
    public int? Color { get; init; }

    public EmbedFooter? Footer { get; init; }

    public EmbedImage? Image { get; init; }

    public EmbedAuthor? Author { get; init; }

    /// <summary>At most 25.</summary>
    public ImmutableArray<EmbedField>? Fields { get; init; }
}

/// <param name="Text">At most 2,048 characters.</param>
public sealed record EmbedFooter(string Text);

/// <param name="Url">An address, or <c>attachment://name</c> for an uploaded file.</param>
public sealed record EmbedImage(string Url);

/// <param name="Name">At most 256 characters.</param>
public sealed record EmbedAuthor(string Name)
{
    public string? Url { get; init; }
}

/// <param name="Name">At most 256 characters.</param>
/// <param name="Value">At most 1,024 characters.</param>
public sealed record EmbedField(string Name, string Value)
{
    public bool? Inline { get; init; }
}
