using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StudyBot.Testing.Discord.OpenApi;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>The REST half: takes a call apart, lets go wrong what is planned, checks, does, answers.</summary>
internal sealed class RestServer(FakeDiscord discord)
{
    private readonly RestRoutes _routes = new(discord);

    /// <param name="path">Below the version.</param>
    public async Task HandleAsync(HttpContext context, string path)
    {
        var method = context.Request.Method;
        if (_routes.Find(method, path) is not { } route)
        {
            discord.Violate($"{method} {path} is no route that the fake knows.");
            await WriteAsync(context, 404, new JsonObject { ["message"] = "404: Not Found", ["code"] = 0 });
            return;
        }

        var (request, isReadable) = await ReadAsync(context, route.Template, route.Values);
        discord.Log(request);
        var fault = discord.Faults.Take(request);
        if (fault is RestFault.Slow slow)
        {
            await slow.Until;
        }

        if (await FailAsync(context, fault))
        {
            return;
        }

        var (isRefused, isGlobal, headers) = discord.IsUnderLoad ? (false, false, []) : discord.Buckets.Take(request);
        if (isRefused)
        {
            await TooManyAsync(context, headers, "You are being rate limited.", isGlobal);
            return;
        }

        var refusal = isReadable
            ? Refusal(context, request)
            : new ApiException(400, 50109, "The request body contains invalid JSON.");
        var (status, body) = refusal is null ? Call(request, route.Call) : (refusal.Status, refusal.ToJson());
        switch (fault)
        {
            case RestFault.CutAfter:
                context.Abort();
                return;
            case RestFault.FailsAfter failure:
                await WriteAsync(context, failure.Status, null);
                return;
        }

        await WriteAsync(context, status, body, headers);
    }

    private (int Status, JsonNode? Body) Call(ApiRequest request, Func<ApiRequest, JsonNode?> call)
    {
        try
        {
            if (!discord.IsUnderLoad)
            {
                foreach (var problem in OpenApiDescription.Problems(request, discord.HoldsHouseRules))
                {
                    discord.Violate($"{request}: {problem}");
                }
            }

            JsonNode? body;
            lock (discord.World.Gate)
            {
                body = call(request);
            }

            discord.World.Changed();
            return (body is null ? 204 : 200, body);
        }
        catch (ApiException error)
        {
            discord.Refused(request, error);
            return (error.Status, error.ToJson());
        }
    }

    /// <returns>Null: the caller may.</returns>
    private ApiException? Refusal(HttpContext context, ApiRequest request)
    {
        if (!context.Request.Headers.UserAgent.ToString().StartsWith("DiscordBot (http", StringComparison.Ordinal))
        {
            discord.Violate($"{request}: the User-Agent is not as Discord asks.");
        }

        if (discord.HoldsHouseRules && Message(request) is { } message
            && (message["allowed_mentions"] as JsonObject)?["parse"] is not JsonArray { Count: 0 })
        {
            discord.Violate($"{request}: allowed_mentions does not say that nobody is meant.");
        }

        return request.IsInteraction || context.Request.Headers.Authorization == $"Bot {discord.Token}"
            ? null
            : new ApiException(401, 0, "401: Unauthorized");
    }

    private static JsonObject? Message(ApiRequest request) => request switch
    {
        { Body: JsonObject body, Method: "POST", Template: var template }
            when template.EndsWith("/callback", StringComparison.Ordinal) =>
            body.Number("type") is 4 or 7 ? body["data"] as JsonObject ?? [] : null,
        { Body: JsonObject body, Method: "POST" or "PATCH", Template: var template }
            when template.Contains("/messages", StringComparison.Ordinal)
                && !template.EndsWith("/threads", StringComparison.Ordinal)
            || template.EndsWith("{interaction_token}", StringComparison.Ordinal) => body,
        _ => null,
    };

    private static async Task<bool> FailAsync(HttpContext context, RestFault? fault)
    {
        switch (fault)
        {
            case RestFault.CutBefore:
                context.Abort();
                return true;
            case RestFault.Fails failure:
                await WriteAsync(
                    context,
                    failure.Status,
                    new JsonObject { ["message"] = "500: Internal Server Error", ["code"] = 0 });
                return true;
            case RestFault.Refuses refusal:
                await WriteAsync(
                    context, refusal.Status, new ApiException(refusal.Status, refusal.Code, refusal.Message).ToJson());
                return true;
            case RestFault.TooMany tooMany:
                var headers = tooMany.Scope == "global"
                    ? RestBuckets.Global(tooMany.RetryAfter)
                    : new Dictionary<string, string>
                {
                    ["X-RateLimit-Scope"] = tooMany.Scope,
                    ["Retry-After"] = RestBuckets.Digits(tooMany.RetryAfter, "0.000"),
                };
                await TooManyAsync(
                    context,
                    headers,
                    tooMany.Scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.",
                    tooMany.Scope == "global");
                return true;
            case RestFault.Foreign foreign:
                context.Response.StatusCode = foreign.Status;
                context.Response.ContentType = foreign.ContentType;
                if (foreign.RetryAfter is { } seconds)
                {
                    context.Response.Headers.RetryAfter = RestBuckets.Digits(seconds, "0");
                }

                await context.Response.WriteAsync(foreign.Body);
                return true;
            default:
                return false;
        }
    }

    private static Task TooManyAsync(
        HttpContext context, Dictionary<string, string> headers, string message, bool isGlobal) =>
        WriteAsync(
            context,
            429,
            new JsonObject
            {
                ["message"] = message,
                ["retry_after"] =
                    double.Parse(headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture),
                ["global"] = isGlobal,
            },
            headers);

    private static async Task<(ApiRequest Request, bool IsReadable)> ReadAsync(
        HttpContext context, string template, Dictionary<string, string> values)
    {
        var query = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var files = new Dictionary<string, (string, byte[])>();
        var json = "";
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            json = form["payload_json"].ToString();
            foreach (var file in form.Files)
            {
                using var content = new MemoryStream();
                await file.CopyToAsync(content);
                files[file.Name] = (file.FileName, content.ToArray());
                json = file.Name == "payload_json" ? Encoding.UTF8.GetString(content.ToArray()) : json;
            }

            files.Remove("payload_json");
        }
        else
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            json = await reader.ReadToEndAsync();
        }

        var isReadable = TryParse(json, out var body);
        return (new ApiRequest(context.Request.Method, template, values, query, body, files), isReadable);
    }

    private static bool TryParse(string json, out JsonNode? body)
    {
        body = null;
        try
        {
            body = json.Length == 0 ? null : JsonNode.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async Task WriteAsync(
        HttpContext context, int status, JsonNode? body, Dictionary<string, string>? headers = null)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers ?? [])
        {
            context.Response.Headers[name] = value;
        }

        if (body is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body.ToJsonString());
        }
    }
}
