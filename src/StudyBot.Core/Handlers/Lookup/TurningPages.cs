using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.Lookup;

/// <summary>
/// Replies that are turned like pages: a press on previous or next edits the message, a press elsewhere shows a new
/// one.
/// </summary>
internal static class TurningPages
{
    private const string Here = "here";

    /// <summary>The action of a button that edits the message it hangs on.</summary>
    public static string Turn(string verb, params ReadOnlySpan<string> arguments) =>
        Actions.Of(verb, [.. arguments, Here]);

    /// <summary>The arguments of a press, and whether it turns the page.</summary>
    public static (string[] Arguments, bool Turns) Read(Pressed pressed)
    {
        var arguments = Actions.Read(pressed.Action).Arguments;
        return arguments is [.. var before, Here] ? (before, true) : (arguments, false);
    }

    /// <summary>A row of what there is of previous and next.</summary>
    public static IEnumerable<Choice> Either(Choice? previous, Choice? next) =>
        new[] { previous, next }.OfType<Choice>();

    public static IReadOnlyList<Reply> In(string slot, bool turns, Reply reply) =>
        [reply with { Slot = slot, Replaces = turns, TurnsPage = turns }];
}
