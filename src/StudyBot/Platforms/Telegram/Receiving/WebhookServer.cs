using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace StudyBot.Platforms.Telegram.Receiving;

/// <summary>
/// A web server that takes updates at one path, from whoever knows the secret, and nothing else. It is Kestrel by itself,
/// without the host, routing and logs around it: those would tell the address.
/// </summary>
/// <param name="take">Gets a body; the status to answer with.</param>
public sealed class WebhookServer(
    TelegramWebhookOptions options, Func<ReadOnlyMemory<byte>, CancellationToken, Task<HttpStatusCode>> take)
    : IHttpApplication<HttpContext>, IAsyncDisposable
{
    /// <summary>Bytes. The largest update, a message with its quotation and entities, has some hundred thousand.</summary>
    public const int MaxBody = 1 << 20;

    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(3);

    private readonly byte[] _secretHash = HashOf(options.Secret);

    private readonly KestrelServer _kestrel = new(
        Options.Create(Settings(options.Listen)),
        new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
        NullLoggerFactory.Instance);

    /// <summary>Where it listens.</summary>
    public string Address => _kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <exception cref="IOException">The port is taken, or there is no such address here.</exception>
    public Task StartAsync(CancellationToken cancellationToken) => _kestrel.StartAsync(this, cancellationToken);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var status = await StatusOfAsync(context);
        context.Response.StatusCode = (int)status;
        if (status == HttpStatusCode.MethodNotAllowed)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
        }
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // Nothing is kept.
    }

    /// <summary>What is in hand is finished.</summary>
    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(TimeToEnd);
        await _kestrel.StopAsync(timeout.Token);
        _kestrel.Dispose();
    }

    private static KestrelServerOptions Settings(IPEndPoint listen)
    {
        var settings = new KestrelServerOptions { AddServerHeader = false };
        settings.Limits.MaxRequestBodySize = MaxBody;
        settings.Listen(listen, endpoint => endpoint.Protocols = HttpProtocols.Http1);
        return settings;
    }

    private async Task<HttpStatusCode> StatusOfAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Path.Equals(options.Url.AbsolutePath, StringComparison.Ordinal))
        {
            return HttpStatusCode.NotFound;
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            return HttpStatusCode.MethodNotAllowed;
        }

        if (!KnowsSecret(request.Headers[SecretHeader].ToString()))
        {
            return HttpStatusCode.Forbidden;
        }

        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, context.RequestAborted);
            return await take(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException exception)
        {
            return (HttpStatusCode)exception.StatusCode;
        }
        catch (IOException)
        {
            // The line was cut: nobody reads the answer.
            return HttpStatusCode.BadRequest;
        }
        catch (OperationCanceledException)
        {
            return HttpStatusCode.ServiceUnavailable;
        }
    }

    /// <summary>Takes the same time for every wrong one.</summary>
    private bool KnowsSecret(string given) => CryptographicOperations.FixedTimeEquals(HashOf(given), _secretHash);

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
