namespace StudyBot.Clock;

/// <summary>
/// A platform that keeps what people did while the program was away. It goes before what came due meanwhile: a vote was
/// in time though its round's time is up by now.
/// </summary>
public interface IMissedMessages
{
    /// <summary>Ends when all of it has been handled.</summary>
    Task Taken { get; }
}
