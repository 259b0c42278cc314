namespace StudyBot.Core.Content;

/// <param name="Id">Stable id.</param>
/// <param name="Number">The reader's number; 0 is the abstract.</param>
/// <param name="Heading">Without the number.</param>
public sealed record Section(string Id, int Number, string Heading);
