using System.Text;
using StudyBot.Core.Content;
using StudyBot.Core.Replies.Phrases;

namespace StudyBot.Core.Study.Export;

/// <summary>Questions as Anki's HTML.</summary>
public static class AnkiText
{
    /// <summary>The question as it is asked, with its options.</summary>
    public static string Front(Question question)
    {
        var options = question switch
        {
            ChoiceQuestion choice => choice.Options.Select(option => option.Text),
            OrderQuestion order => order.Steps.Order(StringComparer.Ordinal),
            _ => [],
        };
        return string.Join("<br>", options.Select(option => "• " + Escape(option)).Prepend(Escape(question.Prompt)));
    }

    public static string Answer(Question question, Phrases phrases) => Escape(phrases.AnswerTo(question));

    /// <summary>The question with its answer in a gap.</summary>
    public static string Cloze(Question question, Phrases phrases)
    {
        var hint = question.Hint is { } given ? "::" + Safe(given) : "";
        var gap = "{{c1::" + Safe(phrases.AnswerTo(question)) + hint + "}}";
        return question is ClozeQuestion
            ? Braces(Escape(question.Prompt)).Replace(Escape(ClozeQuestion.Gap), gap, StringComparison.Ordinal)
            : Braces(Front(question)) + "<br>" + gap;
    }

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .ReplaceLineEndings("<br>");

    /// <summary>A tag: without spaces, which part tags.</summary>
    public static string Tag(string text)
    {
        var tag = new StringBuilder();
        foreach (var character in text)
        {
            tag.Append(char.IsWhiteSpace(character) ? '-' : character);
        }

        return tag.ToString();
    }

    /// <summary>Within a gap colons and braces have a meaning of their own.</summary>
    private static string Safe(string text) => Braces(Escape(text)).Replace("::", "&#58;&#58;", StringComparison.Ordinal);

    private static string Braces(string text) => text
        .Replace("{{", "&#123;&#123;", StringComparison.Ordinal)
        .Replace("}}", "&#125;&#125;", StringComparison.Ordinal);
}
