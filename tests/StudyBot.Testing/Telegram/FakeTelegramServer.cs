using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using StudyBot.Platforms.Telegram;

namespace StudyBot.Testing.Telegram;

/// <summary>
/// A Bot API server on loopback, stricter than Telegram's: what a well-made bot would not send is refused as Telegram
/// words it, remembered, and fails the test when the server is disposed of.
/// </summary>
public sealed class FakeTelegramServer : IAsyncDisposable
{
    public const string Token = "123456789:AAfakefakefakefakefakefakefakefakefake";

    private readonly TelegramWorld _world;

    private readonly FaultPlan _plan;

    private readonly CallLog _log;

    private readonly ApiEndpoint _api;

    private WebApplication? _host;

    private readonly TimeProvider _time;

    private readonly string _token;

    private FakeTelegramServer(TimeProvider time, string token)
    {
        _time = time;
        _token = token;
        _world = new TelegramWorld(time);
        _plan = new FaultPlan(time);
        _log = new CallLog(time);
        _api = new ApiEndpoint(_world, _plan, _log);
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>For our own bot, which keeps no limits unless told to.</summary>
    public TelegramOptions Options => new()
    {
        Token = TelegramToken.TryParse(_token)!,
        ApiBaseUrl = Address,
        MessagesPerSecond = 0,
        ChatMessagesPerSecond = 0,
        GroupMessagesPerMinute = 0,
    };

    public FakeUser Bot => _world.Bot;

    /// <summary>Is privacy mode off?</summary>
    public bool ReadsAllGroupMessages
    {
        get => _world.ReadsAllGroupMessages;
        set => _world.ReadsAllGroupMessages = value;
    }

    /// <summary>All calls, in the order of their end; none are kept under load.</summary>
    public IReadOnlyCollection<FakeCall> Calls => _log.Calls;

    /// <summary>What the bot did that it should not have done.</summary>
    public IReadOnlyCollection<string> Faults => _log.Faults;

    /// <summary>Updates that the bot has not confirmed.</summary>
    public int PendingUpdateCount
    {
        get
        {
            lock (_world.Gate)
            {
                return _world.Updates.Pending.Count;
            }
        }
    }

    /// <param name="time">For dates, ends of polls and long polls; null: the system's.</param>
    /// <param name="port">0: any that is free.</param>
    /// <param name="token">The only one that is valid.</param>
    public static async Task<FakeTelegramServer> StartAsync(
        TimeProvider? time = null, int port = 0, string token = Token)
    {
        var server = new FakeTelegramServer(time ?? TimeProvider.System, token);
        await server.ListenAsync(port);
        return server;
    }

    public FakeUser AddUser(string firstName, string? languageCode = null, string? username = null) =>
        _world.AddUser(firstName, languageCode, username);

    public FakeChat AddGroup(string title, FakeUser owner, params IEnumerable<FakeUser> members) =>
        _world.AddChat("group", title, false, null, owner, members);

    public FakeChat AddSupergroup(string title, FakeUser owner, params IEnumerable<FakeUser> members) =>
        _world.AddChat("supergroup", title, false, null, owner, members);

    public FakeChat AddForum(string title, FakeUser owner, params IEnumerable<FakeUser> members) =>
        _world.AddChat("supergroup", title, true, null, owner, members);

    public FakeChat AddChannel(string title, FakeUser owner, string? username = null) =>
        _world.AddChat("channel", title, false, username, owner);

    /// <summary>The owner posts in the channel.</summary>
    public FakeMessage PostsIn(FakeChat channel, string text) => _world.Post(channel, message =>
    {
        message.SenderChat = channel;
        message.Content = HtmlText.Read(text, null);
    });

    /// <summary>An update of a kind that does not exist yet, or in a form that does not.</summary>
    /// <param name="json">An object without <c>update_id</c>.</param>
    public void Push(string json)
    {
        lock (_world.Gate)
        {
            _world.Updates.AddRaw(json);
        }
    }

    /// <summary>What people do in it comes to the bot in one answer to getUpdates.</summary>
    public void AtOnce(Action acts)
    {
        lock (_world.Gate)
        {
            acts();
        }
    }

    /// <summary>Somebody else with the token removes the webhook.</summary>
    public void RemoveWebhook()
    {
        lock (_world.Gate)
        {
            _world.Updates.SetWebhook(null);
        }
    }

    /// <summary>Something goes wrong on purpose.</summary>
    /// <param name="method">Null: any.</param>
    /// <param name="chat">Null: any, or none.</param>
    public void Fail(string? method, TelegramFault fault, int times = 1, FakeChat? chat = null) =>
        _plan.Add(method, chat?.Id, times, fault);

    /// <summary>More messages than Telegram advises are refused, and a fault.</summary>
    /// <param name="tolerance">Messages more in each stretch of time, 0 where time is moved by hand.</param>
    public void KeepLimits(int tolerance = 0) => _api.Flood = new FloodCheck(_time, tolerance);

    /// <summary>A refusal with these words in it is part of the test.</summary>
    public void Expect(string words) => _log.Expect(words);

    /// <summary>Faults that the test has looked at: they do not fail it any more.</summary>
    public ImmutableArray<string> TakeFaults()
    {
        ImmutableArray<string> faults = [.. _log.Faults];
        _log.Faults.Clear();
        return faults;
    }

    /// <summary>Each message of the bot is handed on when it has been taken, and before the bot hears so.</summary>
    /// <param name="sent">Called under the server's lock: it hands on and returns.</param>
    public void Watch(Action<FakeMessage>? sent) => _world.Sent = sent;

    /// <summary>For load: nothing is kept but the latest messages, and each message of the bot is handed on.</summary>
    /// <param name="sent">Called under the server's lock: it hands on and returns.</param>
    public void KeepNothing(Action<FakeMessage> sent)
    {
        _log.KeepsCalls = false;
        _world.KeepsHistory = false;
        _world.Sent = sent;
    }

    /// <summary>
    /// The call of the method with that number, from 1 on, when it has ended. Fails after half a minute.
    /// </summary>
    public async Task<FakeCall> CallAsync(string method, int number = 1)
    {
        await _log.WhenAsync(() => Calls.Count(call => call.Method == method) >= number);
        return Calls.Where(call => call.Method == method).ElementAt(number - 1);
    }

    public async ValueTask DisposeAsync()
    {
        lock (_world.Gate)
        {
            _world.Updates.End();
        }

        if (_host is not null)
        {
            await _host.StopAsync(new CancellationToken(canceled: true));
            await _host.DisposeAsync();
        }

        if (!_log.Faults.IsEmpty)
        {
            throw new InvalidOperationException($"The bot misbehaved: {string.Join("; ", _log.Faults)}");
        }
    }

    private async Task ListenAsync(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        _host = builder.Build();
        _host.Run(HandleAsync);
        await _host.StartAsync();
        Address = new Uri(_host.Urls.Single());
    }

    /// <summary><c>…/bot123:AA…/method</c>, below any path; or <c>/control</c>.</summary>
    private Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/');
        if (path is [.., ['b', 'o', 't', .. var token], var method])
        {
            return _api.HandleAsync(context, token == _token, method);
        }

        if (path is ["", "control"])
        {
            return ControlEndpoint.HandleAsync(this, _world, context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
