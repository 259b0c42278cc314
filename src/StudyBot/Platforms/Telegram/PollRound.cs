using System.Globalization;
using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Telegram;

/// <summary>What a poll of ours asks: a vote tells neither the chat nor the round.</summary>
/// <param name="Action">Of the question's round.</param>
/// <param name="ClosesAt">When the round's time is up; null: never.</param>
public sealed record PollRound(ConversationId Conversation, string Action, Instant? ClosesAt)
{
    public static PollRound? Parse(string? text) => text?.Split('\n') is [var conversation, var action, var end]
        ? new PollRound(
            ConversationId.Parse(conversation),
            action,
            end.Length > 0 ? Instant.FromUnixTimeTicks(long.Parse(end, CultureInfo.InvariantCulture)) : null)
        : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Conversation}\n{Action}\n{ClosesAt?.ToUnixTimeTicks()}");
}
