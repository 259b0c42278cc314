using StudyBot.Core.Lookup.Language;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>Turns words of a query into concepts: how else they may be written in the pack, and how much they say.</summary>
internal sealed class ConceptMaker(Postings postings, NameTable names, int entries)
{
    private const double OtherForm = 0.97;
    private const double Synonym = 0.75;

    /// <summary>What a word weighs that every entry has.</summary>
    private const double Floor = 0.12;

    public Concept OfName(string written, int name)
    {
        var forms = names.Forms(name).Select(form => Alternative.Of(form, form == written ? 1 : OtherForm));
        return Make(written, ConceptClass.Name, forms.Prepend(Alternative.Of(written, 1)), importance: 1.1);
    }

    public Concept OfWord(string written, ConceptClass conceptClass, double importance)
    {
        var key = Synonyms.Key(written);
        var same = Synonyms.Shared.Of(key).SelectMany(SynonymForms);
        return Make(written, conceptClass, same.Prepend(Alternative.Of(written, 1)), importance);
    }

    public Concept OfNumber(string written, IEnumerable<string> tokens, double importance) =>
        Make(written, ConceptClass.Number, tokens.Select(token => Alternative.OfToken(token, 1)), importance);

    /// <summary>A common word of the language says less than a rare one.</summary>
    public static double Rarity(Word word) => word.Class switch
    {
        WordClass.Function => 0.1,
        WordClass.Numeral => 0.2,
        WordClass.Adverb => 0.5,
        _ => word.Frequency switch { >= 15 => 0.4, >= 14 => 0.55, >= 13 => 0.7, >= 12 => 0.85, _ => 1 },
    };

    private IEnumerable<Alternative> SynonymForms(string synonym) =>
        names.TryFind(synonym, out var name)
            ? names.Forms(name).Select(form => Alternative.Of(form, Synonym))
            : [Alternative.Of(synonym, Synonym)];

    private Concept Make(string written, ConceptClass conceptClass, IEnumerable<Alternative> alternatives, double importance)
    {
        var found = alternatives.Select(alternative => (Alternative: alternative, Count: alternative.Count(postings)))
            .Where(pair => pair.Count > 0)
            .DistinctBy(pair => (pair.Alternative.Phrase, string.Join(' ', pair.Alternative.Tokens)))
            .ToList();
        var count = found.Count == 0 ? 0 : found.Max(pair => pair.Alternative.Credit * pair.Count);
        var rarity = Math.Log(1 + ((entries - count + 0.5) / (count + 0.5))) / Math.Log(1 + ((entries + 0.5) / 0.5));
        return new Concept(
            written,
            conceptClass,
            [.. found.Select(pair => pair.Alternative)],
            importance,
            importance * (Floor + ((1 - Floor) * rarity)));
    }
}
