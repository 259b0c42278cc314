using System.Collections.Immutable;

namespace StudyBot.Core.Content.Parsing;

/// <summary>Reads the list below a question: options, accepted answers, parts, steps.</summary>
internal sealed class AnswerReader(SourceText source, NameTable names)
{
    public ImmutableArray<Option> Options(ItemSyntax question)
    {
        var options = ImmutableArray.CreateBuilder<Option>();
        foreach (var item in question.Items)
        {
            Leaf(item, "option", hasCheckbox: true);
            if (item.Text.Checkbox is null)
            {
                source.Error(item.Text.Offset, "the option says neither right nor wrong", "begin it with [x] or [ ]");
            }

            MarkCheck.Length(source, item.Text.Offset, item.Text.Plain, PackLimits.Option, "option",
                "a Discord button");
            options.Add(new Option(item.Text.Plain, item.Text.Checkbox ?? false));
        }

        var at = question.Text.Offset;
        if (options.Count is < 2 or > PackLimits.Options)
        {
            source.Error(at, $"the question has {options.Count} options",
                $"give it 2 to {PackLimits.Options}, as a list below it");
        }

        if (options.Count > 0 && question.Items.All(item => item.Text.Checkbox is not null))
        {
            if (!options.Any(option => option.IsRight))
            {
                source.Error(at, "the question has no right option", "mark it with [x]");
            }
            else if (options.All(option => option.IsRight))
            {
                source.Error(at, "the question has no wrong option", "add some with [ ]");
            }
        }

        NoDoubles(question, [.. options.Select(option => new[] { option.Text })], "options", source.Error);
        return options.ToImmutable();
    }

    /// <summary>Of a .short: any of them is right.</summary>
    public ImmutableArray<Answer> Accepted(ItemSyntax question) => Answers(question, "answer", 1, source.Warn);

    /// <summary>Of an .all: each of them is wanted.</summary>
    public ImmutableArray<Answer> Parts(ItemSyntax question) => Answers(question, "part", 2, source.Error);

    public ImmutableArray<string> Steps(ItemSyntax question)
    {
        foreach (var item in question.Items)
        {
            Leaf(item, "step");
            MarkCheck.Length(source, item.Text.Offset, item.Text.Plain, PackLimits.Option, "step", "a Discord button");
        }

        if (question.Items.Length is < 2 or > PackLimits.Options)
        {
            source.Error(question.Text.Offset, $"the question has {question.Items.Length} steps",
                $"give it 2 to {PackLimits.Options}, as a numbered list below it");
        }

        var steps = question.Items.Select(item => item.Text.Plain).ToImmutableArray();
        NoDoubles(question, [.. steps.Select(step => new[] { step })], "steps", source.Error);
        return steps;
    }

    private ImmutableArray<Answer> Answers(
        ItemSyntax question, string what, int fewest, Action<int, string, string> reportDouble)
    {
        foreach (var item in question.Items)
        {
            Leaf(item, what);
        }

        var answers = question.Items.Where(item => item.Text.Plain.Length > 0)
            .Select(item => Alternatives(item, what)).ToList();
        if (question.Items.Length < fewest)
        {
            source.Error(question.Text.Offset, $"the question has {question.Items.Length} {what}s",
                $"give it at least {fewest}, as a list below it");
        }

        if (answers.Count == question.Items.Length)
        {
            NoDoubles(question, answers, what + "s", reportDouble);
        }

        return [.. answers.Select(names.Answer)];
    }

    private string[] Alternatives(ItemSyntax item, string what)
    {
        string[] alternatives = [.. item.Text.Plain.Split(" / ").Select(text => text.Trim())];
        if (alternatives.Contains(""))
        {
            source.Error(item.Text.Offset, $"an alternative of the {what} is empty", "write one / other");
        }

        return alternatives;
    }

    private void NoDoubles(
        ItemSyntax question, List<string[]> answers, string what, Action<int, string, string> report)
    {
        foreach (var pair in names.Doubles(answers).Where(pair => answers[pair.Later][0].Length > 0))
        {
            report(
                question.Items[pair.Later].Text.Offset,
                $"the {what} '{answers[pair.Earlier][0]}' and '{answers[pair.Later][0]}' grade as the same answer",
                "replace or remove one of them");
        }
    }

    private void Leaf(ItemSyntax item, string what, bool hasCheckbox = false)
    {
        MarkCheck.Plain(source, item.Text, what, hasCheckbox);
        NoItems(item, what);
        if (item.Quote is { } note)
        {
            source.Error(note.Offset, $"a note stands below the {what}",
                "indent it like the options, below the question");
        }
    }

    public void NoItems(ItemSyntax item, string what)
    {
        if (item.Items.Length > 0)
        {
            source.Error(item.Items[0].Text.Offset, $"a list stands below a {what}",
                "remove it, or check the indentation and the class");
        }
    }
}
