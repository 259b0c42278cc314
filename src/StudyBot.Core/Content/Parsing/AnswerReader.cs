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

        NoDoubles(question, [.. options.Select(option => option.Text)], "options");
        return options.ToImmutable();
    }

    public ImmutableArray<Answer> Answers(ItemSyntax question, string what, int fewest)
    {
        var answers = ImmutableArray.CreateBuilder<Answer>();
        foreach (var item in question.Items)
        {
            Leaf(item, what);
            var alternatives = item.Text.Plain.Split(" / ").Select(text => text.Trim()).ToList();
            if (item.Text.Plain.Length > 0 && alternatives.Any(text => text.Length == 0))
            {
                source.Error(item.Text.Offset, $"an alternative of the {what} is empty", "write one / other");
            }

            answers.Add(names.Answer(alternatives));
        }

        if (answers.Count < fewest)
        {
            source.Error(question.Text.Offset, $"the question has {answers.Count} {what}s",
                $"give it at least {fewest}, as a list below it");
        }

        foreach (var (earlier, later) in names.Doubles(answers)
            .Where(_ => question.Items.All(item => item.Text.Plain.Length > 0)))
        {
            var at = question.Items[later].Text.Offset;
            var said = $"the {what}s '{answers[earlier].Text}' and '{answers[later].Text}' grade as the same answer";
            if (what == "part")
            {
                source.Error(at, said, "keep one of them, the other as an alternative: one / other");
            }
            else
            {
                source.Warn(at, said, "one of them is enough");
            }
        }

        return answers.ToImmutable();
    }

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
        NoDoubles(question, steps, "steps");
        return steps;
    }

    private void NoDoubles(ItemSyntax question, ImmutableArray<string> texts, string what)
    {
        foreach (var (earlier, later) in names.Doubles([.. texts.Select(text => names.Answer([text]))])
            .Where(pair => texts[pair.Later].Length > 0))
        {
            source.Error(question.Items[later].Text.Offset,
                $"the {what} '{texts[earlier]}' and '{texts[later]}' grade as the same answer", "replace one of them");
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
