using System.Globalization;

namespace StudyBot.Platforms.Telegram;

/// <summary>What a reply answers. A closed family; written as one letter and what follows it.</summary>
public abstract record TelegramReplyHandle
{
    /// <summary>A message that was written.</summary>
    public sealed record ToMessage(int MessageId) : TelegramReplyHandle
    {
        public override string ToString() => "m" + MessageId.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A pressed button.</summary>
    public sealed record ToCallback(string QueryId) : TelegramReplyHandle
    {
        public override string ToString() => "c" + QueryId;
    }

    /// <summary>A search typed in any chat.</summary>
    public sealed record ToInlineQuery(string QueryId) : TelegramReplyHandle
    {
        public override string ToString() => "i" + QueryId;
    }

    /// <summary>A vote: the poll itself tells the voter how it was.</summary>
    public sealed record ToVote : TelegramReplyHandle
    {
        public override string ToString() => "v";
    }

    public static TelegramReplyHandle? Parse(string? text) => text switch
    {
        ['m', .. var id] => new ToMessage(int.Parse(id, CultureInfo.InvariantCulture)),
        ['c', .. var id] => new ToCallback(id),
        ['i', .. var id] => new ToInlineQuery(id),
        "v" => new ToVote(),
        _ => null,
    };
}
