namespace StudyBot.Core.Content.Parsing;

/// <summary>Are the marks of a text such as may stand there?</summary>
internal static class MarkCheck
{
    public static void Attributes(
        SourceText source, Attributes attributes, string what, string[] classes, string[] values,
        string[]? elsewhere = null)
    {
        foreach (var name in attributes.Classes.Where(name => !classes.Contains(name.Name)))
        {
            var isElsewhere = elsewhere?.Contains(name.Name) ?? false;
            source.Error(name.Offset,
                isElsewhere ? $"'.{name.Name}' cannot be said of {A(what)}" : $"'.{name.Name}' is unknown",
                isElsewhere ? "check the item's indentation: questions and facts stand below their key point"
                : classes.Length == 0 ? "remove it" : Nearest.Cure(name.Name, classes, "."));
        }

        foreach (var value in attributes.Values.Where(value => !values.Contains(value.Name)))
        {
            source.Error(value.Offset, $"{A(what)} has no attribute '{value.Name}'",
                values.Length == 0 ? "remove it" : Nearest.Cure(value.Name, values));
        }

        foreach (var value in attributes.Values.Where(value => string.IsNullOrWhiteSpace(value.Value)))
        {
            source.Error(value.Offset, $"the attribute '{value.Name}' is empty",
                $"write {value.Name}=\"…\", or remove it");
        }
    }

    /// <summary>For text that is shown as it stands: no gaps, no footnote marks, no check box.</summary>
    public static void Plain(
        SourceText source, MarkedText text, string what, bool hasCheckbox = false, bool hasAttributes = false)
    {
        foreach (var part in text.Parts)
        {
            if (part is Gap)
            {
                source.Error(part.Offset, $"a cloze stands in {A(what)}", "clozes belong into the key point's text");
            }
            else if (part is FootnoteMark)
            {
                source.Error(part.Offset, $"a footnote mark stands in {A(what)}",
                    "footnote marks belong into the key point's text");
            }
        }

        if (!hasCheckbox && text.Checkbox is not null)
        {
            source.Error(text.Offset, $"{A(what)} has a check box", "check boxes belong to the options of a .choice");
        }

        if (!hasAttributes && text.Attributes is { Id: not null } or { Classes.Length: > 0 } or { Values.Length: > 0 })
        {
            source.Error(text.Attributes.Offset, $"{A(what)} has attributes", "remove the braces");
        }

        NotEmpty(source, text, what);
    }

    public static void NotEmpty(SourceText source, MarkedText text, string what)
    {
        if (text.Plain.Length == 0)
        {
            source.Error(text.Offset, $"the {what} has no text", "write it, or remove the item");
        }
    }

    private static string A(string what) => ("aeiou".Contains(what[0]) ? "an " : "a ") + what;

    public static void Length(SourceText source, int offset, string text, int limit, string what, string why)
    {
        if (text.Length > limit)
        {
            source.Error(offset, $"the {what} has {text.Length} characters, {limit} fit {why}", "shorten it");
        }
    }
}
