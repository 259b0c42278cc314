using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <summary>A chat that the bot is or was in.</summary>
public sealed class FakeChat
{
    private readonly Queue<FakeMessage> _unread = new();

    private readonly Queue<TaskCompletionSource<FakeMessage>> _readers = new();

    internal FakeChat(TelegramWorld world, long id, string type)
    {
        World = world;
        Id = id;
        Type = type;
    }

    public long Id { get; }

    /// <summary><c>private</c>, <c>group</c>, <c>supergroup</c> or <c>channel</c>.</summary>
    public string Type { get; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public bool IsForum { get; init; }

    /// <summary>The person of a private chat.</summary>
    public FakeUser? Person { get; init; }

    /// <summary>All that was posted and not deleted, by id.</summary>
    public SortedDictionary<int, FakeMessage> Messages { get; } = [];

    internal TelegramWorld World { get; }

    internal Dictionary<long, FakeMember> Members { get; } = [];

    internal Dictionary<int, (string Name, bool IsClosed)> Topics { get; } = [];

    internal FakeChat? UpgradedTo { get; set; }

    internal int LastMessageId { get; set; }

    internal FakeMember BotMember => Members.GetValueOrDefault(World.Bot.Id) ?? new FakeMember(World.Bot, "left");

    /// <summary>The next message of the bot that was not read yet, when it comes.</summary>
    /// <param name="patience">After which it fails; null: half a minute.</param>
    public Task<FakeMessage> NextAsync(TimeSpan? patience = null)
    {
        lock (World.Gate)
        {
            if (_unread.TryDequeue(out var message))
            {
                return Task.FromResult(message);
            }

            var reader = new TaskCompletionSource<FakeMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
            _readers.Enqueue(reader);
            return reader.Task.WaitAsync(patience ?? TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>The texts of the messages with these words, also while others come.</summary>
    public IReadOnlyList<string> Texts(string words)
    {
        lock (World.Gate)
        {
            return
            [
                .. Messages.Values.Select(message => message.Text)
                    .Where(text => text.Contains(words, StringComparison.Ordinal)),
            ];
        }
    }

    /// <summary>A topic of a forum.</summary>
    /// <returns>Its <c>message_thread_id</c>.</returns>
    public int AddTopic(string name) => World.AddTopic(this, name);

    public void CloseTopic(int topic) => World.CloseTopic(this, topic);

    public void ReopenTopic(int topic) => World.ReopenTopic(this, topic);

    /// <summary>The group becomes a supergroup, with another id.</summary>
    public FakeChat Upgrade() => World.Upgrade(this);

    internal void Unread(FakeMessage message)
    {
        if (_readers.TryDequeue(out var reader))
        {
            reader.SetResult(message);
        }
        else if (World.KeepsHistory)
        {
            _unread.Enqueue(message);
        }
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteFields(json);
        json.WriteEndObject();
    }

    internal void WriteFields(Utf8JsonWriter json)
    {
        json.WriteNumber("id", Id);
        json.WriteString("type", Type);
        json.WriteOptional("title", Title);
        json.WriteOptional("username", Username ?? Person?.Username);
        json.WriteOptional("first_name", Person?.FirstName);
        json.WriteOptional("is_forum", IsForum);
    }
}

/// <param name="Status">As in <c>ChatMember</c>.</param>
/// <param name="MissingRights">Of an administrator or somebody restricted: <c>can_post_messages</c>,
/// <c>can_send_polls</c> …</param>
internal sealed record FakeMember(FakeUser User, string Status, params IReadOnlyCollection<string> MissingRights)
{
    private static readonly string[] AdminRights =
    [
        "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
        "can_delete_stories", "can_post_messages", "can_edit_messages", "can_pin_messages", "can_manage_topics",
    ];

    private static readonly string[] MemberRights =
    [
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
        "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
        "can_add_web_page_previews", "can_react_to_messages", "can_edit_tag", "can_change_info", "can_invite_users",
        "can_pin_messages", "can_manage_topics",
    ];

    public bool IsInside => Status is "creator" or "administrator" or "member" or "restricted";

    public bool IsAdmin => Status is "creator" or "administrator";

    public bool May(string right) => Status == "creator" || !MissingRights.Contains(right);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("status", Status);
        json.WritePropertyName("user");
        User.Write(json);
        switch (Status)
        {
            case "creator":
                json.WriteBoolean("is_anonymous", false);
                break;
            case "administrator":
                WriteRights(json, AdminRights);
                json.WriteBoolean("can_be_edited", false);
                json.WriteBoolean("is_anonymous", false);
                break;
            case "restricted":
                json.WriteBoolean("is_member", true);
                WriteRights(json, MemberRights);
                json.WriteNumber("until_date", 0);
                break;
            case "kicked":
                json.WriteNumber("until_date", 0);
                break;
        }

        json.WriteEndObject();
    }

    private void WriteRights(Utf8JsonWriter json, string[] rights)
    {
        foreach (var right in rights)
        {
            json.WriteBoolean(right, May(right));
        }
    }
}
