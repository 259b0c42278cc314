using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Replies.Phrases;

namespace StudyBot.Core.Handlers.General;

/// <summary><c>/help</c>: all commands in groups; one of them in depth.</summary>
public sealed class HelpHandler : ICommandHandler
{
    public CommandDescription Command => Commands.Help;

    public ValueTask<IReadOnlyList<Reply>> HandleAsync(Request request, Command command)
    {
        var asked = command.Arguments.TrimStart('/', '／').ToLowerInvariant();
        var reply = asked.Length == 0 ? All(request.Phrases)
            : Commands.Find(asked) is { } known ? One(request.Phrases, known)
            : Unknown(request.Phrases, asked);
        return ValueTask.FromResult<IReadOnlyList<Reply>>([reply]);
    }

    private static Reply All(Phrases phrases)
    {
        var groups = Commands.All.GroupBy(command => command.Group).Select(group => RichText.Lines(
            group.Select(command => Line(phrases, command))
                .Prepend(RichText.Styled(phrases.GroupName(group.Key), TextStyle.Bold))));
        return Buttons.Below(
            RichText.Join("\n\n", groups.Append(phrases.HelpMore)),
            [Choice.Typing("/help quiz"), Choice.Typing("/help lookup"), Choice.Typing("/help daily")]);
    }

    private static RichText Line(Phrases phrases, CommandDescription command)
    {
        var line = RichText.Of($"{"/" + command.Name:c} — {phrases.CommandSummary(command.Name)}");
        var example = phrases.CommandExamples(command.Name)[0].Typed;
        return example == "/" + command.Name ? line : line + phrases.ForExample(example);
    }

    private static Reply One(Phrases phrases, CommandDescription command)
    {
        var paragraphs = new List<RichText>
        {
            RichText.Of($"{Usage(command):b}\n{phrases.CommandSummary(command.Name)}"),
            phrases.CommandDetail(command.Name),
        };
        if (!command.Options.IsEmpty)
        {
            paragraphs.Add(RichText.Lines(command.Options.Select(option =>
                RichText.Of($"{option.Name:c} — {phrases.OptionDescription(command.Name, option.Name)}"))));
        }

        paragraphs.Add(RichText.Lines(phrases.CommandExamples(command.Name).Select(example =>
            RichText.Of($"{example.Typed:c} — {example.Meaning}"))));
        paragraphs.Add(phrases.AlsoTyped(command.Aliases.Select(alias => "/" + alias)));
        return Reply.Say(RichText.Join("\n\n", paragraphs.Where(paragraph => !paragraph.IsEmpty)));
    }

    private static Reply Unknown(Phrases phrases, string asked)
    {
        var name = TextCutter.Cut(asked, 32);
        return NearestCommand.To(asked) is { Command: var command }
            ? Buttons.Below(phrases.DidYouMean(name, command.Name), [Choice.Typing($"/help {command.Name}")])
            : Buttons.Below(phrases.NoSuchCommand(name), [Choice.Typing("/help")]);
    }

    private static string Usage(CommandDescription command) => string.Join(
        ' ',
        command.Options
            .Select(option => option.IsRequired ? option.Name : $"[{option.Name}]")
            .Prepend("/" + command.Name));
}
