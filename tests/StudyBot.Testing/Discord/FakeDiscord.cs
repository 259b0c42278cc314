using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing.Discord.Gateway;
using StudyBot.Testing.Discord.Rest;

namespace StudyBot.Testing.Discord;

/// <summary>
/// A Discord on loopback: gateway and REST, strict about what it takes. Begin with <see cref="StartAsync"/>, add
/// servers, channels and people, let them act, look at what they see. What a bot must never do is collected, and
/// disposing fails with it.
/// </summary>
public sealed partial class FakeDiscord : IAsyncDisposable
{
    public static readonly Snowflake ApplicationId = new(1_100_000_000_000_000_001);

    public static readonly Snowflake BotId = ApplicationId;

    /// <summary>Waiting for a bot that never answers ends at last; no test waits so long that passes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly List<string> _violations = [];

    private readonly List<ApiRequest> _requests = [];

    private readonly List<(ApiRequest Request, ApiException Error)> _refusals = [];

    private readonly WebApplication _server;

    private readonly RestServer _rest;

    private readonly DiscordControl _control;

    private FakeDiscord(TimeProvider time, int port)
    {
        World = new DiscordWorld(time);
        Bot = new FakeUser(this, BotId, "studybot", "en-US") { IsBot = true };
        Nonces = new NonceMemory(World);
        Buckets = new RestBuckets(World);
        Gateway = new FakeGateway(this);
        _rest = new RestServer(this);
        _control = new DiscordControl(this);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        _server = builder.Build();
        _server.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        _server.Run(HandleAsync);
    }

    /// <summary>Looks like a token; the only one that is taken.</summary>
    public string Token { get; set; } = "MTEwMDAwMDAwMDAwMDAwMDAwMQ.GfAkEd.loopback_only_0123456789abcdefghijkl";

    public DiscordWorld World { get; }

    public FakeUser Bot { get; }

    public FakeGateway Gateway { get; }

    public RestBuckets Buckets { get; }

    public RestFaults Faults { get; } = new();

    public NonceMemory Nonces { get; }

    /// <summary>For <c>Discord:ApiBaseUrl</c>.</summary>
    public Uri ApiBaseUrl => new($"{Address}/api/v10");

    public string GatewayUrl => $"ws://{Host}/gateway";

    public string ResumeGatewayUrl => $"ws://{Host}/resume";

    public string Address => _server.Urls.First();

    /// <summary>Set: interactions would go there and not over the gateway.</summary>
    public string? InteractionsEndpointUrl { get; set; }

    /// <summary>
    /// Besides what Discord asks: every message says by <c>allowed_mentions</c> that nobody is pinged, and no body has
    /// a field that Discord does not know.
    /// </summary>
    public bool HoldsHouseRules { get; set; } = true;

    /// <summary>
    /// For runs that measure a bot: no limits, requests are neither kept nor held against Discord's description.
    /// </summary>
    public bool IsUnderLoad { get; set; }

    public IReadOnlyList<ApiRequest> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>What was asked and refused.</summary>
    public IReadOnlyList<(ApiRequest Request, ApiException Error)> Refusals
    {
        get
        {
            lock (_refusals)
            {
                return [.. _refusals];
            }
        }
    }

    /// <summary>What a bot must never do, in sentences. Emptied by whoever expects them.</summary>
    public IList<string> Violations => _violations;

    private string Host => new Uri(Address).Authority;

    /// <param name="time">Null: as it passes.</param>
    /// <param name="port">0: any.</param>
    public static async Task<FakeDiscord> StartAsync(TimeProvider? time = null, int port = 0)
    {
        var discord = new FakeDiscord(time ?? TimeProvider.System, port);
        await discord._server.StartAsync();
        return discord;
    }

    /// <summary>Ends when the condition holds; it is looked at now and after every change.</summary>
    public Task<T> WhenAsync<T>(Func<T?> condition)
        where T : class => World.WhenAsync(condition).WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        Gateway.Drop();
        await _server.DisposeAsync();
        if (_violations.Count > 0)
        {
            throw new InvalidOperationException(
                string.Join(Environment.NewLine, _violations.Distinct().Prepend("The bot did what it must not:")));
        }
    }

    internal void Violate(string sentence)
    {
        lock (_violations)
        {
            _violations.Add(sentence);
        }
    }

    internal void Log(ApiRequest request)
    {
        if (!IsUnderLoad)
        {
            lock (_requests)
            {
                _requests.Add(request);
            }
        }

        World.Changed();
    }

    internal void Refused(ApiRequest request, ApiException error)
    {
        lock (_refusals)
        {
            _refusals.Add((request, error));
        }

        World.Changed();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (context.WebSockets.IsWebSocketRequest && (path.TrimEnd('/') is "/gateway" or "/resume"))
        {
            await Gateway.HandleAsync(context);
        }
        else if (RawPath(context) is { } raw && raw.StartsWith("/api/v10/", StringComparison.Ordinal))
        {
            await _rest.HandleAsync(context, raw["/api/v10".Length..]);
        }
        else if (path == "/control" && context.Request.Method == "POST")
        {
            await ControlAsync(context);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }

    private async Task ControlAsync(HttpContext context)
    {
        try
        {
            var order = await JsonNode.ParseAsync(context.Request.Body) as JsonObject ?? [];
            await context.Response.WriteAsync((await _control.DoAsync(order)).ToJsonString());
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or KeyNotFoundException or TimeoutException)
        {
            context.Response.StatusCode = 400;
            await context.Response.WriteAsync(exception.Message);
        }
    }

    /// <summary>As it was written: escaped slashes tell values from steps.</summary>
    private static string RawPath(HttpContext context) =>
        context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget.Split('?')[0];
}
