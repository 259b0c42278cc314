using StudyBot.Core.Content;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Daily;

namespace StudyBot.Core.Handlers.Daily;

/// <summary>Takes the next fact of the conversation's rotation and puts it into words.</summary>
public static class FactComposer
{
    /// <returns>Null when the pack has no facts.</returns>
    public static async ValueTask<Reply?> NextAsync(Request request)
    {
        var edition = request.Edition;
        var packId = request.Pack.Pack.Id;
        var posted = await request.Work.PostedFactsAsync(packId);
        if (FactRotation.Pick([.. edition.Facts.Select(fact => fact.Id)], posted, request.Seed) is not { } pick)
        {
            return null;
        }

        await request.Work.AddPostedFactAsync(packId, pick.FactId, request.At, pick.StartsRound);
        return Compose(request, edition.Facts.First(fact => fact.Id == pick.FactId));
    }

    private static Reply Compose(Request request, Fact fact)
    {
        var keyPoint = request.Edition.KeyPoint(fact.KeyPointId)!;
        var text = RichText.Of($"{request.Phrases.FactTitle:b}\n{fact.Text}\n{Evidence.Line(request, keyPoint)}");
        if (keyPoint.Note is { } note)
        {
            text = RichText.Of($"{text}\n{request.Phrases.Doubt(note)}");
        }

        return new Reply(
            new TextPart(text),
            new ChoicesPart(
            [
                [new Choice(request.Phrases.QuizMeButton, Actions.Of("quiz", "fact", fact.Id), Style: ChoiceStyle.Primary)],
                [.. Evidence.Choices(request, keyPoint)],
            ]));
    }
}
