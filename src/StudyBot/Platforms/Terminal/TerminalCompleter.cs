using System.Collections.Immutable;
using System.Globalization;
using StudyBot.Clock;
using StudyBot.Core.Handlers;
using StudyBot.Core.Messages;
using StudyBot.Messaging;
using StudyBot.Platforms.Terminal.Screen;

namespace StudyBot.Platforms.Terminal;

/// <summary>
/// Knows what may follow what is being typed: commands and their options from the list of commands, arguments by asking
/// the handlers. While a question is open words are not completed: that would be a way to look the answer up.
/// </summary>
public sealed class TerminalCompleter(MessageIntake intake, TerminalSession session, TimeProvider time)
{
    /// <summary>After so long nobody waits for a completion.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private long _asked;

    /// <summary>
    /// What may follow, to be shown faintly: the rest of the only command that fits, and options not typed yet.
    /// </summary>
    public static string Hint(string text)
    {
        if (text is not ['/', _, ..])
        {
            return "";
        }

        var words = text[1..].Split(' ');
        if (words.Length > 1)
        {
            var isInWord = words[^1].Length > 0;
            var typed = words.Length - (isInWord ? 1 : 2);
            return Commands.Find(words[0]) is { } known ? OptionsFrom(known, typed, isInWord) : "";
        }

        var fitting = Commands.All.Where(
            command => command.Name.StartsWith(words[0], StringComparison.Ordinal)).ToList();
        return fitting is [var only]
            ? $"{only.Name[words[0].Length..]}{OptionsFrom(only, 0, true)}"
            : string.Concat(fitting.Select(command => $"  /{command.Name}"));
    }

    public async Task<ImmutableArray<Completion>> CompleteAsync(string text, CancellationToken cancellationToken)
    {
        if (text is not ['/', ..])
        {
            return session.IsQuestionOpen || text.Trim().Length == 0
                ? []
                : await AskAsync(text, Commands.Lookup.Name, "", cancellationToken);
        }

        var space = text.IndexOf(' ');
        if (space < 0)
        {
            return [.. CommandNames(text[1..]).Select(name => new Completion($"/{name} ", SummaryOf(name)))];
        }

        if (Commands.Find(text[1..space]) is not { } known)
        {
            return [];
        }

        var typed = text[(space + 1)..];
        var before = text[..(text.LastIndexOf(' ') + 1)];
        var word = text[before.Length..];
        var index = typed.Count(character => character == ' ');
        var option = index < known.Options.Length ? known.Options[index] : null;
        return option switch
        {
            { Choices.IsDefaultOrEmpty: false } => ChoicesOf(known, option, before, word),
            _ when known.Options is [{ Completes: true }] =>
                await AskAsync(typed, known.Name, text[..(space + 1)], cancellationToken),
            _ => [],
        };
    }

    private static IEnumerable<string> CommandNames(string typed)
    {
        var names = Commands.All.Select(command => command.Name).Concat(["as", "exit"])
            .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        var aliases = Commands.All.SelectMany(command => command.Aliases)
            .Where(alias => typed.Length > 0 && alias.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        return names.Concat(aliases);
    }

    private ImmutableArray<Completion> ChoicesOf(
        CommandDescription command, CommandOption option, string before, string typed)
    {
        var description = session.Phrases.OptionDescription(command.Name, option.Name);
        return
        [
            .. option.Choices.Where(choice => choice.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Select(choice => new Completion(before + choice, description)),
        ];
    }

    private string SummaryOf(string name) =>
        Commands.Find(name) is { } command ? session.Phrases.CommandSummary(command.Name) : "";

    private static string OptionsFrom(CommandDescription command, int index, bool startsWithSpace)
    {
        var options = command.Options.Skip(index).Select(
            option => option.IsRequired ? option.Name : $"[{option.Name}]");
        var text = string.Join(' ', options);
        return text.Length > 0 && startsWithSpace ? " " + text : text;
    }

    private async Task<ImmutableArray<Completion>> AskAsync(
        string typed, string command, string before, CancellationToken cancellationToken)
    {
        var handle = Interlocked.Increment(ref _asked).ToString(CultureInfo.InvariantCulture);
        var persona = session.Persona;
        var answer = session.ExpectSuggestions(handle);
        try
        {
            await intake.HandleAsync(
                new IncomingMessage(
                    persona.Conversation,
                    persona.Kind,
                    persona.Sender,
                    time.Now,
                    new Searching(typed, command),
                    ReplyHandle: handle),
                cancellationToken);
            var suggestions = await answer.WaitAsync(Patience, time, cancellationToken);
            return [.. suggestions.Select(suggestion => new Completion(
                before + TerminalText.Clean(suggestion.Value), TerminalText.Clean(suggestion.Title)))];
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            return [];
        }
        finally
        {
            session.ForgetSuggestions(handle);
        }
    }
}
