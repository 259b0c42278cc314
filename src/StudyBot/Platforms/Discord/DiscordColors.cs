using StudyBot.Core.Replies;

namespace StudyBot.Platforms.Discord;

/// <summary>The edge of a message: one colour each, as Discord's own app has them.</summary>
public static class DiscordColors
{
    public const int Right = 0x23A55A;

    public const int Wrong = 0xF23F43;

    public const int Neutral = 0x5865F2;

    public static int Of(ReplyTone tone) => tone switch
    {
        ReplyTone.Right => Right,
        ReplyTone.Wrong => Wrong,
        _ => Neutral,
    };
}
