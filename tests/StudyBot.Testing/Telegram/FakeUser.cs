using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <summary>A person with the app, or a bot. What people do is what bots get updates of.</summary>
public sealed class FakeUser
{
    private readonly TelegramWorld _world;

    internal FakeUser(TelegramWorld world, long id, string firstName, bool isBot = false)
    {
        _world = world;
        Id = id;
        FirstName = firstName;
        IsBot = isBot;
    }

    public long Id { get; }

    public string FirstName { get; }

    public bool IsBot { get; }

    public string? Username { get; init; }

    public string? LanguageCode { get; init; }

    /// <summary>The chat with the bot; the bot can write there once the person has.</summary>
    public FakeChat PrivateChat => _world.PrivateChatOf(this);

    /// <summary>Writes, in a private chat to the bot, in a group to all.</summary>
    /// <param name="topic">The id of a forum's topic.</param>
    public FakeMessage Says(FakeChat chat, string text, FakeMessage? replyTo = null, int? topic = null) =>
        _world.Post(chat, message =>
        {
            message.From = this;
            message.Content = HtmlText.Read(text, null);
            message.ReplyTo = replyTo;
            message.Topic = topic ?? replyTo?.Topic;
        });

    /// <summary>Writes to the bot.</summary>
    public FakeMessage Says(string text) => Says(PrivateChat, text);

    /// <summary>Writes as the group itself.</summary>
    public FakeMessage SaysAnonymously(FakeChat chat, string text, FakeMessage? replyTo = null) =>
        _world.Post(chat, message =>
        {
            message.From = _world.GroupAnonymousBot;
            message.SenderChat = chat;
            message.Content = HtmlText.Read(text, null);
            message.ReplyTo = replyTo;
        });

    public void Edits(FakeMessage message, string text) => _world.EditByAuthor(message, text);

    /// <summary>Sends a poll of their own.</summary>
    public FakeMessage SendsQuiz(
        FakeChat chat, string question, IEnumerable<string> options, int correct, string explanation) =>
        _world.Post(chat, message =>
        {
            message.From = this;
            message.Poll = _world.NewPoll(message, FakeText.Empty with { Text = question }, options);
            message.Poll.IsQuiz = true;
            message.Poll.CorrectOptionIds = [correct];
            message.Poll.Explanation = FakeText.Empty with { Text = explanation };
        });

    /// <summary>Presses the button with that data.</summary>
    /// <exception cref="InvalidOperationException">The message has no such button.</exception>
    public FakeCallback Presses(FakeMessage message, string data) => message.CallbackData.Contains(data)
        ? PressesUnseen(message, data)
        : throw new InvalidOperationException($"No button '{data}' below: {message}");

    /// <summary>As a program could, that makes up buttons, or an app that still shows old ones.</summary>
    public FakeCallback PressesUnseen(FakeMessage message, string data) => _world.Press(this, message, data);

    /// <summary>Votes, or takes the vote back with no option.</summary>
    /// <returns>False: the app does not let one, the poll is closed or the vote final.</returns>
    public bool Votes(FakeMessage message, params ReadOnlySpan<int> options) =>
        _world.Vote(this, message, options.ToArray());

    /// <summary>Types <c>@bot query</c> in a chat.</summary>
    public FakeInlineQuery Types(string query, FakeChat? chat = null, string offset = "") =>
        _world.TypeInline(this, query, chat, offset);

    /// <summary>Sends one of the results that the bot offered.</summary>
    public FakeMessage Picks(JsonElement result, FakeInlineQuery query, FakeChat chat) =>
        _world.PickInline(this, result, query, chat);

    public void Blocks() => _world.SetMember(PrivateChat, this, _world.Bot, "kicked");

    public void Unblocks() => _world.SetMember(PrivateChat, this, _world.Bot, "member");

    /// <summary>
    /// Adds or removes somebody, makes them administrator, restricts them: a status as in <c>ChatMember</c>.
    /// </summary>
    public void Makes(FakeUser member, string status, FakeChat chat, params IEnumerable<string> missingRights) =>
        _world.SetMember(chat, this, member, status, missingRights);

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("id", Id);
        json.WriteBoolean("is_bot", IsBot);
        json.WriteString("first_name", FirstName);
        json.WriteOptional("username", Username);
        json.WriteOptional("language_code", LanguageCode);
        json.WriteEndObject();
    }
}
