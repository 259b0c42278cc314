using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace StudyBot.Platforms.Discord.Api;

/// <summary>The id of anything on Discord; a string in JSON, since JavaScript's numbers are too small for it.</summary>
[JsonConverter(typeof(SnowflakeJsonConverter))]
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    /// <summary>Milliseconds from 1970 to the first second of 2015, from which Discord counts.</summary>
    private const long EpochInMilliseconds = 1_420_070_400_000;

    /// <summary>When the thing was made, to the millisecond.</summary>
    public Instant CreatedAt => Instant.FromUnixTimeMilliseconds((long)(Value >> 22) + EpochInMilliseconds);

    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;

    /// <summary>The lowest id of that millisecond.</summary>
    public static Snowflake At(Instant instant) =>
        new((ulong)(instant.ToUnixTimeMilliseconds() - EpochInMilliseconds) << 22);

    public static bool TryParse(string? text, out Snowflake snowflake)
    {
        var isNumber = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        snowflake = new Snowflake(value);
        return isNumber;
    }

    /// <exception cref="FormatException">The text is not a number.</exception>
    public static Snowflake Parse(string text) => TryParse(text, out var snowflake)
        ? snowflake
        : throw new FormatException($"'{text}' is no Discord id: expected digits only.");

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Reads strings and, for leniency, numbers; also as the keys of Discord's maps.</summary>
public sealed class SnowflakeJsonConverter : JsonConverter<Snowflake>
{
    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? new Snowflake(reader.GetUInt64()) : FromText(ref reader);

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    public override Snowflake ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FromText(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    private static Snowflake FromText(ref Utf8JsonReader reader) =>
        Snowflake.TryParse(reader.GetString(), out var snowflake)
            ? snowflake
            : throw new JsonException("Expected an id of digits.");
}
