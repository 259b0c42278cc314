using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary><c>/essay</c>: what is being studied, and which pack where there are several.</summary>
public sealed class EssayHandler : ICommandHandler
{
    public CommandDescription Command => Commands.Essay;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        var asked = command.Arguments;
        if (asked.Length == 0)
        {
            return [About(request)];
        }

        if (!request.IsAdmin)
        {
            return [request.OnlyForSender(request.Phrases.OnlyAdmins(Command.Name))];
        }

        if (Find(request, asked) is not { } chosen)
        {
            return [Buttons.Below(request.Phrases.NoSuchPack(TextCutter.Cut(asked, 40)), ToPacks(request, null))];
        }

        await request.Work.SaveConversationAsync(request.Conversation with { PackId = chosen.Pack.Id });
        var title = chosen.Pack.In(request.Phrases.Language).Title;
        return [About(request with { Pack = chosen }, request.Phrases.PackChosen(title))];
    }

    private static StudyPack? Find(Request request, string asked)
    {
        if (request.Shelf.Packs.TryGetValue(asked, out var byId))
        {
            return byId;
        }

        var folded = TextFolding.Compact(asked).Text;
        return folded.Length == 0
            ? null
            : request.Shelf.Packs.Values.FirstOrDefault(pack => pack.Pack.Editions.Values.Any(edition =>
                TextFolding.Compact(edition.Title).Text.Contains(folded, StringComparison.Ordinal)));
    }

    private static Reply About(Request request, RichText? heading = null)
    {
        var phrases = request.Phrases;
        var edition = request.Edition;
        var pack = request.Pack.Pack;
        var kinds = edition.Questions.CountBy(question => question.Kind).OrderBy(pair => pair.Key)
            .Select(pair => (phrases.KindName(pair.Key), pair.Value)).ToImmutableArray();
        var paragraphs = new[]
        {
            edition.Description.Length == 0
                ? RichText.Of($"{edition.Title:b}")
                : RichText.Of($"{edition.Title:b}\n{edition.Description}"),
            string.Join(
                '\n', edition.Sections.Select(section => phrases.SectionTitle(section.Number, section.Heading))),
            phrases.PackCounts(
                edition.KeyPoints.Length,
                edition.Footnotes.Length,
                edition.Facts.Length,
                edition.Questions.Length,
                kinds),
            phrases.PackParticulars(
                pack.Editions.Keys.Order(StringComparer.Ordinal).Select(Name), edition.Licence, pack.Essay is not null),
        };
        return Buttons.Below(
            RichText.Join("\n\n", heading is null ? paragraphs : paragraphs.Prepend(heading)),
            [
                Choice.Typing("/quiz"),
                Choice.Typing("/section"),
                Choice.Typing("/footnote"),
                Choice.Typing("/keypoints"),
            ],
            ToPacks(request, pack.Id));
    }

    private static string Name(string language) => Phrases.For(language)?.LanguageName ?? language;

    private static IEnumerable<Choice> ToPacks(Request request, string? except) =>
        from pack in request.Shelf.Packs.Values
        where pack.Pack.Id != except
        let title = pack.Pack.In(request.Phrases.Language).Title
        select new Choice(TextCutter.Cut(title, Choice.MaxLabel), $"/essay {pack.Pack.Id}");
}
