namespace StudyBot.Core.Study;

/// <summary>Nothing was saved: disk full, file read-only, server gone. The message says why and what to do, for the log.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
