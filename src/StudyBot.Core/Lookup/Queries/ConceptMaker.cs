using System.Collections.Immutable;
using StudyBot.Core.Lookup.Language;
using StudyBot.Core.Lookup.Terms;

namespace StudyBot.Core.Lookup.Queries;

/// <summary>
/// Turns words of a query into concepts: how else they may be written in the pack, and how much they say.
/// </summary>
/// <param name="languages">The languages of the pack's editions.</param>
internal sealed class ConceptMaker(Postings postings, NameTable names, int entries, ImmutableHashSet<string> languages)
{
    private const double OtherForm = 0.97;
    private const double Synonym = 0.75;
    private const double OfTopic = 0.5;
    private const char Ordinal = '第';

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
        var isUnspaced = Scripts.IsUnspaced(key[0]);
        var same = Synonyms.Shared.Of(key).ToLookup(synonym => Scripts.IsUnspaced(synonym[0]) == isUnspaced);
        var concept = Make(
            written, conceptClass, same[true].SelectMany(SynonymForms).Prepend(Alternative.Of(written, 1)), importance);

        // Through another language every word means a little of everything: only where no edition speaks the query's.
        return concept.IsFound || IsSpoken(key[0])
            ? concept
            : Make(written, conceptClass, same[false].SelectMany(SynonymForms), importance);
    }

    public Concept OfNumber(string written, IEnumerable<string> tokens, double importance) =>
        Make(written, ConceptClass.Number, tokens.Select(token => Alternative.OfToken(token, 1)), importance);

    /// <summary>
    /// A common word of the language says less than a rare one, and what is done can be put in more ways than what it
    /// is done to. A word of another script is as common as its commonest synonym.
    /// </summary>
    public static double Importance(string word)
    {
        if (Lexicon.Shared.TryFind(word, out var found))
        {
            return IsOrdinal(word) ? 1 : Importance(found);
        }

        var translations = Synonyms.Shared.Of(Synonyms.Key(word))
            .Select(synonym => Lexicon.Shared.TryFind(synonym, out var translation) ? Importance(translation) : 1);
        return Scripts.IsUnspaced(word[0]) ? 1 : translations.Prepend(1).Min();
    }

    /// <summary>第2, which is no 第3.</summary>
    public static bool IsOrdinal(string word) => word is [Ordinal, >= '0' and <= '9', ..];

    private static double Importance(Word word) => word.Class switch
    {
        WordClass.Function => 0.1,
        WordClass.Numeral => 0.2,
        WordClass.Adverb or WordClass.Verb => 0.8,
        _ => 1,
    } * word.Frequency switch { >= 15 => 0.5, >= 14 => 0.6, >= 13 => 0.75, >= 12 => 0.9, _ => 1 };

    private bool IsSpoken(char letter) =>
        (Scripts.IsHan(letter) && languages.Contains("zh")) || (char.IsAsciiLetter(letter) && languages.Contains("en"));

    private IEnumerable<Alternative> SynonymForms(string synonym) =>
        names.TryFind(synonym, out var name)
            ? names.Forms(name).Select(form => Alternative.Of(form, Synonym))
            : [Alternative.Of(synonym, Synonym)];

    private Concept Make(
        string written, ConceptClass conceptClass, IEnumerable<Alternative> alternatives, double importance)
    {
        var found = alternatives.Select(alternative => (Alternative: alternative, Count: alternative.Count(postings)))
            .Where(pair => pair.Count > 0)
            .DistinctBy(pair => (pair.Alternative.Phrase, string.Join(' ', pair.Alternative.Tokens)))
            .ToList();
        var count = found.Count == 0 ? 0 : found.Max(pair => pair.Alternative.Credit * pair.Count);
        var rarity = Math.Log(1 + ((entries - count + 0.5) / (count + 0.5))) / Math.Log(1 + ((entries + 0.5) / 0.5));
        var isTopic = conceptClass == ConceptClass.Name && count * 3 > entries;
        importance *= isTopic ? OfTopic : 1;
        return new Concept(
            written,
            conceptClass,
            [.. found.Select(pair => pair.Alternative)],
            importance,
            importance * (Floor + ((1 - Floor) * rarity)));
    }
}
