using System.Globalization;

namespace StudyBot.Benchmarks.Discord;

/// <summary>What a student does next: runs a command with one option, or presses a button of the message shown last.</summary>
/// <param name="Command">Null: presses.</param>
/// <param name="CustomId">Of the button.</param>
internal sealed record DiscordAct(string? Command, string Option, string Value, string CustomId = "");

/// <summary>
/// A student in a private chat: quizzes by buttons, footnotes and lookups in between. Every act is answered by a known number of
/// messages.
/// </summary>
/// <param name="number">Chance: each student begins with something else.</param>
internal sealed class DiscordScript(int number)
{
    public const int Questions = 10;

    private const int Footnotes = 7;

    private static readonly string[] _words = ["多元均衡", "中国", "独立", "1992年", "纳扎尔巴耶夫", "欧安组织", "地缘政治", "俄罗斯"];

    private readonly Random _chance = new(number);

    /// <summary>Questions left of the quiz, the one shown among them.</summary>
    private int _left;

    /// <summary>Commands run since the last quiz.</summary>
    private int _asked;

    /// <summary>Messages to come before the act counts as answered.</summary>
    private int _missing;

    public DiscordAct Begin()
    {
        _asked++;
        return Expecting(1, _asked == 1
            ? new DiscordAct("footnote", "number", (_chance.Next(Footnotes) + 1).ToString(CultureInfo.InvariantCulture))
            : new DiscordAct("lookup", "words", _words[_chance.Next(_words.Length)]));
    }

    /// <summary>The bot has shown a message, or changed one.</summary>
    /// <param name="options">The buttons that stand for answers.</param>
    /// <returns>Null: the answer is not complete yet.</returns>
    public DiscordAct? Read(IReadOnlyList<string> options)
    {
        if (--_missing > 0)
        {
            return null;
        }

        if (_left > 0)
        {
            _left--;
            return Expecting(2, new DiscordAct(null, "", "", options[_chance.Next(options.Count)]));
        }

        if (_asked < 2)
        {
            return Begin();
        }

        (_asked, _left) = (0, Questions);
        return Expecting(2, new DiscordAct("quiz", "kind", "choice"));
    }

    private DiscordAct Expecting(int messages, DiscordAct act)
    {
        _missing = messages;
        return act;
    }
}
