using NodaTime;

namespace StudyBot.Testing.Discord.Rest;

/// <summary>Discord remembers a nonce for a few minutes.</summary>
public sealed class NonceMemory(DiscordWorld world)
{
    public static readonly Duration Kept = Duration.FromMinutes(3);

    private readonly Dictionary<string, FakeMessage> _messages = [];

    public FakeMessage? Find(string nonce) =>
        _messages.TryGetValue(nonce, out var message) && world.Now - message.Id.CreatedAt <= Kept ? message : null;

    public void Add(string nonce, FakeMessage message) => _messages[nonce] = message;
}
