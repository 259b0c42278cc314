using System.Collections.Immutable;
using StudyBot.Core.Lookup;

namespace StudyBot.Core.Study.Answers;

/// <summary>Cuts a typed text into what it mentions: at every place the longest thing that is known.</summary>
internal static class SentenceReader
{
    /// <summary>After a name they make another word of it: 中国人, 多元化.</summary>
    private const string Suffixes = "人队话菜籍史学军党化";

    public static List<Mention> Read(TextSlice typed, QuestionKey question)
    {
        var mentions = new List<Mention>();
        var unknownFrom = -1;
        for (var at = typed.Start; at < typed.End;)
        {
            var found = At(typed.Text, at, question);
            if (found is null || found.Value.Slice.End > typed.End)
            {
                if (unknownFrom >= 0 && typed.Text.IsClauseStart(at))
                {
                    EndUnknown(at);
                }

                unknownFrom = unknownFrom < 0 ? at : unknownFrom;
                at++;
                continue;
            }

            EndUnknown(at);
            mentions.Add(found.Value);
            at = found.Value.Slice.End;
        }

        EndUnknown(typed.End);
        return mentions;

        void EndUnknown(int end)
        {
            if (unknownFrom >= 0)
            {
                var unknown = new TextSlice(typed.Text, unknownFrom, end - unknownFrom);
                mentions.Add(new Mention(MentionKind.Unknown, unknown));
            }

            unknownFrom = -1;
        }
    }

    /// <summary>Is what is mentioned there denied, in its own clause or by one that follows?</summary>
    public static bool IsDenied(IReadOnlyList<Mention> mentions, int index)
    {
        var text = mentions[index].Slice.Text;
        var clauseStart = mentions[index].Slice.Start;
        while (!text.IsClauseStart(clauseStart))
        {
            clauseStart--;
        }

        foreach (var mention in mentions)
        {
            if (mention.Kind == MentionKind.Negation && mention.Slice.Start >= clauseStart)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without the words at either end that say nothing about the answer.</summary>
    public static TextSlice WithoutFrame(TextSlice typed, IReadOnlyList<Mention> mentions)
    {
        var (first, last) = (0, mentions.Count - 1);
        while (first <= last && mentions[first].Kind == MentionKind.Neutral)
        {
            first++;
        }

        while (last > first && mentions[last].Kind == MentionKind.Neutral)
        {
            last--;
        }

        if (first > last)
        {
            return typed with { Length = 0 };
        }

        var start = mentions[first].Slice.Start;
        return new TextSlice(typed.Text, start, mentions[last].Slice.End - start);
    }

    private static Mention? At(AnswerText text, int at, QuestionKey question)
    {
        if (!text.IsBreak(at))
        {
            return null;
        }

        // A single character (俄 for 俄罗斯) is an answer only where it stands alone.
        var minimum = Scripts.IsDigit(text.Folded[at]) ? 1 : 2;
        var (ownLength, own) = question.Accepted.LongestAt(text, at, minimum);
        var (knownLength, known) = question.Key.Known.LongestAt(text, at, minimum);
        var (wordLength, word) = SentenceWords.Table.LongestAt(text, at, 1);
        if (ownLength > 0 && IsContinued(text, at + ownLength))
        {
            ownLength = 0;
        }

        if (knownLength > 0 && (question.IsOwn(known) || HoldsOwn(text, at, knownLength, known, question)))
        {
            knownLength = 0;
        }

        if (ownLength > 0 && ownLength >= knownLength && ownLength >= wordLength)
        {
            return new Mention(MentionKind.Own, new TextSlice(text, at, ownLength), own);
        }

        if (knownLength > 0 && knownLength >= wordLength)
        {
            var kind = question.IsRival(known) ? MentionKind.Rival : MentionKind.Aside;
            return new Mention(kind, new TextSlice(text, at, knownLength));
        }

        var wordKind = word == SentenceWord.Negation ? MentionKind.Negation : MentionKind.Neutral;
        return wordLength == 0 ? null : new Mention(wordKind, new TextSlice(text, at, wordLength));
    }

    private static bool IsContinued(AnswerText text, int end) => end < text.Length && !text.IsApart(end)
        && Scripts.IsHan(text.Folded[end - 1]) && Suffixes.Contains(text.Folded[end]);

    /// <summary>
    /// Are these the words of another question's answer that names several of this one's parts (地理位置与国家利益)?
    /// </summary>
    private static bool HoldsOwn(
        AnswerText text, int start, int length, ImmutableArray<KnownAnswer> known, QuestionKey question)
    {
        var canHold = question.NamesSeveral && !known.Any(one => one.IsName);
        for (var at = start; canHold && at < start + length; at++)
        {
            var ownLength = question.Accepted.LongestAt(text, at, minimum: 2).Length;
            if (ownLength > 0 && at + ownLength <= start + length)
            {
                return true;
            }
        }

        return false;
    }
}
