using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>A request's body.</summary>
internal static class DiscordBody
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null when there is nothing to be sent.</returns>
    public static HttpContent? Of(DiscordRequest request)
    {
        if (request.Body is not { } body)
        {
            return request.Route.Method == HttpMethod.Get ? null : new ByteArrayContent([]);
        }

        var json = new ArrayBufferWriter<byte>(1_024);
        using (var writer = new Utf8JsonWriter(json, Writing))
        {
            JsonSerializer.Serialize(writer, body, DiscordJson.Default.GetTypeInfo(body.GetType())!);
        }

        var content = new ReadOnlyMemoryContent(json.WrittenMemory)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        return request.Files.IsDefaultOrEmpty ? content : WithFiles(content, request);
    }

    private static MultipartFormDataContent WithFiles(HttpContent json, DiscordRequest request)
    {
        var form = new MultipartFormDataContent { { json, "payload_json" } };
        for (var index = 0; index < request.Files.Length; index++)
        {
            var file = request.Files[index];
            var content = new ReadOnlyMemoryContent(file.Content);
            content.Headers.ContentType = new MediaTypeHeaderValue(file.ContentType);
            form.Add(content, $"files[{index}]", file.FileName);
        }

        return form;
    }
}
