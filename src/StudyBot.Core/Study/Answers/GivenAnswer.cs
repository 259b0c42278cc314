using System.Collections.Immutable;

namespace StudyBot.Core.Study.Answers;

/// <summary>What a learner answered. A closed family.</summary>
public abstract record GivenAnswer;

/// <param name="Text">As typed, of any length.</param>
public sealed record TypedAnswer(string Text) : GivenAnswer;

/// <summary>Buttons pressed, a poll voted in, menu entries chosen.</summary>
/// <param name="Shown">Places in the list that was shown, from 0; of a question of order in the order picked. True or
/// false is shown as true (0) and false (1).</param>
public sealed record PickedOptions(ImmutableArray<int> Shown) : GivenAnswer;
