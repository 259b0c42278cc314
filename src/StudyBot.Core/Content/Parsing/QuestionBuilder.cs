using System.Collections.Immutable;

namespace StudyBot.Core.Content.Parsing;

/// <summary>What an item below a key point is.</summary>
internal enum ItemKind
{
    Choice,
    True,
    False,
    Short,
    All,
    Order,
    Fact,
}

/// <summary>Makes questions and facts of the items below key points.</summary>
internal sealed class QuestionBuilder(SourceText source, IdTable ids, NameTable names, EditionDraft? own)
{
    private readonly AnswerReader _answers = new(source, names);

    public List<Question> Questions { get; } = [];

    public List<Fact> Facts { get; } = [];

    public void Add(ItemSyntax item, string keyPointId)
    {
        var text = item.Text;
        var id = ids.Declare(text, "question or fact", keyPointId);
        var kind = ReadKind(text, id);
        var isFact = kind == ItemKind.Fact;
        MarkCheck.Attributes(source, text.Attributes, isFact ? "fact" : "question", ClassNames<ItemKind>.All,
            isFact ? [] : ["hint"], ClassNames<KeyPointKind>.All);
        MarkCheck.Plain(source, text, isFact ? "fact" : "question", hasAttributes: true);
        if (isFact)
        {
            AddFact(item, id, keyPointId);
        }
        else if (kind is not null)
        {
            AddQuestion(item, kind.Value, id, keyPointId);
        }
    }

    private ItemKind? ReadKind(MarkedText text, string id)
    {
        var stated = text.Attributes.Classes.Where(ClassNames<ItemKind>.Has).ToList();
        var inherited = InheritedKind(id);
        if (stated.Count > 1)
        {
            source.Error(stated[1].Offset, $"the item is of two kinds, .{stated[0].Name} and .{stated[1].Name}",
                "keep one");
        }
        else if (stated.Count == 0 && inherited is null && (own is null || own.Ids.ContainsKey(id)))
        {
            source.Error(text.Offset, "the item below the key point does not say what it is",
                $"add one of {string.Join(", ", ClassNames<ItemKind>.All.Select(name => "." + name))}");
        }
        else if (stated.Count == 1 && inherited is not null && ClassNames<ItemKind>.Of(stated[0]) != inherited)
        {
            var there = ClassNames<ItemKind>.Of(inherited.Value);
            source.Error(stated[0].Offset, $"'{id}' is .{stated[0].Name} here, in {own!.Source.File.Name} .{there}",
                "make them the same, or leave it out here");
        }

        return stated.Count > 0 ? ClassNames<ItemKind>.Of(stated[0]) : inherited;
    }

    private ItemKind? InheritedKind(string id) => own?.Edition.Question(id) switch
    {
        ChoiceQuestion => ItemKind.Choice,
        TrueFalseQuestion { IsTrue: true } => ItemKind.True,
        TrueFalseQuestion => ItemKind.False,
        ShortAnswerQuestion => ItemKind.Short,
        NameAllQuestion => ItemKind.All,
        OrderQuestion => ItemKind.Order,
        _ => own is not null && own.Edition.Facts.Any(fact => fact.Id == id) ? ItemKind.Fact : null,
    };

    private void AddFact(ItemSyntax item, string id, string keyPointId)
    {
        MarkCheck.Length(source, item.Text.Offset, item.Text.Plain, PackLimits.Fact, "fact", "a fact");
        _answers.NoItems(item, "fact");
        if (item.Quote is { } note)
        {
            source.Error(note.Offset, "a fact has a note", "put the note below its key point");
        }

        Facts.Add(new Fact(id, keyPointId, item.Text.Plain));
    }

    private void AddQuestion(ItemSyntax item, ItemKind kind, string id, string keyPointId)
    {
        var prompt = item.Text.Plain;
        var hint = item.Text.Attributes.Find("hint")?.Value.Trim();
        var explanation = item.Quote?.Plain;
        MarkCheck.Length(source, item.Text.Offset, prompt, PackLimits.Prompt, "question", "a Telegram poll");
        MarkCheck.Length(source, item.Text.Offset, hint ?? "", PackLimits.Hint, "hint", "a hint");
        if (item.Quote is { } quote)
        {
            MarkCheck.Plain(source, quote, "explanation");
        }

        if (explanation?.Length > PackLimits.Explanation)
        {
            source.Warn(item.Quote!.Offset,
                $"the explanation has {explanation.Length} characters, {PackLimits.Explanation} fit a Telegram poll",
                "shorten it, else it is asked with buttons");
        }

        if (kind is ItemKind.True or ItemKind.False)
        {
            _answers.NoItems(item, "statement");
        }

        Questions.Add(kind switch
        {
            ItemKind.Choice => new ChoiceQuestion(id, keyPointId, prompt, hint, explanation, _answers.Options(item)),
            ItemKind.Short =>
                new ShortAnswerQuestion(id, keyPointId, prompt, hint, explanation, _answers.Accepted(item)),
            ItemKind.All => new NameAllQuestion(id, keyPointId, prompt, hint, explanation, _answers.Parts(item)),
            ItemKind.Order => new OrderQuestion(id, keyPointId, prompt, hint, explanation, _answers.Steps(item)),
            _ => new TrueFalseQuestion(id, keyPointId, prompt, hint, explanation, kind == ItemKind.True),
        });
    }
}
