namespace StudyBot.Testing.Telegram;

/// <summary>Something that goes wrong on purpose. A closed family.</summary>
public abstract record TelegramFault
{
    private TelegramFault()
    {
    }

    /// <summary>429: and again until the time is over, which is a fault of the bot's that asks.</summary>
    /// <param name="Seconds">What <c>retry_after</c> says.</param>
    /// <param name="IsForAllChats">Is it the bot that is too fast, not only in this chat?</param>
    public sealed record TooManyRequests(int Seconds, bool IsForAllChats = false) : TelegramFault;

    /// <summary>Telegram answers 500 in its own form, and has done nothing.</summary>
    public sealed record ServerError : TelegramFault;

    /// <summary>A server before Telegram answers 502 with a page for people; nothing has been done.</summary>
    public sealed record BadGateway : TelegramFault;

    /// <summary>The line is cut, and nothing has been done.</summary>
    public sealed record CutBefore : TelegramFault;

    /// <summary>What was asked is done; the line is cut before the answer.</summary>
    public sealed record CutAfter : TelegramFault;

    /// <summary>What was asked is done; half of the answer comes.</summary>
    public sealed record Garbled : TelegramFault;

    /// <summary>What was asked is done; the answer comes when the task ends.</summary>
    public sealed record Slow(Task Until) : TelegramFault
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Ends when somebody waits for the answer. Fails after half a minute.</summary>
        public Task Reached => _reached.Task.WaitAsync(TimeSpan.FromSeconds(30));

        internal Task WaitAsync()
        {
            _reached.TrySetResult();
            return Until;
        }
    }

    /// <summary>The token is not valid any more.</summary>
    public sealed record Unauthorized : TelegramFault;
}
