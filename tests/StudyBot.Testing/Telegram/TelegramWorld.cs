using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <summary>Who and what there is, and what becomes of it when people act. Everything happens under one lock.</summary>
internal sealed class TelegramWorld
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
    public FakeChat AddChat(string type, string title, bool isForum, string? username, FakeUser owner, params IEnumerable<FakeUser> members)
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
        new((++_lastId).ToString(CultureInfo.InvariantCulture), message, question, [.. options]);

    public void EditByAuthor(FakeMessage message, string text)
    {
        lock (Gate)
        {
            message.Content = HtmlText.Read(text, null);
            message.EditDate = Now;
            if (IsSeen(message))
            {
                Updates.Add(message.Chat.Type == "channel" ? "edited_channel_post" : "edited_message", message.Chat.Id, json => message.Write(json));
            }
        }
    }

    public FakeCallback Press(FakeUser person, FakeMessage message, string data)
    {
        lock (Gate)
        {
            var callback = new FakeCallback((++_lastId).ToString(CultureInfo.InvariantCulture), Time.GetUtcNow());
            _callbacks.Add(callback.Id, callback);
            Updates.Add("callback_query", message.Chat.Id, json =>
            {
                json.WriteStartObject();
                json.WriteString("id", callback.Id);
                json.WriteObject("from", person.Write);
                json.WriteObject("message", message.IsDeleted ? writer => WriteInaccessible(writer, message) : writer => message.Write(writer));
                json.WriteString("chat_instance", message.Chat.Id.ToString(CultureInfo.InvariantCulture));
                json.WriteString("data", data);
                json.WriteEndObject();
            });
            return callback;
        }
    }

    /// <returns>Null: never asked, or answered before.</returns>
    public FakeCallback? TakeCallback(string id) => _callbacks.Remove(id, out var callback) ? callback : null;

    public FakeInlineQuery? TakeInlineQuery(string id) => _inlineQueries.Remove(id, out var query) ? query : null;

    public bool Vote(FakeUser person, FakeMessage message, int[] options)
    {
        lock (Gate)
        {
            var poll = message.Poll ?? throw new InvalidOperationException($"No poll: {message}");
            var isFinal = poll.Votes.ContainsKey(person.Id) && !poll.AllowsRevoting;
            var isTakenBack = options.Length == 0;
            if (poll.IsClosed || isFinal || (isTakenBack && !poll.Votes.ContainsKey(person.Id))
                || (options.Length > 1 && !poll.AllowsMultipleAnswers)
                || message.Chat.Members.GetValueOrDefault(person.Id) is not { IsInside: true })
            {
                return false;
            }

            ImmutableArray<int> vote = [.. options.Order()];
            if (isTakenBack)
            {
                poll.Votes.Remove(person.Id);
            }
            else
            {
                poll.Votes[person.Id] = vote;
            }

            Updates.Add("poll", person.Id, poll.Write);
            if (!poll.IsAnonymous)
            {
                Updates.Add("poll_answer", person.Id, json => poll.WriteAnswer(json, person, vote));
            }

            return true;
        }
    }

    /// <summary>The time of a poll begins.</summary>
    public void Open(FakePoll poll)
    {
        var closesIn = poll.OpenPeriod ?? poll.CloseDate - Now;
        if (closesIn is { } seconds)
        {
            poll.Closing = Time.CreateTimer(_ => CloseInTime(poll), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
        }
    }

    public void Close(FakePoll poll)
    {
        poll.IsClosed = true;
        poll.Closing?.Dispose();
        Updates.Add("poll", poll.Message.Chat.Id, poll.Write);
    }

    public FakeInlineQuery TypeInline(FakeUser person, string query, FakeChat? chat, string offset)
    {
        lock (Gate)
        {
            var typed = new FakeInlineQuery((++_lastId).ToString(CultureInfo.InvariantCulture), query, Time.GetUtcNow());
            _inlineQueries.Add(typed.Id, typed);
            Updates.Add("inline_query", person.Id, json =>
            {
                json.WriteStartObject();
                json.WriteString("id", typed.Id);
                json.WriteObject("from", person.Write);
                json.WriteString("query", query);
                json.WriteString("offset", offset);
                json.WriteOptional("chat_type", chat is null ? null : chat.Person == person ? "sender" : chat.Type);
                json.WriteEndObject();
            });
            return typed;
        }
    }

    public FakeMessage PickInline(FakeUser person, JsonElement result, FakeInlineQuery query, FakeChat chat)
    {
        var content = result.GetProperty("input_message_content");
        var message = Post(chat, message =>
        {
            message.From = person;
            message.ViaBot = Bot;
            message.Content = HtmlText.Read(
                content.GetProperty("message_text").GetString()!,
                content.TryGetProperty("parse_mode", out var mode) ? mode.GetString() : null);
            message.ReplyMarkup = result.TryGetProperty("reply_markup", out var markup) ? markup : null;
        });
        lock (Gate)
        {
            Updates.Add("chosen_inline_result", person.Id, json =>
            {
                json.WriteStartObject();
                json.WriteString("result_id", result.GetProperty("id").GetString());
                json.WriteObject("from", person.Write);
                json.WriteString("query", query.Text);
                json.WriteEndObject();
            });
        }

        return message;
    }

    public void SetMember(FakeChat chat, FakeUser by, FakeUser member, string status, params IEnumerable<string> missingRights)
    {
        lock (Gate)
        {
            var old = chat.Members.GetValueOrDefault(member.Id) ?? new FakeMember(member, "left");
            var changed = new FakeMember(member, status, [.. missingRights]);
            chat.Members[member.Id] = changed;
            Updates.Add(member == Bot ? "my_chat_member" : "chat_member", chat.Id, json =>
            {
                json.WriteStartObject();
                json.WriteObject("chat", chat.Write);
                json.WriteObject("from", by.Write);
                json.WriteNumber("date", Now);
                json.WriteObject("old_chat_member", old.Write);
                json.WriteObject("new_chat_member", changed.Write);
                json.WriteEndObject();
            });
            if (chat.Type is "group" or "supergroup" && old.IsInside != changed.IsInside && (changed.IsInside || member != Bot))
            {
                PostService(chat, by, changed.IsInside ? "new_chat_members" : "left_chat_member", json =>
                {
                    if (changed.IsInside)
                    {
                        json.WriteStartArray();
                        member.Write(json);
                        json.WriteEndArray();
                    }
                    else
                    {
                        member.Write(json);
                    }
                });
            }
        }
    }

    public int AddTopic(FakeChat chat, string name)
    {
        lock (Gate)
        {
            var message = PostService(chat, Creator(chat), "forum_topic_created", json =>
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteNumber("icon_color", 7_322_096);
                json.WriteEndObject();
            });
            chat.Topics[message.Id] = (name, false);
            return message.Id;
        }
    }

    public void CloseTopic(FakeChat chat, int topic)
    {
        lock (Gate)
        {
            chat.Topics[topic] = (chat.Topics[topic].Name, true);
        }
    }

    public FakeChat Upgrade(FakeChat group)
    {
        lock (Gate)
        {
            var supergroup = new FakeChat(this, -1_000_000_000_000 - ++_lastId, "supergroup") { Title = group.Title };
            _chats.Add(supergroup.Id, supergroup);
            foreach (var (id, member) in group.Members)
            {
                supergroup.Members[id] = member;
            }

            PostService(group, Creator(group), "migrate_to_chat_id", json => json.WriteNumberValue(supergroup.Id));
            group.UpgradedTo = supergroup;
            PostService(supergroup, GroupAnonymousBot, "migrate_from_chat_id", json => json.WriteNumberValue(group.Id));
            return supergroup;
        }
    }

    private static void WriteInaccessible(Utf8JsonWriter json, FakeMessage message)
    {
        json.WriteStartObject();
        json.WriteObject("chat", message.Chat.Write);
        json.WriteNumber("message_id", message.Id);
        json.WriteNumber("date", 0);
        json.WriteEndObject();
    }

    private static FakeUser Creator(FakeChat chat) => chat.Members.Values.First(member => member.Status == "creator").User;

    private void CloseInTime(FakePoll poll)
    {
        lock (Gate)
        {
            if (!poll.IsClosed)
            {
                Close(poll);
            }
        }
    }

    private FakeMessage PostService(FakeChat chat, FakeUser by, string field, Action<Utf8JsonWriter> write) =>
        Post(chat, message =>
        {
            message.From = by;
            message.Service = (field, write);
        });

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
                    "bot_command" => !word.Contains('@', StringComparison.Ordinal) || IsBots(word[(word.IndexOf('@', StringComparison.Ordinal) + 1)..]),
                    "mention" => IsBots(word[1..]),
                    _ => false,
                });
    }

    private bool IsBots(string username) => username.Equals(Bot.Username, StringComparison.OrdinalIgnoreCase);
}
