namespace StudyBot.Core.Content.Parsing;

/// <summary>Makes one question of each cloze number: all gaps of that number are hidden, the others filled.</summary>
internal sealed class ClozeBuilder(SourceText source, NameTable names)
{
    public IEnumerable<ClozeQuestion> Build(MarkedText text, string keyPointId)
    {
        foreach (var gaps in text.Gaps.GroupBy(gap => gap.Number).OrderBy(group => group.Key))
        {
            yield return Build(text, keyPointId, gaps.Key, [.. gaps]);
        }
    }

    private ClozeQuestion Build(MarkedText text, string keyPointId, int number, List<Gap> gaps)
    {
        var at = gaps[0].Offset;
        var shown = gaps[0].Alternatives[0];
        foreach (var other in gaps.Skip(1).Where(gap => !names.AreSame(gap.Alternatives[0], shown)))
        {
            source.Error(other.Offset, $"two gaps c{number} have different answers",
                "give the second a number of its own");
        }

        var prompt = string.Concat(text.Parts.Select(part => part switch
        {
            Words words => words.Text,
            Gap gap when gap.Number == number => ClozeQuestion.Gap,
            Gap gap => gap.Alternatives[0],
            _ => "",
        })).Trim();
        MarkCheck.Length(source, at, prompt, PackLimits.Prompt, "key point with its gap", "a question");
        if (StandsIn(prompt.Replace(ClozeQuestion.Gap, "\n", StringComparison.Ordinal), shown))
        {
            source.Warn(at, $"the answer '{shown}' also stands outside its gap",
                "reword the key point, or hide it there too");
        }

        var hint = gaps.Select(gap => gap.Hint).FirstOrDefault(hint => hint is not null);
        MarkCheck.Length(source, at, hint ?? "", PackLimits.Hint, "hint", "a hint");
        var answer = names.Answer([.. gaps.SelectMany(gap => gap.Alternatives).Distinct()]);
        return new ClozeQuestion($"{keyPointId}#c{number}", keyPointId, prompt, hint, null, answer);
    }

    /// <summary>As a word, where the writing has words: 'art' does not stand in 'part'.</summary>
    private static bool StandsIn(string text, string answer)
    {
        for (var at = text.IndexOf(answer, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(answer, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + answer.Length;
            if (!(at > 0 && IsInsideWord(text[at - 1], answer[0]))
                && !(end < text.Length && IsInsideWord(text[end], answer[^1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInsideWord(char outside, char inside) =>
        char.IsLetterOrDigit(outside) && char.IsLetterOrDigit(inside)
            && !Script.IsWide(outside) && !Script.IsWide(inside);
}
