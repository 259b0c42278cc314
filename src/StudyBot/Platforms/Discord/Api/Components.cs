using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>A piece of a message or a modal.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(Section), 9)]
[JsonDerivedType(typeof(TextDisplay), 10)]
[JsonDerivedType(typeof(Thumbnail), 11)]
[JsonDerivedType(typeof(MediaGallery), 12)]
[JsonDerivedType(typeof(FileComponent), 13)]
[JsonDerivedType(typeof(Separator), 14)]
[JsonDerivedType(typeof(Container), 17)]
[JsonDerivedType(typeof(Label), 18)]
[JsonDerivedType(typeof(RadioGroup), 21)]
[JsonDerivedType(typeof(CheckboxGroup), 22)]
public abstract record Component
{
    /// <summary>Tells the components of one message apart; Discord numbers those that have none.</summary>
    public int? Id { get; init; }
}

/// <param name="Components">At most 5 buttons, or one select.</param>
public sealed record ActionRow(ImmutableArray<Component> Components) : Component;

public sealed record Button(ButtonStyle Style) : Component
{
    /// <summary>At most 80 characters.</summary>
    public string? Label { get; init; }

    public PartialEmoji? Emoji { get; init; }

    /// <summary>1–100 characters; comes back when pressed. Not of links.</summary>
    public string? CustomId { get; init; }

    /// <summary>At most 512 characters; only of links, which tell nobody that they were pressed.</summary>
    public string? Url { get; init; }

    public bool? Disabled { get; init; }
}

public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}

/// <param name="Name">The character itself for what is in Unicode.</param>
public sealed record PartialEmoji(string Name)
{
    public Snowflake? Id { get; init; }
}

/// <param name="CustomId">1–100 characters.</param>
/// <param name="Options">1–25.</param>
public sealed record StringSelect(string CustomId, ImmutableArray<SelectOption> Options) : Component
{
    /// <summary>At most 150 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>0–25; Discord's default is 1.</summary>
    public int? MinValues { get; init; }

    /// <summary>1–25; Discord's default is 1.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Only in a modal; Discord's default is true.</summary>
    public bool? Required { get; init; }

    /// <summary>Only in a message.</summary>
    public bool? Disabled { get; init; }
}

/// <summary>Of selects, radio groups and checkbox groups.</summary>
/// <param name="Label">1–100 characters.</param>
/// <param name="Value">1–100 characters.</param>
public sealed record SelectOption(string Label, string Value)
{
    /// <summary>At most 100 characters.</summary>
    public string? Description { get; init; }

    public bool? Default { get; init; }
}

/// <summary>Only in a modal, in a <see cref="Label"/>.</summary>
/// <param name="CustomId">1–100 characters.</param>
public sealed record TextInput(string CustomId, TextInputStyle Style) : Component
{
    /// <summary>0–4,000.</summary>
    public int? MinLength { get; init; }

    /// <summary>1–4,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Discord's default is true.</summary>
    public bool? Required { get; init; }

    /// <summary>What is filled in already; at most 4,000 characters.</summary>
    public string? Value { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string? Placeholder { get; init; }
}

public enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}

/// <param name="Components">1–3 texts.</param>
/// <param name="Accessory">A <see cref="Button"/> or a <see cref="Thumbnail"/>, beside them.</param>
public sealed record Section(ImmutableArray<Component> Components, Component Accessory) : Component;

/// <param name="Content">Markdown; all texts of a message hold at most 4,000 characters together.</param>
public sealed record TextDisplay(string Content) : Component;

/// <param name="Url">An address, or <c>attachment://name</c> for an uploaded file.</param>
public sealed record UnfurledMediaItem(string Url);

public sealed record Thumbnail(UnfurledMediaItem Media) : Component
{
    /// <summary>At most 1,024 characters.</summary>
    public string? Description { get; init; }
}

/// <param name="Items">1–10.</param>
public sealed record MediaGallery(ImmutableArray<MediaGalleryItem> Items) : Component;

public sealed record MediaGalleryItem(UnfurledMediaItem Media)
{
    /// <summary>At most 1,024 characters.</summary>
    public string? Description { get; init; }
}

/// <param name="File">Always <c>attachment://name</c>. Discord's name is <c>File</c>.</param>
public sealed record FileComponent(UnfurledMediaItem File) : Component;

public sealed record Separator : Component
{
    /// <summary>Is a line drawn? Discord's default is true.</summary>
    public bool? Divider { get; init; }

    /// <summary>1 for a small gap (Discord's default), 2 for a large one.</summary>
    public int? Spacing { get; init; }
}

/// <summary>A frame with a coloured edge around others.</summary>
public sealed record Container(ImmutableArray<Component> Components) : Component
{
    /// <summary>Red, green and blue, 8 bits each.</summary>
    public int? AccentColor { get; init; }
}

/// <summary>Only in a modal.</summary>
/// <param name="Text">At most 45 characters; <c>label</c> in Discord's words.</param>
/// <param name="Component">A text input, a select, or a group.</param>
public sealed record Label([property: JsonPropertyName("label")] string Text, Component Component) : Component
{
    /// <summary>At most 100 characters.</summary>
    public string? Description { get; init; }
}

/// <summary>Only in a modal.</summary>
/// <param name="Options">2–10.</param>
public sealed record RadioGroup(string CustomId, ImmutableArray<SelectOption> Options) : Component
{
    /// <summary>Discord's default is true.</summary>
    public bool? Required { get; init; }
}

/// <summary>Only in a modal.</summary>
/// <param name="Options">1–10.</param>
public sealed record CheckboxGroup(string CustomId, ImmutableArray<SelectOption> Options) : Component
{
    /// <summary>0–10; Discord's default is 1.</summary>
    public int? MinValues { get; init; }

    /// <summary>1–10; Discord's default is the number of options.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Discord's default is true.</summary>
    public bool? Required { get; init; }
}
