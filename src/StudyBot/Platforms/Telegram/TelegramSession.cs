using System.Threading.Channels;
using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Telegram;

/// <summary>
/// What both halves of the platform know: who the bot is, and what sending has told about conversations.
/// </summary>
public sealed class TelegramSession
{
    private readonly Channel<IncomingMessage> _news = Channel.CreateUnbounded<IncomingMessage>();

    /// <summary>Without the at sign; null until Telegram has told it.</summary>
    public string? Username { get; set; }

    /// <summary>Blocked, removed, moved: for the middle.</summary>
    public ChannelReader<IncomingMessage> News => _news.Reader;

    public void Tell(IncomingMessage news) => _news.Writer.TryWrite(news);
}
