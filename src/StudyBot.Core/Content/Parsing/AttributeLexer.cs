using System.Collections.Immutable;
using System.Text;

namespace StudyBot.Core.Content.Parsing;

/// <summary>Reads <c>{#id .class key="value"}</c>, as Pandoc writes it.</summary>
internal static class AttributeLexer
{
    public static bool StartsAt(string text, int index)
    {
        var at = index + 1;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        if (at >= text.Length || text[at] is '#' or '.')
        {
            return at < text.Length;
        }

        var end = at;
        while (end < text.Length && IsName(text[end]))
        {
            end++;
        }

        return end > at && end < text.Length && text[end] == '=';
    }

    public static Attributes Read(SourceText source, InlineText line, ref int index)
    {
        var text = line.Text;
        var start = line.Offset(index++);
        Attribute? id = null;
        var classes = ImmutableArray.CreateBuilder<Attribute>();
        var values = ImmutableArray.CreateBuilder<Attribute>();
        while (index < text.Length && text[index] != '}')
        {
            var offset = line.Offset(index);
            switch (text[index])
            {
                case ' ' or '\t':
                    index++;
                    break;
                case '#':
                    index++;
                    var name = new Attribute(offset, ReadName(text, ref index), "");
                    if (id is not null)
                    {
                        source.Error(offset, "the braces hold two ids", "keep one");
                    }

                    id ??= name;
                    break;
                case '.':
                    index++;
                    classes.Add(new Attribute(offset, ReadName(text, ref index), ""));
                    break;
                default:
                    if (ReadPair(source, line, ref index) is { } pair)
                    {
                        AddValue(source, values, pair);
                    }

                    break;
            }
        }

        if (index >= text.Length)
        {
            source.Error(start, "the attributes are not closed", "end them with }");
        }
        else
        {
            index++;
        }

        return new Attributes(start, id, classes.ToImmutable(), values.ToImmutable());
    }

    private static void AddValue(SourceText source, ImmutableArray<Attribute>.Builder values, Attribute pair)
    {
        if (values.Any(value => value.Name == pair.Name))
        {
            source.Error(pair.Offset, $"the attribute '{pair.Name}' stands twice", "keep one");
        }
        else
        {
            values.Add(pair);
        }
    }

    private static Attribute? ReadPair(SourceText source, InlineText line, ref int index)
    {
        var text = line.Text;
        var offset = line.Offset(index);
        var name = ReadName(text, ref index);
        if (name.Length == 0 || index >= text.Length || text[index] != '=')
        {
            var from = index;
            while (index < text.Length && text[index] is not (' ' or '}'))
            {
                index++;
            }

            source.Error(offset, $"'{name}{text[from..index]}' is no attribute", "write #id, .class or key=\"value\"");
            return null;
        }

        index++;
        return new Attribute(offset, name, ReadValue(source, line, ref index));
    }

    private static string ReadValue(SourceText source, InlineText line, ref int index)
    {
        var text = line.Text;
        var offset = line.Offset(index);
        var value = new StringBuilder();
        if (index >= text.Length || text[index] is not ('"' or '\''))
        {
            if (index < text.Length && text[index] is '“' or '”' or '＂')
            {
                source.Error(offset, "the value stands in curly quotation marks", "use straight ones: \"…\"");
            }

            while (index < text.Length && text[index] is not (' ' or '\t' or '}'))
            {
                value.Append(text[index++]);
            }

            return value.ToString();
        }

        var quote = text[index++];
        while (index < text.Length && text[index] != quote)
        {
            if (text[index] == '\\' && index + 1 < text.Length && (text[index + 1] == quote || text[index + 1] == '\\'))
            {
                index++;
            }

            value.Append(text[index++]);
        }

        if (index >= text.Length)
        {
            source.Error(offset, "the value's quotation mark is not closed", $"end it with {quote}");
            return value.ToString();
        }

        index++;
        return value.ToString();
    }

    private static string ReadName(string text, ref int index)
    {
        var start = index;
        while (index < text.Length && IsName(text[index]))
        {
            index++;
        }

        return text[start..index];
    }

    private static bool IsName(char character) =>
        char.IsLetterOrDigit(character) || character is '-' or '_' or '#' or '.' or ':';
}
