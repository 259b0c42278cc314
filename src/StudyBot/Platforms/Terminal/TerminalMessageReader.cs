using System.Globalization;
using NodaTime;
using StudyBot.Core.Messages;

namespace StudyBot.Platforms.Terminal;

/// <summary>Turns a typed line into what it means.</summary>
public static class TerminalMessageReader
{
    /// <param name="view">What was last shown in the persona's conversation.</param>
    public static TerminalInput Read(string line, TerminalPersona persona, TerminalView view, Instant at)
    {
        var body = CommandParser.Parse(line, null, isAddressed: !persona.IsInGroup)!;
        return body switch
        {
            TypedText { Text: "" } => new TerminalInput.Blank(),
            Command { Name: "exit" or "quit" or "退出" } => new TerminalInput.Exit(),
            Command { Name: "as" or "扮演" } command => new TerminalInput.PlayAs(command.Arguments),
            Command command when NumberIn(command.Name) is { } number => Press(number),
            TypedText text when view.Question is null
                && NumberIn(text.Text) is { } number
                && number <= view.Actions.Length => Press(number),
            _ => Say(body),
        };

        TerminalInput Press(int number) => number <= view.Actions.Length
            ? Say(new Pressed(view.Actions[number - 1]))
            : new TerminalInput.NoSuchButton(view.Actions.Length);

        TerminalInput Say(MessageBody said) =>
            new TerminalInput.Said(new IncomingMessage(persona.Conversation, persona.Kind, persona.Sender, at, said));
    }

    /// <summary>A number from 1 to 99 in digits of any width and nothing else.</summary>
    private static int? NumberIn(string text)
    {
        if (text.Length is 0 or > 2)
        {
            return null;
        }

        var number = 0;
        foreach (var character in text)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit < 0)
            {
                return null;
            }

            number = (number * 10) + digit;
        }

        return number > 0 ? number : null;
    }
}
