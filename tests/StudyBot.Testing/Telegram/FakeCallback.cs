using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <summary>A pressed button; the app shows that it waits until the bot answers.</summary>
public sealed class FakeCallback
{
    private readonly TaskCompletionSource<FakeCallbackAnswer> _answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal FakeCallback(string id, DateTimeOffset at)
    {
        Id = id;
        At = at;
    }

    public string Id { get; }

    /// <summary>What the bot answers, when it does. Fails after half a minute.</summary>
    public Task<FakeCallbackAnswer> Answer => _answer.Task.WaitAsync(TimeSpan.FromSeconds(30));

    internal DateTimeOffset At { get; }

    internal void Take(FakeCallbackAnswer answer) => _answer.TrySetResult(answer);
}

public sealed record FakeCallbackAnswer(string? Text, bool IsAlert, string? Url);

/// <summary>A search typed after the bot's name.</summary>
public sealed class FakeInlineQuery
{
    private readonly TaskCompletionSource<FakeInlineAnswer> _answer =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal FakeInlineQuery(string id, string text, DateTimeOffset at)
    {
        Id = id;
        Text = text;
        At = at;
    }

    public string Id { get; }

    public string Text { get; }

    /// <summary>What the bot answers, when it does. Fails after half a minute.</summary>
    public Task<FakeInlineAnswer> Answer => _answer.Task.WaitAsync(TimeSpan.FromSeconds(30));

    internal DateTimeOffset At { get; }

    internal void Take(FakeInlineAnswer answer) => _answer.TrySetResult(answer);
}

/// <param name="Results">As they were sent.</param>
public sealed record FakeInlineAnswer(
    IReadOnlyList<JsonElement> Results, int CacheTime, bool IsPersonal, string NextOffset, JsonElement? Button);
