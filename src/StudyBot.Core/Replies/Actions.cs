namespace StudyBot.Core.Replies;

/// <summary>
/// The actions of buttons: <c>verb:argument:argument</c>, at most 64 bytes. One place, so that whoever writes a button and
/// whoever reads its press agree.
/// </summary>
public static class Actions
{
    public const int MaxBytes = 64;

    public static string Of(string verb, params ReadOnlySpan<string> arguments)
    {
        var action = arguments.IsEmpty ? verb : verb + ":" + string.Join(':', arguments!);
        return action.Length <= MaxBytes
            ? action
            : throw new ArgumentException($"The action '{action}' has {action.Length} characters; {MaxBytes} fit a button.");
    }

    /// <summary>The verb and the arguments that <see cref="Of"/> put together.</summary>
    public static (string Verb, string[] Arguments) Read(string action)
    {
        var parts = action.Split(':');
        return (parts[0], parts[1..]);
    }
}
