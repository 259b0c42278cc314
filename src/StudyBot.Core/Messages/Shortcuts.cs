namespace StudyBot.Core.Messages;

/// <summary>Buttons and links that stand for something else that a person could have typed or pressed.</summary>
public static class Shortcuts
{
    /// <summary>What the body stands for: a button that types a command, a deep link; else the body itself.</summary>
    public static MessageBody Resolve(MessageBody body) => body switch
    {
        Pressed { Action: ['/', ..] } pressed
            when CommandParser.Parse(pressed.Action, null, isAddressed: true) is Command command => command,
        Command { Name: "start", Arguments.Length: > 0 } start => DeepLink(start.Arguments) ?? body,
        _ => body,
    };

    /// <param name="payload">What follows <c>?start=</c>: <c>footnote-2</c>, <c>section-1</c>, <c>keypoint-ID</c>,
    /// <c>quiz</c>, <c>quiz-s2</c>, <c>review</c> and other commands for private chats.</param>
    private static MessageBody? DeepLink(string payload)
    {
        var dash = payload.IndexOf('-');
        var (verb, argument) = dash > 0 ? (payload[..dash], payload[(dash + 1)..]) : (payload, "");
        return (verb, argument) switch
        {
            ("footnote" or "section" or "keypoint", { Length: > 0 and <= 48 }) => new Pressed($"{verb}:{argument}"),
            ("quiz", "") => new Pressed("quiz"),
            ("quiz", ['s', .. { Length: > 0 and <= 3 } number]) => new Pressed($"quiz:section:{number}"),
            ("review" or "undo" or "due" or "settings" or "remind" or "link" or "unlink" or "mydata" or "forgetme",
                "") =>
                new Command(verb, ""),
            _ => null,
        };
    }
}
