namespace StudyBot.Core.Content;

/// <param name="Number">The reader's number, from 1.</param>
/// <param name="Citation">The full citation in good form, without the address.</param>
/// <param name="Address">An absolute http(s) address, or null.</param>
/// <param name="Note">What is doubtful about it, or null.</param>
public sealed record Footnote(int Number, string Citation, string? Address, string? Note);
