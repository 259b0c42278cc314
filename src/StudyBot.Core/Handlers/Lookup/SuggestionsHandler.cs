using System.Globalization;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary>
/// What a search that is being typed may be about: for inline search and for the completion of arguments.
/// </summary>
public sealed class SuggestionsHandler : IBodyHandler<Searching>
{
    private const int Most = 10;

    private const int Guesses = 3;

    private const int LongestValue = 100;

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Searching body)
    {
        var text = body.Text.Trim();
        var suggestions = body.Command switch
        {
            null when text.Length == 0 => Footnotes(request, "").Concat(Sections(request)),
            null => FoundOrNot(request, text),
            "footnote" => Footnotes(request, text),
            "lookup" when text.Length == 0 => Terms(request, "").Concat(Sections(request)),
            "lookup" => Terms(request, text).Concat(Found(request, Search(request, text))),
            _ => [],
        };
        return ValueTask.FromResult<IReadOnlyList<Reply>>(
            [new Reply(new SuggestionsPart([.. suggestions.DistinctBy(one => one.Id).Take(Most)]))]);
    }

    private static IEnumerable<Suggestion> Footnotes(Request request, string text)
    {
        var folded = TextFolding.Compact(text).Text;
        var number = NumberReader.Read(text);
        return request.Edition.Footnotes
            .Where(footnote => number is null
                ? Holds(footnote.Citation, folded)
                : $"{footnote.Number}".StartsWith($"{number}", StringComparison.Ordinal))
            .Select(footnote => Of(request, footnote, footnote.Number.ToString(CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<Suggestion> Sections(Request request) => request.Edition.Sections
        .Select(section => new Suggestion(
            $"section-{section.Number}",
            TextCutter.Cut(section.Heading, LongestValue),
            TextCutter.Cut(request.Phrases.SectionTitle(section.Number, section.Heading), LongestValue),
            request.Edition.Title,
            RichText.Of(
                $"{request.Phrases.SectionTitle(section.Number, section.Heading)}\n{Citation(request, null):f}")));

    /// <summary>People, places and terms whose name, in any language, holds what has been typed.</summary>
    private static IEnumerable<Suggestion> Terms(Request request, string text)
    {
        var folded = TextFolding.Compact(text).Text;
        var pack = request.Pack.Pack;
        return pack.Names
            .Where(name => name.AllForms.Any(form => Holds(form, folded)))
            .Take(Most / 2)
            .Select(name => (name.Id, Form: name.In(request.Phrases.Language, pack.OwnLanguage)))
            .Select(name => name with { Form = TextCutter.Cut(name.Form, LongestValue) })
            .Select(name => new Suggestion(
                TextCutter.Cut($"name-{name.Id}", 60), name.Form, name.Form, request.Edition.Title, name.Form));
    }

    private static bool Holds(string text, string folded) =>
        TextFolding.Compact(text).Text.Contains(folded, StringComparison.Ordinal);

    /// <summary>
    /// What was found; where that is only a guess, it is said first that there is nothing, and little follows.
    /// </summary>
    private static IEnumerable<Suggestion> FoundOrNot(Request request, string text)
    {
        var found = Search(request, text);
        var suggestions = Found(request, found);
        return found.IsConfident ? suggestions : suggestions.Take(Guesses).Prepend(Nothing(request, text));
    }

    private static IEnumerable<Suggestion> Found(Request request, LookupResults results) =>
        results.Ranked.Select(result => Of(request, result));

    private static LookupResults Search(Request request, string text) =>
        request.Pack.Index.Search(LookupHandler.Bounded(text), request.Phrases.Language, Most);

    private static Suggestion Nothing(Request request, string text)
    {
        var sentence = request.Phrases.NotInEssay(TextCutter.Cut(text, 40));
        return new Suggestion(
            "nothing", TextCutter.Cut(text, LongestValue), sentence.ToString(), request.Edition.Title, sentence);
    }

    private static Suggestion Of(Request request, Footnote footnote, string value) => new(
        $"footnote-{footnote.Number}",
        value,
        TextCutter.Cut($"{request.Phrases.FootnoteName(footnote.Number)} · {footnote.Citation}", LongestValue),
        string.Join(" · ", FootnoteView.SectionsCiting(request, footnote).Select(request.Phrases.SectionName)),
        FootnoteView.Of(request, footnote));

    private static Suggestion Of(Request request, LookupResult result)
    {
        if (result.Footnote is { } number && request.Edition.Footnote(number) is { } footnote)
        {
            return Of(request, footnote, TextCutter.Cut(footnote.Citation, LongestValue));
        }

        var keyPoint = request.Edition.KeyPoint(result.Id);
        var place = request.Phrases.SectionName(result.SectionNumber);
        return new Suggestion(
            result.Kind == LookupKind.KeyPoint ? $"keypoint-{result.Id}" : result.Id,
            TextCutter.Cut(result.Text, LongestValue),
            TextCutter.Cut(result.Text, 60),
            keyPoint is null ? place : Evidence.LineWithKind(request, keyPoint).ToString(),
            RichText.Of($"{result.Text}\n{Citation(request, keyPoint):f}"));
    }

    /// <summary>Where it is from, for those who read it in another chat.</summary>
    private static string Citation(Request request, KeyPoint? keyPoint)
    {
        var title = request.Phrases.Titled(request.Edition.Title);
        return keyPoint is null ? $"— {title}" : $"{Evidence.LineWithKind(request, keyPoint)} · {title}";
    }
}
