using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace StudyBot.Testing.Telegram;

/// <summary>A call as it came in, however its parameters were sent.</summary>
internal sealed class ApiRequest
{
    private ApiRequest(string method) => Method = method;

    public string Method { get; }

    public Dictionary<string, JsonElement> Parameters { get; } = [];

    public Dictionary<string, FakeFile> Files { get; } = [];

    public long? ChatId => Parameters.TryGetValue("chat_id", out var chat) && chat.ValueKind == JsonValueKind.Number
        && chat.TryGetInt64(out var id) ? id : null;

    public static async Task<ApiRequest> ReadAsync(string method, HttpRequest http)
    {
        var request = new ApiRequest(method);
        request.Add(http.Query);
        if (http.HasFormContentType)
        {
            var form = await http.ReadFormAsync();
            request.Add(form);
            foreach (var file in form.Files)
            {
                using var content = new MemoryStream();
                await file.CopyToAsync(content);
                request.Files.Add(file.Name, new FakeFile(file.FileName, file.ContentType, content.ToArray()));
            }

            request.TakeAttached();
        }
        else if (http.ContentLength is not 0 and not null)
        {
            using var json = await ReadJsonAsync(http);
            foreach (var field in json.RootElement.EnumerateObject())
            {
                request.Parameters[field.Name] = field.Value.Clone();
            }
        }

        return request;
    }

    public string? Text(string name) => Parameters.TryGetValue(name, out var value) ? value.GetString() : null;

    public int? Integer(string name) => Parameters.TryGetValue(name, out var value)
        ? value.TryGetInt32(out var number) ? number : throw ApiException.BadRequest($"invalid {name} specified")
        : null;

    public bool Flag(string name, bool otherwise = false) =>
        Parameters.TryGetValue(name, out var value) ? value.GetBoolean() : otherwise;

    public JsonElement? Value(string name) => Parameters.TryGetValue(name, out var value) ? value : null;

    private static async Task<JsonDocument> ReadJsonAsync(HttpRequest http)
    {
        if (http.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw ApiException.BadRequest($"the body is {http.ContentType ?? "of no type"}");
        }

        try
        {
            var json = await JsonDocument.ParseAsync(http.Body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException();
        }
        catch (JsonException)
        {
            throw ApiException.BadRequest("can't parse JSON object");
        }
    }

    /// <summary>In forms everything is text; what is no text is JSON.</summary>
    private void Add(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        foreach (var (name, values) in fields)
        {
            var text = values.ToString();
            Parameters[name] =
                ApiSchema.Own.IsText(Method, name) ? JsonSerializer.SerializeToElement(text) : JsonOf(text);
        }
    }

    /// <summary>A field may name a file of the form: <c>attach://name</c>.</summary>
    private void TakeAttached()
    {
        foreach (var (name, value) in Parameters.ToArray())
        {
            if (value.ValueKind == JsonValueKind.String
                && value.GetString() is ['a', 't', 't', 'a', 'c', 'h', ':', '/', '/', .. var file]
                && Files.Remove(file, out var content))
            {
                Parameters.Remove(name);
                Files.Add(name, content);
            }
        }
    }

    private static JsonElement JsonOf(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}

public sealed record FakeFile(string FileName, string MediaType, byte[] Content);
