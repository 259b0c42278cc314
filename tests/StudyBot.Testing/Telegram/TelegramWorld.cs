using System.Globalization;
using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <summary>Who and what there is, and what becomes of it when people act. Everything happens under one lock.</summary>
internal sealed partial class TelegramWorld
{
    private const int HistoryUnderLoad = 20;

    private readonly Dictionary<long, FakeUser> _users = [];

    private readonly Dictionary<long, FakeChat> _chats = [];

    private readonly Dictionary<string, FakeCallback> _callbacks = [];

    private readonly Dictionary<string, FakeInlineQuery> _inlineQueries = [];

    private int _lastAccountMessageId = 1_000;

    private long _lastId = 700_000_000;

    public TelegramWorld(TimeProvider time)
    {
        Time = time;
        Updates = new UpdateQueue(time, Gate);
        Bot = new FakeUser(this, 123_456_789, "Study Bot", isBot: true) { Username = "TheStudyBot" };
        GroupAnonymousBot = new FakeUser(this, 1_087_968_824, "Group", isBot: true) { Username = "GroupAnonymousBot" };
    }

    public Lock Gate { get; } = new();

    public TimeProvider Time { get; }

    public UpdateQueue Updates { get; }

    public FakeUser Bot { get; }

    public FakeUser GroupAnonymousBot { get; }

    /// <summary>False is what BotFather sets at first.</summary>
    public bool ReadsAllGroupMessages { get; set; }

    /// <summary>
    /// False, for load: messages of the bot are handed to <see cref="Sent"/> only, and only the latest are kept.
    /// </summary>
    public bool KeepsHistory { get; set; } = true;

    public Action<FakeMessage>? Sent { get; set; }

    /// <summary>Commands and descriptions, by scope and language.</summary>
    public Dictionary<string, JsonElement> Profile { get; } = [];

    public long Now => Time.GetUtcNow().ToUnixTimeSeconds();

    public FakeUser AddUser(string firstName, string? languageCode, string? username)
    {
        lock (Gate)
        {
            var user = new FakeUser(this, ++_lastId, firstName) { LanguageCode = languageCode, Username = username };
            _users.Add(user.Id, user);
            return user;
        }
    }

    public FakeUser? User(long id) => id == Bot.Id ? Bot : _users.GetValueOrDefault(id);

    public FakeChat? Chat(long id) => _chats.GetValueOrDefault(id);

    public FakeChat? ChatNamed(string username) => _chats.Values.FirstOrDefault(chat => chat.Username == username);

    public FakeChat PrivateChatOf(FakeUser person)
    {
        lock (Gate)
        {
            if (!_chats.TryGetValue(person.Id, out var chat))
            {
                chat = new FakeChat(this, person.Id, "private") { Person = person };
                chat.Members[person.Id] = new FakeMember(person, "member");
                _chats.Add(chat.Id, chat);
            }

            return chat;
        }
    }

    /// <param name="owner">Adds the bot, as administrator where only those can write.</param>
    public FakeChat AddChat(
        string type, string title, bool isForum, string? username, FakeUser owner, params IEnumerable<FakeUser> members)
    {
        FakeChat chat;
        lock (Gate)
        {
            var number = ++_lastId;
            chat = new FakeChat(this, type == "group" ? -number : -1_000_000_000_000 - number, type)
            {
                Title = title,
                IsForum = isForum,
                Username = username,
            };
            _chats.Add(chat.Id, chat);
            chat.Members[owner.Id] = new FakeMember(owner, "creator");
            foreach (var member in members)
            {
                chat.Members[member.Id] = new FakeMember(member, "member");
            }
        }

        SetMember(chat, owner, Bot, type == "channel" ? "administrator" : "member");
        return chat;
    }

    /// <summary>A message that is not the bot's own; the bot gets an update if it may see it.</summary>
    public FakeMessage Post(FakeChat chat, Action<FakeMessage> fill)
    {
        lock (Gate)
        {
            if (chat.Type == "private" && chat.BotMember.Status == "kicked")
            {
                SetMember(chat, chat.Person!, Bot, "member");
            }

            if (chat.Type == "private" && !chat.BotMember.IsInside)
            {
                chat.Members[Bot.Id] = new FakeMember(Bot, "member");
            }

            var message = NewMessage(chat);
            fill(message);
            if (IsSeen(message))
            {
                Updates.Add(chat.Type == "channel" ? "channel_post" : "message", chat.Id, json => message.Write(json));
            }

            return message;
        }
    }

    public FakeMessage NewMessage(FakeChat chat)
    {
        // Private chats and basic groups share the numbers of the account.
        var id = chat.Type is "private" or "group" ? ++_lastAccountMessageId : ++chat.LastMessageId;
        var message = new FakeMessage(chat, id, Now);
        chat.Messages.Add(id, message);
        if (!KeepsHistory && chat.Messages.Count > HistoryUnderLoad)
        {
            chat.Messages.Remove(chat.Messages.Keys.First());
        }

        return message;
    }

    /// <summary>The bot's own message is in its chat.</summary>
    public void Deliver(FakeMessage message)
    {
        message.Chat.Unread(message);
        Sent?.Invoke(message);
    }

    public FakePoll NewPoll(FakeMessage message, FakeText question, IEnumerable<string> options) =>
        new(NewId(), message, question, [.. options]);

    private string NewId() => (++_lastId).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// In privacy mode a bot sees service messages, commands that may be its own, mentions of it and replies to it.
    /// </summary>
    private bool IsSeen(FakeMessage message)
    {
        var chat = message.Chat;
        if (chat.Type is "private" or "channel" || !chat.BotMember.IsInside)
        {
            return chat.BotMember.IsInside;
        }

        return ReadsAllGroupMessages || chat.BotMember.IsAdmin || message.Service is not null || message.ViaBot == Bot
            || message.ReplyTo?.From == Bot
            || message.Content.Entities.Any(entity => message.Text.Substring(entity.Offset, entity.Length) is var word
                && entity.Type switch
                {
                    "bot_command" => word.Split('@') is var parts && (parts.Length == 1 || IsBots(parts[1])),
                    "mention" => IsBots(word[1..]),
                    _ => false,
                });
    }

    private bool IsBots(string username) => username.Equals(Bot.Username, StringComparison.OrdinalIgnoreCase);
}
