namespace StudyBot.Core.Content.Parsing;

/// <summary>Does a translation say the same as the own-language edition, id by id?</summary>
internal sealed class TranslationCheck(EditionDraft own, EditionDraft translation)
{
    private readonly SourceText _source = translation.Source;

    public void Check()
    {
        foreach (var declared in own.Ids.Values)
        {
            if (!translation.Ids.TryGetValue(declared.Id, out var here))
            {
                var line = own.Source.At(declared.Offset).Line;
                _source.Error(translation.Ids.GetValueOrDefault(declared.Parent)?.Offset ?? 0,
                    $"the {declared.What} '{declared.Id}' ({own.Source.File.Name}, line {line}) is missing here",
                    "translate it, or remove it there");
            }
            else if (here.What != declared.What || here.Parent != declared.Parent)
            {
                _source.Error(here.Offset,
                    $"'{declared.Id}' is {Place(here)} here, in {own.Source.File.Name} {Place(declared)}",
                    "put it into the same place");
            }
        }

        foreach (var here in translation.Ids.Values.Where(here => !own.Ids.ContainsKey(here.Id)))
        {
            _source.Error(here.Offset, $"the {here.What} '{here.Id}' is not in {own.Source.File.Name}",
                "add it there, or remove it here");
        }

        foreach (var question in own.Edition.Questions)
        {
            Check(question);
        }

        foreach (var cloze in translation.Edition.Questions.OfType<ClozeQuestion>()
            .Where(cloze => own.Ids.ContainsKey(cloze.KeyPointId)))
        {
            if (own.Edition.Question(cloze.Id) is null)
            {
                _source.Error(translation.Ids[cloze.KeyPointId].Offset,
                    $"the cloze '{Mark(cloze)}' is not in {own.Source.File.Name}", "use the same cloze numbers");
            }
        }
    }

    private void Check(Question question)
    {
        var id = question is ClozeQuestion ? question.KeyPointId : question.Id;
        var at = translation.Ids.GetValueOrDefault(id)?.Offset;
        var there = own.Source.File.Name;
        switch (question, translation.Edition.Question(question.Id))
        {
            case (ClozeQuestion cloze, null) when at is not null:
                _source.Error(at.Value, $"the cloze '{Mark(cloze)}' of {there} is missing here",
                    "use the same cloze numbers");
                break;
            case (ChoiceQuestion theirs, ChoiceQuestion ours) when ours.Options.Length != theirs.Options.Length:
                _source.Error(at!.Value,
                    $"the question has {ours.Options.Length} options here, {theirs.Options.Length} in {there}",
                    "give both the same options");
                break;
            case (ChoiceQuestion theirs, ChoiceQuestion ours)
                when ours.Options.Zip(theirs.Options).Any(pair => pair.First.IsRight != pair.Second.IsRight):
                _source.Error(at!.Value, $"other options are right here than in {there}",
                    "keep the options in the same order with the same marks");
                break;
            case (NameAllQuestion theirs, NameAllQuestion ours) when ours.Parts.Length != theirs.Parts.Length:
                _source.Error(at!.Value,
                    $"the question has {ours.Parts.Length} parts here, {theirs.Parts.Length} in {there}",
                    "give both the same parts");
                break;
            case (OrderQuestion theirs, OrderQuestion ours) when ours.Steps.Length != theirs.Steps.Length:
                _source.Error(at!.Value,
                    $"the question has {ours.Steps.Length} steps here, {theirs.Steps.Length} in {there}",
                    "give both the same steps");
                break;
        }
    }

    private static string Place(DeclaredId declared) =>
        declared.Parent.Length > 0 ? $"a {declared.What} below '{declared.Parent}'" : $"a {declared.What}";

    private static string Mark(ClozeQuestion cloze) => cloze.Id[(cloze.Id.LastIndexOf('#') + 1)..];
}
