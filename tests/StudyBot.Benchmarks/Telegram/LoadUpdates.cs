using System.Buffers;
using System.Text;

namespace StudyBot.Benchmarks.Telegram;

/// <summary>What the bot has not confirmed; long polling for one bot.</summary>
internal sealed class LoadUpdates : IDisposable
{
    private const int Limit = 100;

    private static readonly TimeSpan LongPoll = TimeSpan.FromSeconds(20);

    private readonly Queue<(long Id, byte[] Json)> _pending = new();

    private readonly SemaphoreSlim _news = new(0);

    private long _lastId = 100_000;

    private int _lastMessageId;

    public int NextMessageId() => Interlocked.Increment(ref _lastMessageId);

    /// <param name="json">Everything behind <c>"update_id":N,</c>.</param>
    public void Add(string json)
    {
        lock (_pending)
        {
            var id = ++_lastId;
            _pending.Enqueue((id, Encoding.UTF8.GetBytes($$"""{"update_id":{{id}},{{json}}""")));
        }

        Wake();
    }

    /// <summary>Waits until there is something beyond the offset, or the time is up.</summary>
    public async Task WriteAsync(long offset, IBufferWriter<byte> answer, CancellationToken cancellationToken)
    {
        while (!TryWrite(offset, answer))
        {
            if (!await _news.WaitAsync(LongPoll, cancellationToken))
            {
                answer.Write("""{"ok":true,"result":[]}"""u8);
                return;
            }
        }
    }

    public void Dispose() => _news.Dispose();

    private void Wake()
    {
        if (_news.CurrentCount == 0)
        {
            _news.Release();
        }
    }

    private bool TryWrite(long offset, IBufferWriter<byte> answer)
    {
        lock (_pending)
        {
            while (_pending.TryPeek(out var first) && first.Id < offset)
            {
                _pending.Dequeue();
            }

            if (_pending.Count == 0)
            {
                return false;
            }

            answer.Write("""{"ok":true,"result":["""u8);
            var count = 0;
            foreach (var (_, json) in _pending)
            {
                if (count == Limit)
                {
                    break;
                }

                answer.Write(count++ == 0 ? ""u8 : ","u8);
                answer.Write(json);
            }

            answer.Write("]}"u8);
            return true;
        }
    }
}
