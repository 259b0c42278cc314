using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Core.Study.Quizzes.QuestionMaking;

/// <summary>A cloze's gap and what stands around it.</summary>
internal sealed class GapContext
{
    private const int LongestHan = 5;
    private const int ShortestHan = 4;
    private const int WordsWanted = 2;
    private const int ShortestWord = 4;
    private const string Particles = "的是与和在为对由被把到将从向等以及";

    private readonly Claims _claims;
    private readonly ImmutableArray<string> _besideGap;

    public GapContext(ClozeQuestion cloze, Claims claims)
    {
        _claims = claims;
        Cloze = cloze;
        Own = claims.Of(cloze.KeyPointId) ?? new AnswerText("");
        Prompt = new AnswerText(cloze.Prompt);
        var parts = cloze.Prompt.Split(ClozeQuestion.Gap);
        Before = parts[0];
        var beside = parts.SkipLast(1).Select(LastWords).Concat(parts.Skip(1).Select(FirstWords));
        _besideGap = [.. beside.Where(words => words.Length > 0)];
    }

    public ClozeQuestion Cloze { get; }

    public string Answer => Cloze.Answer.Text;

    /// <summary>What stands before the first gap.</summary>
    public string Before { get; }

    public AnswerText Prompt { get; }

    /// <summary>The key point that the cloze is of.</summary>
    public AnswerText Own { get; }

    /// <summary>The word right before the gap, lower case; empty in scripts without spaces.</summary>
    public string WordBefore
    {
        get
        {
            var word = Before.TrimEnd().Split(' ', '(', '"', '“').LastOrDefault("");
            return word.All(char.IsAsciiLetter) ? word.ToLowerInvariant() : "";
        }
    }

    /// <summary>
    /// Is it named by the question or its own key point, or does another key point say of it what is asked here?
    /// </summary>
    public bool IsTold(IReadOnlyCollection<string> foldedForms) =>
        foldedForms.Any(form => Claims.Names(Own, form) || Claims.Names(Prompt, form))
        || _claims.Except(Cloze.KeyPointId).Any(claim =>
            _besideGap.Any(words => claim.Folded.Contains(words, StringComparison.Ordinal))
            && foldedForms.Any(form => Claims.Names(claim, form)));

    /// <summary>
    /// The wording that leads to the gap, back to the last mark of punctuation; empty when it is too short to tell
    /// anything.
    /// </summary>
    private static string LastWords(string text)
    {
        var words = new AnswerText(text);
        var clause = words.Clauses().LastOrDefault();
        return clause.Length == 0 || EndsClause(text) ? "" : Wording(clause, fromEnd: true);
    }

    private static string FirstWords(string text)
    {
        var clause = new AnswerText(text).Clauses().FirstOrDefault();
        return clause.Length == 0 || char.IsPunctuation(text[0]) ? "" : Wording(clause, fromEnd: false);
    }

    private static bool EndsClause(string text) =>
        text.TrimEnd() is { Length: > 0 } trimmed && char.IsPunctuation(trimmed[^1]);

    private static string Wording(TextSlice clause, bool fromEnd)
    {
        var folded = clause.Folded.ToString();
        if (!folded.Any(Scripts.IsHan))
        {
            var words = clause.Source.Split(' ')
                .Select(word => new AnswerText(word).Folded)
                .Where(word => word.Length >= ShortestWord)
                .ToList();
            return words.Count < WordsWanted ? ""
                : string.Concat(fromEnd ? words.TakeLast(WordsWanted) : words.Take(WordsWanted));
        }

        folded = fromEnd ? folded.TrimEnd([.. Particles]) : folded.TrimStart([.. Particles]);
        return folded.Length < ShortestHan ? ""
            : fromEnd ? folded[Math.Max(0, folded.Length - LongestHan)..]
            : folded[..Math.Min(folded.Length, LongestHan)];
    }
}
