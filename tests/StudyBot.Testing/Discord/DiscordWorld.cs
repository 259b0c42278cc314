using System.Text.Json.Nodes;
using NodaTime;
using StudyBot.Platforms.Discord.Api;

namespace StudyBot.Testing.Discord;

/// <summary>
/// Everything that there is on the fake Discord. All reading and writing is done under <see cref="Gate"/>.
/// </summary>
public sealed class DiscordWorld(TimeProvider time)
{
    private readonly Dictionary<Snowflake, FakeChannel> _channels = [];

    private readonly Dictionary<string, FakeInteraction> _interactions = [];

    private TaskCompletionSource _changed = NewSignal();

    private ulong _lastId;

    public Lock Gate { get; } = new();

    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public List<FakeGuild> Guilds { get; } = [];

    public List<FakeUser> Users { get; } = [];

    public IReadOnlyCollection<FakeChannel> Channels => _channels.Values;

    /// <summary>Commands by the server they are registered for; by null the global ones.</summary>
    public Dictionary<Snowflake, List<FakeCommand>> GuildCommands { get; } = [];

    public List<FakeCommand> GlobalCommands { get; } = [];

    /// <summary>Ascending, as old as they look.</summary>
    public Snowflake NewId()
    {
        lock (Gate)
        {
            var id = Snowflake.At(Now).Value;
            _lastId = id > _lastId ? id : _lastId + 1;
            return new Snowflake(_lastId);
        }
    }

    public void Add(FakeChannel channel)
    {
        lock (Gate)
        {
            _channels.Add(channel.Id, channel);
        }
    }

    public void Add(FakeInteraction interaction)
    {
        lock (Gate)
        {
            _interactions.Add(interaction.Token, interaction);
        }
    }

    /// <summary>Null when there is none, or it has been deleted.</summary>
    public FakeChannel? Channel(Snowflake id) =>
        _channels.TryGetValue(id, out var channel) && !channel.IsDeleted ? channel : null;

    public FakeInteraction? Interaction(string token) => _interactions.GetValueOrDefault(token);

    public FakeChannel? DirectMessage(FakeUser user) =>
        _channels.Values.FirstOrDefault(
            channel => channel.Type == ChannelType.Dm && channel.People.SequenceEqual([user]));

    /// <summary>Load runs make very many interactions; those older than this are not to be answered any more.</summary>
    public void ForgetInteractions(Duration olderThan)
    {
        lock (Gate)
        {
            foreach (var (token, interaction) in _interactions)
            {
                if (Now - interaction.CreatedAt > olderThan)
                {
                    _interactions.Remove(token);
                }
            }
        }
    }

    /// <summary>To be called after every change, outside of <see cref="Gate"/> or inside.</summary>
    public void Changed() => Interlocked.Exchange(ref _changed, NewSignal()).TrySetResult();

    /// <summary>Ends when the condition holds; it is looked at now and after every change.</summary>
    public async Task<T> WhenAsync<T>(Func<T?> condition)
        where T : class
    {
        while (true)
        {
            var changed = Volatile.Read(ref _changed).Task;
            lock (Gate)
            {
                if (condition() is { } result)
                {
                    return result;
                }
            }

            await changed;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A command as it was registered.</summary>
public sealed record FakeCommand(Snowflake Id, JsonObject Json)
{
    public string Name => (string)Json["name"]!;

    public ApplicationCommandType Type => (ApplicationCommandType)((int?)Json["type"] ?? 1);
}
