using System.Threading.Channels;
using StudyBot.Core.Messages;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Platforms.Discord;

/// <summary>
/// What both halves of the platform know: who the bot is, and what sending has told about conversations.
/// </summary>
public sealed class DiscordSession
{
    private readonly Channel<IncomingMessage> _news =
        System.Threading.Channels.Channel.CreateUnbounded<IncomingMessage>();

    private volatile CommandMentions _mentions = CommandMentions.None;

    private readonly TaskCompletionSource<Snowflake> _applicationId =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The application's id; ends when Discord has told it.</summary>
    public Task<Snowflake> ApplicationId => _applicationId.Task;

    /// <summary>Commands whose ids are known by now.</summary>
    public CommandMentions Mentions
    {
        get => _mentions;
        set => _mentions = value;
    }

    /// <summary>Conversations that are gone or closed to the bot: for the middle.</summary>
    public ChannelReader<IncomingMessage> News => _news.Reader;

    public void Know(Snowflake applicationId) => _applicationId.TrySetResult(applicationId);

    public void Tell(IncomingMessage news) => _news.Writer.TryWrite(news);
}
