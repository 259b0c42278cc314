using System.Collections.Concurrent;
using System.Collections.Immutable;
using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Platforms.Telegram;

/// <summary>Who is an administrator of a group: asked only where it matters, and kept for a minute.</summary>
public sealed class TelegramAdmins(TelegramSender sender, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const int MaxKept = 10_000;

    private static readonly ImmutableArray<CommandDescription> Restricted =
        [Commands.Daily, Commands.Language, Commands.Essay, Commands.Stop, Commands.Skip];

    private readonly ConcurrentDictionary<(long Chat, long User), (bool IsAdmin, DateTimeOffset Until)> _known = new();

    /// <summary>Does it depend on the sender's rights what is done?</summary>
    public static bool Matter(MessageBody body) => Shortcuts.Resolve(body) switch
    {
        Command command => Commands.Find(command.Name) is { } known && Restricted.Contains(known),
        Pressed pressed => Restricted.Any(command => command.Name == Actions.Read(pressed.Action).Verb),
        _ => false,
    };

    /// <returns>False also when Telegram does not say.</returns>
    public async Task<bool> IsAdminAsync(long chat, long user, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue((chat, user), out var known) && known.Until > time.GetUtcNow())
        {
            return known.IsAdmin;
        }

        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var member = await sender.SendAsync(new GetChatMember(chat, user), either.Token);
            var isAdmin = member.Status is ChatMemberStatus.Creator or ChatMemberStatus.Administrator;
            if (_known.Count >= MaxKept)
            {
                _known.Clear();
            }

            _known[(chat, user)] = (isAdmin, time.GetUtcNow() + Kept);
            return isAdmin;
        }
        catch (TelegramException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
