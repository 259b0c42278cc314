namespace StudyBot.Platforms.Discord.Gateway;

/// <summary>Discord will not let the bot in until somebody changes something; the message says what.</summary>
public sealed class GatewayStoppedException(string sentence) : Exception(sentence);
