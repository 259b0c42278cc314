using Markdig.Syntax.Inlines;

namespace StudyBot.Core.Content.Essays;

/// <summary>The plain text of Markdown's inlines, with <c>[^id]</c> as citation marks.</summary>
internal static class InlineFlattener
{
    /// <summary>Stands for an escaped bracket until marks are made out; of a private use area.</summary>
    private const char EscapedBracket = '\uE05B';

    public static void Flatten(ContainerInline inline, EssayText text, int offset)
    {
        var flat = new System.Text.StringBuilder();
        Flatten(inline, flat);
        var all = flat.ToString();
        for (var i = 0; i < all.Length; i++)
        {
            var end = all[i] == '[' && i + 1 < all.Length && all[i + 1] == '^' ? all.IndexOf(']', i) : -1;
            if (end > i + 2)
            {
                text.Mark(all[(i + 2)..end].Trim(), offset);
                i = end;
            }
            else
            {
                text.Add(all[i] == EscapedBracket ? '[' : all[i], offset);
            }
        }
    }

    private static void Flatten(ContainerInline container, System.Text.StringBuilder flat)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    var content = literal.Content.ToString();
                    var isEscaped = literal.IsFirstCharacterEscaped && content.StartsWith('[');
                    flat.Append(isEscaped ? EscapedBracket + content[1..] : content);
                    break;
                case LineBreakInline when flat.Length > 0 && !Script.IsWide(flat[^1]):
                    flat.Append(' ');
                    break;
                case CodeInline code:
                    flat.Append(code.Content);
                    break;
                case AutolinkInline link:
                    flat.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    flat.Append(entity.Transcoded.ToString());
                    break;
                case DelimiterInline delimiter:
                    flat.Append(delimiter.ToLiteral());
                    Flatten(delimiter, flat);
                    break;
                case ContainerInline inner:
                    Flatten(inner, flat);
                    break;
            }
        }
    }
}
