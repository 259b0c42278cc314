using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using StudyBot.Benchmarks.Load;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Benchmarks.Discord;

/// <summary>
/// As much of Discord as the load run needs, and as quick as can be: it checks nothing (the strict fake has, before), and its
/// answers name no limits. A student acts when the bot has been told that its message arrived.
/// </summary>
internal sealed class LoadDiscord : ILoadPlatform
{
    private readonly WebApplication _host;

    private readonly LoadGateway _gateway;

    private LoadPeople _people = new(0, 0);

    /// <summary>Ids tell when a thing was made: an interaction of long ago could not be answered.</summary>
    private long _lastId = (long)Snowflake.At(SystemClock.Instance.GetCurrentInstant()).Value;

    /// <param name="servers">In which the bot is.</param>
    private LoadDiscord(int servers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _host = builder.Build();
        _host.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        _host.Run(HandleAsync);
        _gateway = new LoadGateway(servers);
    }

    public Uri Address => new(_host.Urls.Single());

    public static async Task<LoadDiscord> StartAsync(int servers)
    {
        var platform = new LoadDiscord(servers);
        await platform._host.StartAsync();
        return platform;
    }

    public Task ReadyAsync() => _gateway.ReadyAsync();

    public void Begin(int students)
    {
        _people = new LoadPeople(_people.End, students);
        foreach (var student in _people.All)
        {
            student.Act(student.Script.Begin(), _gateway, NextId());
        }
    }

    public List<double> TakeTimes() => _people.TakeTimes();

    public async ValueTask DisposeAsync()
    {
        _gateway.Drop();
        await _host.StopAsync(new CancellationToken(canceled: true));
        await _host.DisposeAsync();
    }

    private long NextId() => Interlocked.Increment(ref _lastId);

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path is "/gateway" or "/gateway/")
        {
            await _gateway.HandleAsync(context, Address);
            return;
        }

        // Below /api/v10.
        var steps = path.Split('/', StringSplitOptions.RemoveEmptyEntries)[2..];
        using var body = context.Request.ContentLength > 0
            ? await JsonDocument.ParseAsync(context.Request.Body)
            : null;
        var act = await AnswerAsync(context, steps, body?.RootElement ?? default);
        await context.Response.CompleteAsync();
        act?.Student.Act(act.Value.Act, _gateway, NextId());
    }

    private Task<(LoadPerson Student, DiscordAct Act)?> AnswerAsync(HttpContext context, string[] steps, JsonElement body) =>
        steps switch
        {
            ["interactions", _, var token, "callback"] => CallbackAsync(context, LoadPeople.NumberOfToken(token), body),
            ["webhooks", _, var token, ..] => ShowAsync(context, LoadPeople.NumberOfToken(token), body),
            ["channels", var channel, "messages", ..] => ShowAsync(context, LoadPeople.NumberOfChannel(channel), body),
            ["gateway", "bot"] => SayAsync(context, LoadJson.GatewayBot(Address)),
            ["users", "@me"] => SayAsync(context, LoadJson.Bot),
            ["applications", "@me"] => SayAsync(context, LoadJson.Application),
            _ => SayAsync(context, "[]"),
        };

    private async Task<(LoadPerson Student, DiscordAct Act)?> CallbackAsync(HttpContext context, int student, JsonElement body)
    {
        var type = body.GetProperty("type").GetInt32();
        if (type is not (4 or 7))
        {
            context.Response.StatusCode = 204;
            return null;
        }

        var message = body.GetProperty("data");
        var id = NextId();
        if (context.Request.QueryString.HasValue)
        {
            var shown = LoadJson.Message(id, LoadPeople.ChannelOf(student), message);
            var resource = $$$"""{"interaction":{"id":"{{{id}}}","type":2},"resource":{"type":{{{type}}},"message":{{{shown}}} } }""";
            await SayAsync(context, resource);
        }
        else
        {
            context.Response.StatusCode = 204;
        }

        return _people.Read(student, id, message);
    }

    private async Task<(LoadPerson Student, DiscordAct Act)?> ShowAsync(HttpContext context, int student, JsonElement message)
    {
        var id = NextId();
        await SayAsync(context, LoadJson.Message(id, LoadPeople.ChannelOf(student), message));
        return message.ValueKind == JsonValueKind.Object ? _people.Read(student, id, message) : null;
    }

    private static async Task<(LoadPerson Student, DiscordAct Act)?> SayAsync(HttpContext context, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
        return null;
    }
}
