using System.Collections.Concurrent;
using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <param name="Code">200, the code of the refusal, or 0 when the line was cut.</param>
/// <param name="Description">Why it was refused.</param>
public sealed record FakeCall(
    string Method,
    IReadOnlyDictionary<string, JsonElement> Parameters,
    int Code,
    string? Description,
    DateTimeOffset At)
{
    public string? Text(string parameter) => Parameters.TryGetValue(parameter, out var value) ? value.ToString() : null;
}

/// <summary>What the bot called, and what of it was wrong.</summary>
internal sealed class CallLog(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<string> _expected = [];

    private volatile TaskCompletionSource _changed = NewSignal();

    /// <summary>False: only faults are remembered.</summary>
    public bool KeepsCalls { get; set; } = true;

    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    public ConcurrentQueue<string> Faults { get; } = new();

    public void Expect(string words)
    {
        lock (_expected)
        {
            _expected.Add(words);
        }
    }

    public void Refused(string method, ApiException refusal)
    {
        lock (_expected)
        {
            if (refusal.IsFault
                && !_expected.Exists(words => refusal.Description.Contains(words, StringComparison.Ordinal)))
            {
                Faults.Enqueue($"{method}: {refusal.Code} {refusal.Description}");
            }
        }
    }

    public void Ended(string method, ApiRequest? request, int code, string? description)
    {
        if (KeepsCalls)
        {
            Calls.Enqueue(new FakeCall(
                method, request?.Parameters ?? [], code, description, time.GetUtcNow()));
            Signal();
        }
    }

    public void Signal() => Interlocked.Exchange(ref _changed, NewSignal()).SetResult();

    /// <summary>Ends when calls have made the condition true. Fails after half a minute.</summary>
    public async Task WhenAsync(Func<bool> condition)
    {
        while (true)
        {
            var changed = _changed.Task;
            if (condition())
            {
                return;
            }

            await changed.WaitAsync(Patience);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
