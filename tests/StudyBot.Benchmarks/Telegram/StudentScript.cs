using System.Globalization;

namespace StudyBot.Benchmarks.Telegram;

/// <summary>What a student does next: says something, or votes for an option of the poll that was shown last.</summary>
internal sealed record StudentAct(string? Text, int Option);

/// <summary>
/// A student with a private chat: quizzes by votes and quizzes by typed answers in turn, a footnote read in between.
/// Every act is answered by a known number of messages.
/// </summary>
/// <param name="number">Chance: each student begins with something else.</param>
internal sealed class StudentScript(int number)
{
    private const int Questions = 10;

    private const int Footnotes = 7;

    private static readonly string[] _answers = ["多元均衡", "中国", "1992年", "纳扎尔巴耶夫总统", "我觉得是欧安组织", "2014年", "不知道", "地缘政治", "俄罗斯"];

    private readonly Random _chance = new(number);

    private bool _votes = number % 2 == 0;

    /// <summary>Was a footnote the last thing?</summary>
    private bool _hasRead;

    /// <summary>Questions left of the quiz, the one shown among them.</summary>
    private int _left;

    /// <summary>Messages to come before the act counts as answered.</summary>
    private int _missing;

    public StudentAct Begin()
    {
        _hasRead = true;
        return Expecting(1, Footnote());
    }

    /// <summary>The bot has shown a message, or edited one.</summary>
    /// <param name="options">How many a poll has; 0: it is no poll.</param>
    /// <returns>Null: the answer is not complete yet.</returns>
    public StudentAct? Read(int options)
    {
        if (--_missing > 0)
        {
            return null;
        }

        if (_left == 0)
        {
            return _hasRead ? Quiz() : Begin();
        }

        var act = options > 0 ? new StudentAct(null, _chance.Next(options)) : Typed();
        _left--;
        return Expecting(2, act);
    }

    private StudentAct Quiz()
    {
        _hasRead = false;
        _left = Questions;
        _votes = !_votes;
        return Expecting(2, new StudentAct($"/quiz {Questions} {(_votes ? "choice" : "cloze")}", 0));
    }

    private StudentAct Footnote() => new(
        string.Create(CultureInfo.InvariantCulture, $"/footnote {_chance.Next(Footnotes) + 1}"), 0);

    private StudentAct Typed() => new(_answers[_chance.Next(_answers.Length)], 0);

    private StudentAct Expecting(int messages, StudentAct act)
    {
        _missing = messages;
        return act;
    }
}
