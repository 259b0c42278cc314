using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Testing.Telegram;

/// <summary>Takes calls over HTTP, lets go wrong what is to go wrong, and answers.</summary>
internal sealed class ApiEndpoint(TelegramWorld world, FaultPlan plan, CallLog log)
{
    private const int LongestPoll = 50;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly byte[] Page =
        Encoding.UTF8.GetBytes("<html><head><title>502 Bad Gateway</title></head></html>");

    /// <summary>Null: nobody is too fast.</summary>
    public FloodCheck? Flood { get; set; }

    public async Task HandleAsync(HttpContext context, bool isOurToken, string method)
    {
        ApiRequest? request = null;
        TelegramFault? fault = null;
        ApiException? refusal = null;
        var body = new ArrayBufferWriter<byte>(1024);
        try
        {
            request = await ApiRequest.ReadAsync(method, context.Request);
            fault = plan.Take(request);
            if (fault is TelegramFault.CutBefore)
            {
                Cut(context, request);
                return;
            }

            if (fault is TelegramFault.BadGateway)
            {
                log.Ended(method, request, 502, null);
                await WriteAsync(context, 502, "text/html", Page);
                return;
            }

            await AnswerAsync(request, isOurToken, fault, body, context.RequestAborted);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or IOException))
        {
            // A fault of the server's own fails the test too; a bot that was killed does not.
            refusal = exception as ApiException
                ?? new ApiException(500, $"Internal Server Error: {exception}", isFault: true);
            body.ResetWrittenCount();
            WriteRefusal(body, refusal);
            log.Refused(method, refusal);
        }

        if (fault is TelegramFault.CutAfter)
        {
            Cut(context, request);
            return;
        }

        if (fault is TelegramFault.Slow slow)
        {
            await slow.WaitAsync();
        }

        // Before the answer leaves: who has the answer finds the call noted.
        log.Ended(method, request, refusal?.Code ?? 200, refusal?.Description);
        var answer =
            fault is TelegramFault.Garbled ? body.WrittenMemory[..(body.WrittenCount / 2)] : body.WrittenMemory;
        await WriteAsync(context, refusal?.Code ?? 200, "application/json", answer);
    }

    private async Task AnswerAsync(
        ApiRequest request,
        bool isOurToken,
        TelegramFault? fault,
        ArrayBufferWriter<byte> body,
        CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case TelegramFault.Unauthorized:
            case null when !isOurToken:
                throw ApiException.Unauthorized();
            case TelegramFault.ServerError:
                throw new ApiException(500, "Internal Server Error", isFault: false);
            case TelegramFault.TooManyRequests tooMany:
                throw plan.Hold(request, tooMany);
        }

        ApiMethods.Check(request);
        plan.CheckHold(request);
        if (request.Method == "getUpdates")
        {
            WriteUpdates(body, await PollAsync(request, cancellationToken));
            return;
        }

        lock (world.Gate)
        {
            Flood?.Count(request);
            var write = ApiMethods.Call(world, request);
            using var json = new Utf8JsonWriter(body, Writing);
            json.WriteStartObject();
            json.WriteBoolean("ok", true);
            json.WritePropertyName("result");
            write(json);
            json.WriteEndObject();
        }
    }

    private async Task<IReadOnlyList<FakeUpdate>> PollAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var limit = request.Integer("limit") ?? 100;
        var timeout = request.Integer("timeout") ?? 0;
        if (limit is < 1 or > 100 || timeout is < 0 or > LongestPoll)
        {
            throw ApiException.BadRequest($"limit is 1 to 100, timeout 0 to {LongestPoll}");
        }

        lock (world.Gate)
        {
            world.Updates.Allow(request.Value("allowed_updates")?.EnumerateArray().Select(kind => kind.GetString()!));
        }

        var offset = request.Value("offset")?.GetInt64() ?? 0;
        return await world.Updates.PollAsync(offset, limit, TimeSpan.FromSeconds(timeout), cancellationToken);
    }

    private static void WriteUpdates(ArrayBufferWriter<byte> body, IReadOnlyList<FakeUpdate> updates)
    {
        body.Write("""{"ok":true,"result":["""u8);
        for (var index = 0; index < updates.Count; index++)
        {
            body.Write(index == 0 ? ""u8 : ","u8);
            body.Write(updates[index].Json.Span);
        }

        body.Write("]}"u8);
    }

    private static void WriteRefusal(ArrayBufferWriter<byte> body, ApiException refusal)
    {
        using var json = new Utf8JsonWriter(body, Writing);
        json.WriteStartObject();
        json.WriteBoolean("ok", false);
        json.WriteNumber("error_code", refusal.Code);
        json.WriteString("description", refusal.Description);
        if (refusal.RetryAfter is not null || refusal.MigrateToChatId is not null)
        {
            json.WriteStartObject("parameters");
            if (refusal.RetryAfter is { } seconds)
            {
                json.WriteNumber("retry_after", seconds);
            }

            if (refusal.MigrateToChatId is { } chat)
            {
                json.WriteNumber("migrate_to_chat_id", chat);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static async Task WriteAsync(HttpContext context, int code, string type, ReadOnlyMemory<byte> body)
    {
        if (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = code;
            context.Response.ContentType = type;
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private void Cut(HttpContext context, ApiRequest? request)
    {
        log.Ended(request?.Method ?? "", request, 0, null);
        context.Abort();
    }
}
