using NodaTime;

namespace StudyBot.Core.Handlers;

/// <summary>Ids that fit a button: from the time and some chance.</summary>
public static class ShortId
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <returns>1–13 characters of base 36.</returns>
    /// <param name="chance">Any number; what differs in the same millisecond.</param>
    public static string Of(Instant at, int chance)
    {
        var number = (at.ToUnixTimeMilliseconds() * 36) + (int)((uint)chance % 36);
        var id = "";
        for (; number > 0; number /= 36)
        {
            id = Digits[(int)(number % 36)] + id;
        }

        return id;
    }
}
