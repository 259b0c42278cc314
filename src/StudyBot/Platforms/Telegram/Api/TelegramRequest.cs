using System.Text.Json.Serialization;

namespace StudyBot.Platforms.Telegram.Api;

/// <summary>
/// A call of one method of the Bot API. The records of this folder are the part of Bot API 10.1 that the bot uses;
/// types and fields have Telegram's names, optional fields are null when not set and then not sent.
/// </summary>
/// <param name="Method">As Telegram spells it: <c>sendMessage</c>.</param>
public abstract record TelegramRequest([property: JsonIgnore] string Method)
{
    /// <summary>What is uploaded beside the parameters; null for most methods, which then are plain JSON.</summary>
    [JsonIgnore]
    public virtual (string Parameter, InputFile File)? Upload => null;
}

/// <typeparam name="TResult">What Telegram returns.</typeparam>
public abstract record TelegramRequest<TResult>(string Method) : TelegramRequest(Method);
