using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Lookup;
using StudyBot.Core.Study.Answers;
using StudyBot.Core.Study.Quizzes.QuestionMaking;

namespace StudyBot.Core.Handlers;

/// <summary>A pack and what was worked out from it once, when it was loaded.</summary>
public sealed record StudyPack
{
    public StudyPack(Pack pack, LookupIndex index)
    {
        (Pack, Index) = (pack, index);
        AnswerKey = new AnswerKey(pack);
        Questions = new QuestionPool(pack, AnswerKey);
    }

    public Pack Pack { get; }

    public LookupIndex Index { get; }

    /// <summary>What typed answers are held against.</summary>
    public AnswerKey AnswerKey { get; }

    public QuestionPool Questions { get; }
}

/// <summary>The packs in use, by id; at least one.</summary>
public sealed record Shelf(ImmutableSortedDictionary<string, StudyPack> Packs)
{
    public StudyPack Default => Packs.Values.First();

    public StudyPack Find(string? id) => id is not null && Packs.TryGetValue(id, out var pack) ? pack : Default;
}

/// <summary>Where the packs in use are to be had; an edit on disk swaps the whole shelf.</summary>
public interface IShelf
{
    Shelf Current { get; }
}
