namespace StudyBot.Platforms.Telegram.Api;

/// <summary>A file to be uploaded.</summary>
public sealed record InputFile(string FileName, string MediaType, ReadOnlyMemory<byte> Content);
