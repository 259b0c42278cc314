using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>A command as it is registered.</summary>
/// <param name="Name">1–32 characters, lower case for <see cref="ApplicationCommandType.ChatInput"/>.</param>
public sealed record ApplicationCommand(ApplicationCommandType Type, string Name)
{
    /// <summary>Given by Discord; not sent.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>By locale (<c>zh-CN</c>, <c>zh-TW</c>, <c>en-US</c> …).</summary>
    public ImmutableSortedDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1–100 characters; only of <see cref="ApplicationCommandType.ChatInput"/>.</summary>
    public string? Description { get; init; }

    public ImmutableSortedDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>At most 25, required ones first.</summary>
    public ImmutableArray<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Who may use it where no administrator has said otherwise; null: everybody.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    public ImmutableArray<ApplicationIntegrationType>? IntegrationTypes { get; init; }

    public ImmutableArray<InteractionContextType>? Contexts { get; init; }
}

public enum ApplicationCommandType
{
    ChatInput = 1,
    User = 2,
    Message = 3,
}

public enum InteractionContextType
{
    Guild = 0,

    /// <summary>A direct message with the bot.</summary>
    BotDm = 1,

    /// <summary>
    /// A direct message or group of people without the bot; only where a person has installed it for themselves.
    /// </summary>
    PrivateChannel = 2,
}

/// <param name="Name">1–32 characters.</param>
/// <param name="Description">1–100 characters.</param>
public sealed record ApplicationCommandOption(ApplicationCommandOptionType Type, string Name, string Description)
{
    public ImmutableSortedDictionary<string, string>? NameLocalizations { get; init; }

    public ImmutableSortedDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    /// <summary>At most 25; not together with <see cref="Autocomplete"/>.</summary>
    public ImmutableArray<ApplicationCommandOptionChoice>? Choices { get; init; }

    /// <summary>Of a subcommand or a group of them; at most 25.</summary>
    public ImmutableArray<ApplicationCommandOption>? Options { get; init; }

    public ImmutableArray<ChannelType>? ChannelTypes { get; init; }

    public long? MinValue { get; init; }

    public long? MaxValue { get; init; }

    /// <summary>0–6,000.</summary>
    public int? MinLength { get; init; }

    /// <summary>1–6,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Are suggestions asked for while the person types?</summary>
    public bool? Autocomplete { get; init; }
}

public enum ApplicationCommandOptionType
{
    SubCommand = 1,
    SubCommandGroup = 2,
    String = 3,
    Integer = 4,
    Boolean = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}

/// <param name="Name">1–100 characters: what is shown.</param>
/// <param name="Value">What comes back.</param>
public sealed record ApplicationCommandOptionChoice(string Name, OptionValue Value)
{
    public ImmutableSortedDictionary<string, string>? NameLocalizations { get; init; }
}

/// <summary>A string (at most 100 characters in a choice), an integer or a boolean, kept as text.</summary>
[JsonConverter(typeof(OptionValueJsonConverter))]
public readonly record struct OptionValue(string Text, JsonTokenType Kind = JsonTokenType.String)
{
    public static implicit operator OptionValue(string text) => new(text);

    public static OptionValue FromString(string text) => new(text);

    public static OptionValue OfInteger(long value) =>
        new(value.ToString(System.Globalization.CultureInfo.InvariantCulture), JsonTokenType.Number);

    public override string ToString() => Text;
}

public sealed class OptionValueJsonConverter : JsonConverter<OptionValue>
{
    public override OptionValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => new OptionValue(reader.GetString()!),
            JsonTokenType.True => new OptionValue("true", JsonTokenType.True),
            JsonTokenType.False => new OptionValue("false", JsonTokenType.False),
            JsonTokenType.Number => new OptionValue(
                System.Text.Encoding.UTF8.GetString(reader.ValueSpan), JsonTokenType.Number),
            _ => throw new JsonException("Expected a string, a number or a boolean."),
        };

    public override void Write(Utf8JsonWriter writer, OptionValue value, JsonSerializerOptions options)
    {
        if (value.Kind == JsonTokenType.String)
        {
            writer.WriteStringValue(value.Text);
        }
        else
        {
            writer.WriteRawValue(value.Text);
        }
    }
}
