namespace StudyBot.Core.Replies.Phrases;

/// <param name="Typed">As it is typed, with its slash.</param>
/// <param name="Meaning">What it does.</param>
public sealed record CommandExample(string Typed, string Meaning);
