using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// A request's body. Can be written once: when a kept connection turns out to be closed, the handler would otherwise send the
/// request again by itself, and what Discord had already done would be done twice.
/// </summary>
internal sealed class DiscordBody : HttpContent
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HttpContent _content;

    private bool _isWritten;

    private DiscordBody(HttpContent content)
    {
        _content = content;
        Headers.ContentType = content.Headers.ContentType;
    }

    /// <returns>Null when there is nothing to be sent.</returns>
    public static DiscordBody? Of(DiscordRequest request)
    {
        if (request.Body is not { } body)
        {
            return request.Route.Method == HttpMethod.Get ? null : new DiscordBody(new ByteArrayContent([]));
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
        return new DiscordBody(request.Files.IsDefaultOrEmpty ? content : WithFiles(content, request));
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (_isWritten)
        {
            throw new IOException("the connection was closed while the request was on its way");
        }

        _isWritten = true;
        return _content.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Headers.ContentLength ?? -1;
        return length >= 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
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
