using NodaTime;
using StudyBot.Core.Content;
using StudyBot.Core.Messages;
using StudyBot.Core.Study.Quizzes;

namespace StudyBot.Core.Handlers.Quizzes;

public enum QuizArgumentProblem
{
    None,

    /// <summary>Not a number of questions from 1 to 50.</summary>
    Number,

    /// <summary>No section of that number.</summary>
    Section,

    /// <summary>Not a time from 10 seconds to 10 minutes.</summary>
    Time,

    /// <summary>A word that means nothing here.</summary>
    Word,
}

/// <summary>
/// What stands behind <c>/quiz</c>: <c>[number] [section] [kind] [time]</c>, in that order or named (<c>section:2</c>, <c>第二节</c>,
/// <c>kind:cloze</c>, <c>填空</c>, <c>time:20s</c>).
/// </summary>
/// <param name="Kinds">Empty: all.</param>
/// <param name="Wrong">The word that the problem is about.</param>
public sealed record QuizArguments(
    int? Number,
    int? Section,
    IReadOnlyList<QuestionKind> Kinds,
    Duration? TimeLimit,
    QuizArgumentProblem Problem = QuizArgumentProblem.None,
    string Wrong = "")
{
    public static readonly QuizArguments None = new(null, null, [], null);

    private static readonly Dictionary<string, QuestionKind[]> KindWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["choice"] = [QuestionKind.OneChoice],
        ["单选"] = [QuestionKind.OneChoice],
        ["选择"] = [QuestionKind.OneChoice, QuestionKind.SeveralChoices],
        ["several"] = [QuestionKind.SeveralChoices],
        ["多选"] = [QuestionKind.SeveralChoices],
        ["truefalse"] = [QuestionKind.TrueFalse],
        ["tf"] = [QuestionKind.TrueFalse],
        ["判断"] = [QuestionKind.TrueFalse],
        ["cloze"] = [QuestionKind.Cloze],
        ["填空"] = [QuestionKind.Cloze],
        ["short"] = [QuestionKind.ShortAnswer],
        ["简答"] = [QuestionKind.ShortAnswer],
        ["all"] = [QuestionKind.NameAll],
        ["列举"] = [QuestionKind.NameAll],
        ["order"] = [QuestionKind.PutInOrder],
        ["排序"] = [QuestionKind.PutInOrder],
    };

    private static readonly char[] Spaces = [' ', '\t', '\n', '\u3000', ',', '，'];

    public bool IsEmpty => Number is null && Section is null && Kinds.Count == 0 && TimeLimit is null;

    public static QuizArguments Parse(string text, Edition edition)
    {
        var result = None;
        foreach (var word in text.Split(Spaces, StringSplitOptions.RemoveEmptyEntries))
        {
            result = result.With(word, edition);
            if (result.Problem != QuizArgumentProblem.None)
            {
                return result;
            }
        }

        return result;
    }

    private QuizArguments With(string word, Edition edition)
    {
        var colon = word.IndexOfAny([':', '：', '=']);
        var name = colon > 0 ? word[..colon].ToLowerInvariant() : "";
        var value = colon > 0 ? word[(colon + 1)..] : word;
        return name switch
        {
            "number" or "题数" => WithNumber(value),
            "section" or "节" => WithSection(value, edition),
            "kind" or "题型" => WithKind(value),
            "time" or "时间" or "限时" => WithTime(value),
            _ when IsSectionWord(value, out var section) => WithSection(section, edition),
            _ when KindWords.ContainsKey(TrimKind(value)) => WithKind(value),
            _ when TimeOf(value) is not null => WithTime(value),
            _ when Number is null => WithNumber(value),
            _ when Section is null && NumberReader.Read(value) is not null => WithSection(value, edition),
            _ => WithProblem(QuizArgumentProblem.Word, word),
        };
    }

    private QuizArguments WithNumber(string value)
    {
        var trimmed = value.TrimEnd('题', '道');
        var number = NumberReader.Read(trimmed);
        return number switch
        {
            >= 1 and <= QuizRules.MaxLength => this with { Number = number },
            null when !LooksLikeNumber(trimmed) => WithProblem(QuizArgumentProblem.Word, value),
            _ => WithProblem(QuizArgumentProblem.Number, value),
        };
    }

    private QuizArguments WithSection(string value, Edition edition)
    {
        var number = value is "摘要" || value.Equals("abstract", StringComparison.OrdinalIgnoreCase)
            ? 0
            : NumberReader.Read(value);
        return number is { } known && edition.Sections.Any(section => section.Number == known)
            ? this with { Section = known }
            : WithProblem(QuizArgumentProblem.Section, value);
    }

    private QuizArguments WithKind(string value) => KindWords.TryGetValue(TrimKind(value), out var kinds)
        ? this with { Kinds = [.. Kinds.Union(kinds)] }
        : WithProblem(QuizArgumentProblem.Word, value);

    private QuizArguments WithTime(string value) =>
        TimeOf(value) is { } time && time >= QuizRules.MinTimeLimit && time <= QuizRules.MaxTimeLimit
            ? this with { TimeLimit = time }
            : WithProblem(QuizArgumentProblem.Time, value);

    private QuizArguments WithProblem(QuizArgumentProblem problem, string word) =>
        this with { Problem = problem, Wrong = word };

    private static string TrimKind(string word) => word.TrimEnd('题');

    /// <summary>第二节, 2节, s2, §2, 摘要, abstract.</summary>
    private static bool IsSectionWord(string word, out string section)
    {
        section = word;
        if (word is "摘要" || word.Equals("abstract", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (word.EndsWith('节') || word.EndsWith('節'))
        {
            section = word[..^1].TrimStart('第');
            return true;
        }

        if (word.Length > 1 && word[0] is 's' or 'S' or '§' && char.IsDigit(word[1]))
        {
            section = word[1..];
            return true;
        }

        return false;
    }

    /// <summary>20s, 20秒, 2m, 2min, 2分钟; a bare number is no time.</summary>
    private static Duration? TimeOf(string word)
    {
        ReadOnlySpan<(string Unit, int Seconds)> units =
            [("分钟", 60), ("min", 60), ("sec", 1), ("分", 60), ("秒", 1), ("m", 60), ("s", 1)];
        foreach (var (unit, seconds) in units)
        {
            if (word.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && NumberReader.Read(word[..^unit.Length]) is { } count and >= 0 and <= 100_000)
            {
                return Duration.FromSeconds(count * seconds);
            }
        }

        return null;
    }

    private static bool LooksLikeNumber(string word) => word.Any(char.IsNumber);
}
