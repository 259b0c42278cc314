using System.Globalization;
using NodaTime;

namespace StudyBot.Platforms.Telegram;

/// <summary>What we showed under a slot, and what can be done with it when something is to take its place.</summary>
public abstract record ShownMessage(int MessageId)
{
    /// <summary>Can be edited.</summary>
    public sealed record Text(int MessageId) : ShownMessage(MessageId)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"t{MessageId}");
    }

    /// <summary>Cannot be edited: one that asks for a reply, a picture.</summary>
    public sealed record Fixed(int MessageId) : ShownMessage(MessageId)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"f{MessageId}");
    }

    /// <summary>Cannot be edited, only stopped.</summary>
    /// <param name="ClosesAt">When Telegram stops it by itself; null: never.</param>
    public sealed record Poll(int MessageId, string PollId, Instant? ClosesAt) : ShownMessage(MessageId)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"p{MessageId}:{PollId}:{ClosesAt?.ToUnixTimeSeconds()}");
    }

    public static ShownMessage? Parse(string? text) => text switch
    {
        ['t', .. var id] => new Text(Number(id)),
        ['f', .. var id] => new Fixed(Number(id)),
        ['p', .. var rest] when rest.Split(':') is [var id, var poll, var end] => new Poll(
            Number(id),
            poll,
            end.Length > 0 ? Instant.FromUnixTimeSeconds(long.Parse(end, CultureInfo.InvariantCulture)) : null),
        _ => null,
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
