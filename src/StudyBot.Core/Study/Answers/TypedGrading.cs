using StudyBot.Core.Lookup;

namespace StudyBot.Core.Study.Answers;

/// <summary>Grades a text that is to name one answer: a cloze, a short answer.</summary>
internal static class TypedGrading
{
    /// <summary>In folded characters; an answer is not looked for in anything longer.</summary>
    private const int LongestSentence = 200;

    public static Verdict Grade(AnswerText typed, QuestionKey question)
    {
        if (FormMatcher.Exactly(typed.All, question) is { } exact)
        {
            return Accept(exact);
        }

        if (typed.Length > LongestSentence)
        {
            return Verdict.Wrong;
        }

        var mentions = SentenceReader.Read(typed.All, question);
        var core = SentenceReader.WithoutFrame(typed.All, mentions);
        if (FormMatcher.Exactly(core, question) is { } framed)
        {
            return Verdict.Right(AcceptanceRule.InsideSentence, framed.Form.Text.Source);
        }

        return (FormMatcher.WithSlips(typed.All, question)
                ?? (core == typed.All ? null : FormMatcher.WithSlips(core, question))) is { } near
            ? Accept(near)
            : InsideSentence(typed, mentions, question);
    }

    private static Verdict Accept(FormMatch match) => Verdict.Right(match.Rule, match.Form.Text.Source);

    private static Verdict InsideSentence(AnswerText typed, List<Mention> mentions, QuestionKey question)
    {
        AcceptedForm? named = null;
        for (var index = 0; index < mentions.Count; index++)
        {
            var mention = mentions[index];
            if (mention.Kind == MentionKind.Rival
                || (mention.Kind == MentionKind.Own && SentenceReader.IsDenied(mentions, index)))
            {
                return Verdict.Wrong;
            }

            named ??= mention.Form;
        }

        var isRivalled = question.Number is { } number && NamesAnotherNumber(typed, mentions, number, question.Prompt);
        return named is null || isRivalled
            ? Verdict.Wrong
            : Verdict.Right(AcceptanceRule.InsideSentence, named.Text.Source);
    }

    private static bool NamesAnotherNumber(AnswerText typed, List<Mention> mentions, Numbered number, AnswerText prompt)
    {
        foreach (var mention in mentions.Where(mention => mention.Kind == MentionKind.Unknown))
        {
            for (var at = mention.Slice.Start; at < mention.Slice.End; at++)
            {
                var end = at;
                while (end < mention.Slice.End && Scripts.IsDigit(typed.Folded[end]))
                {
                    end++;
                }

                if (end > at && number.IsRivalledAt(typed, at, end)
                    && !prompt.Folded.AsSpan().Contains(typed.Folded.AsSpan(at, end - at), StringComparison.Ordinal))
                {
                    return true;
                }

                at = Math.Max(at, end - 1);
            }
        }

        return false;
    }
}
