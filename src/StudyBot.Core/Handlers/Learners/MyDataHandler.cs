using System.Collections.Immutable;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Export;
using StudyBot.Core.Study.Scheduling;

namespace StudyBot.Core.Handlers.Learners;

/// <summary><c>/mydata</c>: all that is kept of the learner, for reading and for Anki.</summary>
public sealed class MyDataHandler : ICommandHandler
{
    private const int LeechLapses = 8;

    public CommandDescription Command => Commands.MyData;

    public async ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        if (request.Message.Sender is not { } sender)
        {
            return [];
        }

        if (Alone.Refuse(request, Command.Name) is { } refusal)
        {
            return [refusal];
        }

        var data = await LearnerData.LoadAsync(request.Work, sender.Account, request.Conversation.Id);
        var parts = ImmutableArray.CreateBuilder<ReplyPart>();
        parts.Add(new TextPart(request.Phrases.MyDataIs(data.Counts)));
        parts.Add(new FilePart("studybot-data.json", "application/json", LearnerDataJson.Write(data, request.At)));
        var cards = Known(request, data.Cards).ToList();
        if (cards.Count > 0)
        {
            parts.Add(new FilePart("studybot-cards.csv", "text/csv", AnkiCsv.Write(cards.Select(Row))));
            parts.AddRange(cards.GroupBy(card => card.Request.Pack).Select(cards => Deck(request, [.. cards])));
        }

        return [new Reply(parts.ToImmutable())];
    }

    /// <summary>Cards whose question its pack still has, each with its pack.</summary>
    private static IEnumerable<(Request Request, StudyCard Card)> Known(Request request, ImmutableArray<StudyCard> cards) =>
        cards
            .Where(card => request.Shelf.Packs.ContainsKey(card.PackId))
            .Select(card => (Request: request with { Pack = request.Shelf.Packs[card.PackId] }, Card: card))
            .Where(card => card.Request.Edition.Question(card.Card.QuestionId) is not null);

    private static AnkiRow Row((Request Request, StudyCard Card) card)
    {
        var (request, question) = (card.Request, card.Request.Edition.Question(card.Card.QuestionId)!);
        return new AnkiRow(
            AnkiText.Front(question),
            $"{AnkiText.Answer(question, request.Phrases)}<br>{Extra(request, card.Card)}",
            request.Phrases.DeckName(request.Edition.Title),
            string.Join(' ', Tags(request, card.Card)));
    }

    private static DeckPart Deck(Request request, IReadOnlyList<(Request Request, StudyCard Card)> cards)
    {
        var (title, pack) = (cards[0].Request.Edition.Title, cards[0].Request.Pack.Pack.Id);
        return new DeckPart($"studybot-{pack}.apkg", new AnkiDeck(
            request.Phrases.DeckName(title),
            request.At,
            [.. cards.Select(card => new AnkiNote(
                $"{card.Card.PackId}/{card.Card.QuestionId}",
                AnkiText.Cloze(card.Request.Edition.Question(card.Card.QuestionId)!, request.Phrases),
                Extra(card.Request, card.Card),
                Tags(card.Request, card.Card)))]));
    }

    private static string Extra(Request request, StudyCard card)
    {
        var question = request.Edition.Question(card.QuestionId)!;
        var keyPoint = request.Edition.KeyPoint(question.KeyPointId)!;
        return AnkiText.Escape($"{question.Explanation ?? keyPoint.Text}\n{Evidence.Line(request, keyPoint)}");
    }

    private static ImmutableArray<string> Tags(Request request, StudyCard card)
    {
        var section = request.Edition.SectionOf(request.Edition.Question(card.QuestionId)!).Number;
        IEnumerable<string> tags =
        [
            "studybot",
            AnkiText.Tag(card.PackId),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"section-{section}"),
            card.Card.State.ToString().ToLowerInvariant(),
        ];
        return [.. card.Card.Lapses >= LeechLapses ? tags.Append("leech") : tags];
    }
}
