using System.Collections.Frozen;
using StudyBot.Core.Replies.Phrases;
using StudyBot.Core.Study.Answers;

namespace StudyBot.Platforms.Terminal;

/// <summary>Tells verdicts from other words, in any language.</summary>
internal static class VerdictTones
{
    private static readonly FrozenDictionary<string, TerminalTone> Tones = Phrases.All
        .SelectMany(phrases => new[]
        {
            KeyValuePair.Create(phrases.VerdictTitle(VerdictKind.Right), TerminalTone.Right),
            KeyValuePair.Create(phrases.VerdictTitle(VerdictKind.Partial), TerminalTone.Partial),
            KeyValuePair.Create(phrases.VerdictTitle(VerdictKind.Wrong), TerminalTone.Wrong),
        })
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static TerminalTone Of(string text) => Tones.GetValueOrDefault(text);
}
