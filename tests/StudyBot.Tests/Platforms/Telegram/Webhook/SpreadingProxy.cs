using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Tests.Platforms.Telegram.Webhook;

/// <summary>
/// What stands before several replicas: updates go to them by turns, and one in three to all at once, as when a line
/// breaks and Telegram brings an update again.
/// </summary>
internal sealed class SpreadingProxy : IAsyncDisposable
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private readonly HttpClient _http = new();

    private readonly List<Uri> _replicas = [];

    private readonly WebApplication _app;

    private int _count;

    private SpreadingProxy()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(SpreadAsync);
    }

    public Uri Url => new(_app.Urls.Single() + "/hook");

    /// <summary>How many updates each took.</summary>
    public ConcurrentDictionary<Uri, int> Taken { get; } = new();

    public static async Task<SpreadingProxy> StartAsync()
    {
        var proxy = new SpreadingProxy();
        await proxy._app.StartAsync();
        return proxy;
    }

    public void Add(Uri replica)
    {
        lock (_replicas)
        {
            _replicas.Add(replica);
        }
    }

    public void Remove(Uri replica)
    {
        lock (_replicas)
        {
            _replicas.Remove(replica);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task SpreadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var secret = context.Request.Headers[SecretHeader].ToString();
        var answers = await Task.WhenAll(Next().Select(replica => PostAsync(replica, body.ToArray(), secret)));
        context.Response.StatusCode = answers.Max();
    }

    private List<Uri> Next()
    {
        lock (_replicas)
        {
            var count = _count++;
            return count % 3 == 2 ? [.. _replicas] : [_replicas[count % _replicas.Count]];
        }
    }

    private async Task<int> PostAsync(Uri replica, byte[] body, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, replica) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SecretHeader, secret);
        try
        {
            using var response = await _http.SendAsync(request);
            Taken.AddOrUpdate(replica, 1, (_, count) => count + 1);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return StatusCodes.Status502BadGateway;
        }
    }
}
