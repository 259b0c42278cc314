using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>What is told by asking a question and showing its answer, to see whether that answers another.</summary>
internal sealed class Giveaway
{
    /// <summary>This much of a question's wording in what another tells means that they are about the same.</summary>
    private const double SameMatter = 0.5;

    private const int ShortestWord = 4;

    /// <summary>Questions live as long as their pack: what is found out about one is good for every quiz.</summary>
    private static readonly ConditionalWeakTable<Question, Giveaway> _all = [];

    private readonly string _told;
    private readonly HashSet<string> _toldMatter;
    private readonly HashSet<string> _asked;
    private readonly ImmutableArray<string> _answers;

    private Giveaway(Question question)
    {
        _answers = [.. question.RightAnswers().Select(Compact).Where(answer => answer.Length > 0)];
        string[] told = [question.Prompt, .. question.RightAnswers(), question.Explanation ?? ""];
        _told = string.Join(' ', told.Select(Compact));
        _asked = [.. Matter(question.Prompt)];
        _toldMatter = [.. told.SelectMany(Matter)];
    }

    public static Giveaway Of(Question question) => _all.GetValue(question, static question => new Giveaway(question));

    public static bool Exists(Giveaway left, Giveaway right) => left.Answers(right) || right.Answers(left);

    private static string Compact(string text) => TextFolding.Compact(text).Text;

    /// <summary>Words of scripts with spaces, pairs of characters of those without.</summary>
    private static IEnumerable<string> Matter(string text)
    {
        var folded = TextFolding.Fold(text).Text;
        var start = 0;
        for (var at = 1; at <= folded.Length; at++)
        {
            if (at < folded.Length && Scripts.IsWord(folded[at]) && Scripts.IsWord(folded[at - 1]))
            {
                continue;
            }

            if (at - start >= ShortestWord)
            {
                yield return folded[start..at];
            }
            else if (at < folded.Length && Scripts.IsUnspaced(folded[at]))
            {
                yield return folded[(at - 1)..(at + 1)];
            }

            start = at;
        }
    }

    private bool Answers(Giveaway other) =>
        other._answers.Any(answer => _told.Contains(answer, StringComparison.Ordinal))
        && other._asked.Count(_toldMatter.Contains) > SameMatter * other._asked.Count;
}
