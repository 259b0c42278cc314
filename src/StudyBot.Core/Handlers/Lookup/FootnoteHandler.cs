using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary><c>/footnote</c>: all of them, or one by its number, its author or its title.</summary>
public sealed class FootnoteHandler : ICommandHandler, IPressHandler
{
    private const string Verb = "footnote";

    private const string ListArgument = "list";

    private const int PerPage = 10;

    public CommandDescription Command => Commands.Footnote;

    public IReadOnlyList<string> Verbs => [Verb];

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command) =>
        ValueTask.FromResult(TurningPages.In(Verb, false, Answer(request, command.Arguments)));

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Pressed pressed)
    {
        var (arguments, turns) = TurningPages.Read(pressed);
        var reply = arguments switch
        {
            [ListArgument, var page] => List(request, NumberReader.Read(page) ?? 1),
            [var number, ..] => Answer(request, number),
            [] => Answer(request, ""),
        };
        return ValueTask.FromResult(TurningPages.In(Verb, turns, reply));
    }

    private static Reply Answer(Request request, string asked)
    {
        var footnotes = request.Edition.Footnotes;
        if (footnotes.IsEmpty)
        {
            return Reply.Say(request.Phrases.NoFootnotes);
        }

        if (asked.Length == 0)
        {
            return List(request, 1);
        }

        if (NumberReader.Read(asked) is { } number)
        {
            return request.Edition.Footnote(number) is { } numbered
                ? One(request, numbered)
                : Buttons.Below(
                    request.Phrases.NoSuchFootnote(footnotes[0].Number, footnotes[^1].Number),
                    [ToList(request.Phrases.AllFootnotes, 1)]);
        }

        var words = TextCutter.Cut(asked, 40);
        return ByWords(request, asked) switch
        {
            [] => Buttons.Below(
                request.Phrases.NoFootnoteWith(words, footnotes[0].Number, footnotes[^1].Number),
                [ToList(request.Phrases.AllFootnotes, 1)]),
            [var only] => One(request, only),
            var several => Listed(request, request.Phrases.FootnotesWith(words), several.Take(PerPage)),
        };
    }

    /// <summary>
    /// Footnotes whose citation holds the words; else those behind what a search takes the words for.
    /// </summary>
    private static ImmutableArray<Footnote> ByWords(Request request, string words)
    {
        var pack = request.Pack.Pack;
        var forms = Forms(pack, TextFolding.Compact(words).Text);
        var holding = request.Edition.Footnotes
            .Where(footnote => pack.Editions.Values
                .Select(edition => TextFolding.Compact(edition.Footnote(footnote.Number)?.Citation ?? "").Text)
                .Any(citation => forms.Any(form => citation.Contains(form, StringComparison.Ordinal))))
            .ToImmutableArray();
        if (!holding.IsEmpty)
        {
            return holding;
        }

        if (request.Pack.Index.Search(LookupHandler.Bounded(words), request.Phrases.Language, 1)
            is not { IsConfident: true, Ranked: [var best, ..] })
        {
            return [];
        }

        var numbers = best.Footnote is { } number ? [number] : request.Edition.KeyPoint(best.Id)?.Footnotes ?? [];
        return [.. numbers.Select(request.Edition.Footnote).OfType<Footnote>()];
    }

    /// <summary>What was typed, and the name's other forms when it is a name.</summary>
    private static string[] Forms(Pack pack, string folded) => folded.Length < 2
        ? []
        : [
            .. pack.Names
                .Select(name => name.AllForms.Select(form => TextFolding.Compact(form).Text).ToArray())
                .Where(forms => forms.Contains(folded))
                .SelectMany(forms => forms)
                .Append(folded)
                .Distinct(),
        ];

    private static Reply One(Request request, Footnote footnote)
    {
        var all = request.Edition.Footnotes;
        var at = all.IndexOf(footnote);
        return Buttons.Below(
            FootnoteView.Of(request, footnote),
            TurningPages.Either(
                at > 0 ? To(request.Phrases.Previous, all[at - 1]) : null,
                at < all.Length - 1 ? To(request.Phrases.Next, all[at + 1]) : null),
            [
                Evidence.ToQuiz(request, Verb, Number(footnote)),
                ToList(request.Phrases.AllFootnotes, 1),
                .. footnote.Address is { } address
                    ? [Choice.ToLink(request.Phrases.OpenSource, address)]
                    : Array.Empty<Choice>(),
            ],
            FootnoteView.SectionsCiting(request, footnote).Select(section => Evidence.ToSection(request, section)));
    }

    private static Reply List(Request request, int page)
    {
        var all = request.Edition.Footnotes;
        var pages = ((all.Length - 1) / PerPage) + 1;
        var at = Math.Clamp(page, 1, pages);
        return Listed(
            request,
            request.Phrases.FootnoteListHeading(all.Length),
            all.Skip((at - 1) * PerPage).Take(PerPage),
            TurningPages.Either(
                at > 1 ? ToList(request.Phrases.PreviousPage, at - 1) : null,
                at < pages ? ToList(request.Phrases.NextPage, at + 1) : null));
    }

    private static Reply Listed(
        Request request, RichText heading, IEnumerable<Footnote> footnotes, IEnumerable<Choice>? turns = null)
    {
        var shown = footnotes.ToList();
        var lines = shown.Select(footnote =>
            RichText.Of($"{footnote.Number:b}. {TextCutter.Cut(footnote.Citation, 90)}"));
        return Buttons.Below(
            RichText.Lines(lines.Prepend(heading)),
            shown.Select(footnote => To(request.Phrases.FootnoteName(footnote.Number), footnote)),
            turns ?? []);
    }


    private static Choice To(string label, Footnote footnote) => new(label, TurningPages.Turn(Verb, Number(footnote)));

    private static Choice ToList(string label, int page) =>
        new(label, TurningPages.Turn(Verb, ListArgument, Invariant(page)));

    private static string Number(Footnote footnote) => Invariant(footnote.Number);

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
