using System.Net.Http.Headers;

namespace StudyBot.Testing.Telegram;

/// <summary>
/// Posts updates to the bot: those of one chat one after another, of several at once, again and again until the bot
/// says 200.
/// </summary>
internal sealed class WebhookSender(
    Uri url, string? secretToken, int maxConnections, TimeProvider time, Action<FakeUpdate> delivered) : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };

    private readonly SemaphoreSlim _connections = new(maxConnections);

    private readonly Dictionary<long, Task> _last = [];

    private readonly CancellationTokenSource _stopping = new();

    public Uri Url => url;

    public int MaxConnections => maxConnections;

    public (long At, string Message)? LastError { get; private set; }

    /// <summary>Called under the world's lock.</summary>
    public void Take(FakeUpdate update) =>
        _last[update.Key] = DeliverAsync(_last.GetValueOrDefault(update.Key, Task.CompletedTask), update);

    public void Stop() => _stopping.Cancel();

    public void Dispose()
    {
        _stopping.Cancel();
        _http.Dispose();
        _connections.Dispose();
        _stopping.Dispose();
    }

    private async Task DeliverAsync(Task previous, FakeUpdate update)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        var pause = TimeSpan.FromSeconds(1);
        while (!_stopping.IsCancellationRequested)
        {
            if (await IsTakenAsync(update))
            {
                delivered(update);
                return;
            }

            await Task.Delay(pause, time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task<bool> IsTakenAsync(FakeUpdate update)
    {
        await _connections.WaitAsync(_stopping.Token);
        try
        {
            using var request =
                new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(update.Json) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            if (secretToken is not null)
            {
                request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secretToken);
            }

            using var response = await _http.SendAsync(request, _stopping.Token);
            if (response.IsSuccessStatusCode)
            {
                return true;
            }

            Failed($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
        }
        catch (HttpRequestException exception)
        {
            Failed(exception.HttpRequestError == HttpRequestError.ConnectionError
                ? "Connection refused"
                : "Connection closed");
        }
        finally
        {
            _connections.Release();
        }

        return false;
    }

    private void Failed(string message) => LastError = (time.GetUtcNow().ToUnixTimeSeconds(), message);
}
