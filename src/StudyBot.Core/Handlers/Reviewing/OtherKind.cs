using StudyBot.Core.Content;

namespace StudyBot.Core.Handlers.Reviewing;

/// <summary>The same thing asked in another way, for what will not stick.</summary>
public static class OtherKind
{
    /// <returns>A gap with options to choose from, else another question of the same key point; null: there is
    /// none.</returns>
    public static Question? Of(Request request, string packId, Question question, int seed)
    {
        var pack = request.Shelf.Find(packId);
        var edition = pack.Pack.In(request.Phrases.Language);
        if (question is ClozeQuestion
            && pack.Questions.AsAsked(edition, question, seed, [QuestionKind.OneChoice]) is ChoiceQuestion choice)
        {
            return choice;
        }

        return edition.Questions.FirstOrDefault(
            other => other.KeyPointId == question.KeyPointId && other.Kind != question.Kind);
    }
}
