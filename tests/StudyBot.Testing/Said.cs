using System.Collections.Immutable;
using StudyBot.Core.Replies;

namespace StudyBot.Testing;

/// <summary>What the bot replied to one message.</summary>
public sealed record Said(ImmutableArray<Reply> Replies)
{
    /// <summary>All replies as a person reads them; see <see cref="ReplyText"/>.</summary>
    public string Text => string.Join("\n\n", Replies.Select(ReplyText.Of));

    /// <summary>The labels of all buttons.</summary>
    public IReadOnlyList<string> Buttons => [.. Replies
        .SelectMany(reply => reply.Parts.OfType<ChoicesPart>())
        .SelectMany(part => part.Rows)
        .SelectMany(row => row)
        .Select(choice => choice.Label)];

    public IReadOnlyList<Suggestion> Suggestions =>
        [.. Replies.SelectMany(reply => reply.Parts.OfType<SuggestionsPart>()).SelectMany(part => part.Suggestions)];

    public override string ToString() => Text;
}
