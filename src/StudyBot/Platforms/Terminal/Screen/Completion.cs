namespace StudyBot.Platforms.Terminal.Screen;

/// <param name="Line">The whole line as it becomes.</param>
/// <param name="Title">What it is, shown beside it; may be empty.</param>
public sealed record Completion(string Line, string Title);
