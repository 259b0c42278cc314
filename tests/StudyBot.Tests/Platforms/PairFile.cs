using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;
using StudyBot.Core.Messages;

namespace StudyBot.Tests.Platforms;

/// <summary>
/// The JSON files of the platforms' folders <c>Pairs</c>: what goes into a reader or writer, and what has to come out of
/// it. A new file is a new test. What is not said in them has its usual value.
/// </summary>
internal static class PairFile
{
    /// <summary>How the files write our own types.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters =
        {
            new JsonStringEnumConverter(),
            new AsText<ConversationId>(id => id.ToString(), ConversationId.Parse),
            new AsText<AccountId>(id => id.ToString()),
            new AsText<Instant>(
                InstantPattern.ExtendedIso.Format, text => InstantPattern.ExtendedIso.Parse(text).Value),
            new AsNamedObject<MessageBody>(),
        },
    };

    private static readonly string _folder = Folder();

    /// <param name="folder">Below this one.</param>
    public static IEnumerable<string> Names(string folder) =>
        Directory.GetFiles(Path.Combine(_folder, folder), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static JsonObject Read(string folder, string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, folder, name + ".json")))!.AsObject();

    public static void AssertSame(JsonNode? expected, JsonNode? actual) => Assert.True(
        JsonNode.DeepEquals(expected, actual), $"It came out as\n{actual?.ToJsonString(Options) ?? "null"}");

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    private sealed class AsText<T>(Func<T, string> write, Func<string, T>? read = null) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read is null ? throw new NotSupportedException("It only comes out.") : read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }

    /// <summary>One of a family: its name, and what it says.</summary>
    private sealed class AsNamedObject<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("It only comes out.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(value!.GetType().Name);
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndObject();
        }
    }
}
