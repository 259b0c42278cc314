using System.Buffers;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using StudyBot.Benchmarks.Load;
using StudyBot.Testing.Telegram;

namespace StudyBot.Benchmarks.Telegram;

/// <summary>
/// As much of a Bot API server as the load run needs, and as quick as can be: it checks nothing (the strict fake has, before).
/// A student acts when the bot has been told that its message arrived.
/// </summary>
internal sealed class LoadTelegram : ILoadPlatform
{
    private TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly LoadUpdates _updates = new();

    private WebApplication? _host;

    private LoadStudents _students = new(0, 0);

    private LoadTelegram()
    {
    }

    public Uri Address { get; private set; } = null!;

    public Task ReadyAsync()
    {
        _ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _ready.Task;
    }

    public static async Task<LoadTelegram> StartAsync()
    {
        var platform = new LoadTelegram();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        platform._host = builder.Build();
        platform._host.Run(platform.HandleAsync);
        await platform._host.StartAsync();
        platform.Address = new Uri(platform._host.Urls.Single());
        return platform;
    }

    public void Begin(int students)
    {
        _students = new LoadStudents(_students.End, students);
        foreach (var (chat, student) in _students.All)
        {
            student.Act(chat, student.Script.Begin(), _updates);
        }
    }

    public List<double> TakeTimes() => _students.TakeTimes();

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.StopAsync(new CancellationToken(canceled: true));
            await _host.DisposeAsync();
        }

        _updates.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var method = context.Request.Path.Value!.AsMemory()[(context.Request.Path.Value!.LastIndexOf('/') + 1)..];
        var body = context.Request.ContentLength > 0 ? await ReadAsync(context.Request) : null;
        using var call = body is null ? null : JsonDocument.Parse(body.AsMemory(0, (int)context.Request.ContentLength!));
        var answer = new ArrayBufferWriter<byte>(1024);
        (long Chat, LoadStudent Student, StudentAct Act)? next = null;
        switch (method.Span)
        {
            case "getUpdates":
                _ready.TrySetResult();
                var offset = call is not null && call.RootElement.TryGetProperty("offset", out var from) ? from.GetInt64() : 0;
                await _updates.WriteAsync(offset, answer, context.RequestAborted);
                break;
            case "getMe":
                answer.Write(LoadJson.Me);
                break;
            case "sendMessage" or "sendPoll" or "editMessageText":
                var id = _updates.NextMessageId();
                LoadJson.WriteMessage(answer, call!.RootElement, id);
                next = _students.Read(call.RootElement, id);
                break;
            case "stopPoll":
                answer.Write(LoadJson.StoppedPoll);
                break;
            default:
                answer.Write(LoadJson.True);
                break;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.WrittenCount;
        await context.Response.Body.WriteAsync(answer.WrittenMemory);
        await context.Response.CompleteAsync();
        if (body is not null)
        {
            ArrayPool<byte>.Shared.Return(body);
        }

        next?.Student.Act(next.Value.Chat, next.Value.Act, _updates);
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        var length = (int)request.ContentLength!;
        var body = ArrayPool<byte>.Shared.Rent(length);
        await request.Body.ReadExactlyAsync(body.AsMemory(0, length));
        return body;
    }
}
