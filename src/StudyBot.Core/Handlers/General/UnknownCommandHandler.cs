using StudyBot.Core.Messages;
using StudyBot.Core.Replies;

namespace StudyBot.Core.Handlers.General;

/// <summary>
/// Commands that there are not: which was probably meant. In a group other bots live too: there only what is near is
/// answered.
/// </summary>
public sealed class UnknownCommandHandler : IBodyHandler<Command>
{
    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command body)
    {
        var name = TextCutter.Cut(body.Name, 32);
        return ValueTask.FromResult<IReadOnlyList<Reply>>(NearestCommand.To(body.Name) switch
        {
            (var command, var stuck) => [Buttons.Below(
                request.Phrases.DidYouMean(name, command.Name),
                [Choice.Typing(Typed(command, stuck.Length > 0 ? stuck : body.Arguments))])],
            null when request.IsPrivate =>
                [Buttons.Below(request.Phrases.NoSuchCommand(name), [Choice.Typing("/help")])],
            null => [],
        });
    }

    /// <summary>The command with what was typed behind it, where that fits a button.</summary>
    private static string Typed(CommandDescription command, string arguments)
    {
        var whole = $"/{command.Name} {arguments}";
        var fits = arguments.Length > 0 && whole.Length <= Actions.MaxBytes
            && whole.All(character => char.IsAscii(character) && !char.IsControl(character));
        return fits ? whole : $"/{command.Name}";
    }
}
