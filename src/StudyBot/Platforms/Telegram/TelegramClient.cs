using System.Buffers;
using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// Sends one request once. What goes wrong is <see cref="TelegramRefusedException"/>,
/// <see cref="TelegramUnreachableException"/>, or a fault of ours. Limits and repeating: <see cref="TelegramSender"/>.
/// </summary>
public sealed class TelegramClient : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<string, Uri> _addresses = new();

    private readonly TelegramOptions _options;

    private readonly TimeProvider _time;

    private readonly HttpClient _http;

    public TelegramClient(TelegramOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        // Not from IHttpClientFactory, and without propagator (which switches off activities): both tell the address,
        // that is the token, to logs and traces.
        var handler = new SocketsHttpHandler
        {
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            MaxConnectionsPerServer = 128,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <exception cref="TelegramRefusedException">Telegram answered, and said no.</exception>
    /// <exception cref="TelegramUnreachableException">No answer of Telegram's.</exception>
    /// <exception cref="JsonException">Telegram's answer is in a form that we do not know.</exception>
    public async Task<TResult> SendAsync<TResult>(TelegramRequest<TResult> request, CancellationToken cancellationToken)
    {
        var patience = Patience + TimeSpan.FromSeconds((request as GetUpdates)?.Timeout ?? 0);
        using var timeout = new CancellationTokenSource(patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var message =
                new HttpRequestMessage(HttpMethod.Post, AddressOf(request.Method)) { Content = ContentOf(request) };
            using var response = await _http.SendAsync(message, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return ResultOf(request, (int)response.StatusCode, body);
        }
        catch (HttpRequestException exception)
        {
            var isSurelyNotSent = exception.HttpRequestError is HttpRequestError.NameResolutionError
                or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError;
            throw Unreachable(request, Reasons(exception), isSurelyNotSent);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw timeout.IsCancellationRequested
                ? Unreachable(request, $"none within {patience.TotalSeconds:0} seconds", isSurelyNotSent: false)
                : Unreachable(request, "no connection in time", isSurelyNotSent: true);
        }
        catch (IOException exception)
        {
            throw Unreachable(request, Reasons(exception), isSurelyNotSent: false);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>
    /// Never empty: the handler repeats by itself what it was about to send over a connection that turns out to be
    /// closed, as long as no byte of a body has left.
    /// </summary>
    private static HttpContent ContentOf(TelegramRequest request)
    {
        var json = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(json, Writing))
        {
            JsonSerializer.Serialize(writer, request, TelegramJson.Default.GetTypeInfo(request.GetType())!);
        }

        return request.Upload is { } upload
            ? MultipartOf(json.WrittenMemory, upload.Parameter, upload.File)
            : new ReadOnlyMemoryContent(json.WrittenMemory)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
    }

    /// <summary>The parameters become fields: strings as they are, the rest as JSON.</summary>
    private static MultipartFormDataContent MultipartOf(ReadOnlyMemory<byte> json, string parameter, InputFile file)
    {
        var form = new MultipartFormDataContent();
        using var parameters = JsonDocument.Parse(json);
        foreach (var field in parameters.RootElement.EnumerateObject())
        {
            var text =
                field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText();
            form.Add(new StringContent(text), field.Name);
        }

        var content = new ReadOnlyMemoryContent(file.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue(file.MediaType);
        form.Add(content, parameter, file.FileName);
        return form;
    }

    private TResult ResultOf<TResult>(TelegramRequest<TResult> request, int status, byte[] body)
    {
        TelegramResponse<TResult>? response;
        try
        {
            var form = TelegramJson.Default.GetTypeInfo(typeof(TelegramResponse<TResult>))!;
            response = JsonSerializer.Deserialize(body, (JsonTypeInfo<TelegramResponse<TResult>>)form);
        }
        catch (JsonException) when (!IsTelegrams(body))
        {
            var reason = $"HTTP {status} with {body.Length} bytes that are not Telegram's JSON";
            throw Unreachable(request, reason, isSurelyNotSent: false);
        }

        return response switch
        {
            { Ok: true, Result: { } result } => result,
            { Ok: false, ErrorCode: > 0 } => throw new TelegramRefusedException(
                request.Method,
                response.ErrorCode,
                _options.Token.RemoveFrom(response.Description ?? ""),
                response.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                response.Parameters?.MigrateToChatId),
            _ => throw Unreachable(request, $"HTTP {status} with JSON that is not Telegram's", isSurelyNotSent: false),
        };
    }

    private static bool IsTelegrams(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Object }
                && json.RootElement.TryGetProperty("ok", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private TelegramUnreachableException Unreachable(TelegramRequest request, string reason, bool isSurelyNotSent) =>
        new(request.Method, _options.Token.RemoveFrom(reason), isSurelyNotSent);

    private static string Reasons(Exception exception) =>
        exception.InnerException is { } inner && !exception.Message.Contains(inner.Message, StringComparison.Ordinal)
            ? $"{exception.Message} {Reasons(inner)}"
            : exception.Message;

    private Uri AddressOf(string method) => _addresses.GetOrAdd(
        method,
        static (method, options) =>
            new Uri($"{options.ApiBaseUrl.AbsoluteUri.TrimEnd('/')}/bot{options.Token.Secret}/{method}"),
        _options);
}
