using System.Text.Json;

namespace StudyBot.Testing.Telegram;

public sealed class FakeMessage
{
    private readonly Queue<TaskCompletionSource> _editReaders = new();

    private int _unreadEdits;

    internal FakeMessage(FakeChat chat, int id, long date)
    {
        Chat = chat;
        Id = id;
        Date = date;
    }

    public FakeChat Chat { get; }

    public int Id { get; }

    /// <summary>Unix time.</summary>
    public long Date { get; }

    public FakeUser? From { get; internal set; }

    public FakeChat? SenderChat { get; internal set; }

    public FakeUser? ViaBot { get; internal set; }

    public FakeMessage? ReplyTo { get; internal set; }

    public int? Topic { get; internal set; }

    /// <summary>The text, or the caption of what has a <see cref="File"/>.</summary>
    public FakeText Content { get; internal set; } = FakeText.Empty;

    public string Text => Content.Text;

    public FakeFile? File { get; internal set; }

    public bool IsPhoto { get; internal set; }

    public FakePoll? Poll { get; internal set; }

    /// <summary>As it was sent: an inline keyboard, or what takes the place of the keyboard.</summary>
    public JsonElement? ReplyMarkup { get; internal set; }

    public bool IsProtected { get; internal set; }

    public bool ShowsLinkPreview { get; internal set; } = true;

    /// <summary>How often the bot edited it.</summary>
    public int EditCount { get; private set; }

    public bool IsDeleted { get; internal set; }

    /// <summary>The bot's reaction.</summary>
    public string? Reaction { get; internal set; }

    /// <summary>For service messages: the field and what it says.</summary>
    internal (string Field, Action<Utf8JsonWriter> Write)? Service { get; set; }

    internal long? EditDate { get; set; }

    public IEnumerable<JsonElement> Buttons => ButtonsOf(ReplyMarkup);

    public IEnumerable<string> CallbackData => Buttons
        .Where(button => button.TryGetProperty("callback_data", out _))
        .Select(button => button.GetProperty("callback_data").GetString()!);

    /// <summary>
    /// Ends when the bot has edited the message (or stopped its poll, reacted to it, deleted it) once more than was
    /// waited for.
    /// </summary>
    public Task EditedAsync()
    {
        lock (Chat.World.Gate)
        {
            if (_unreadEdits > 0)
            {
                _unreadEdits--;
                return Task.CompletedTask;
            }

            var reader = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _editReaders.Enqueue(reader);
            return reader.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public override string ToString() => $"{Id} in {Chat.Id}: {(Poll is null ? Text : Poll.Question.Text)}";

    internal static IEnumerable<JsonElement> ButtonsOf(JsonElement? markup) =>
        markup is { } given && given.TryGetProperty("inline_keyboard", out var rows)
            ? rows.EnumerateArray().SelectMany(row => row.EnumerateArray())
            : [];

    internal void Changed()
    {
        EditCount++;
        if (_editReaders.TryDequeue(out var reader))
        {
            reader.SetResult();
        }
        else
        {
            _unreadEdits++;
        }
    }

    internal void Write(Utf8JsonWriter json, bool isQuoted = false)
    {
        json.WriteStartObject();
        json.WriteNumber("message_id", Id);
        json.WriteObject("from", From is null ? null : From.Write);
        json.WriteObject("sender_chat", SenderChat is null ? null : SenderChat.Write);
        json.WriteNumber("date", Date);
        json.WriteObject("chat", Chat.Write);
        if (Topic is { } topic)
        {
            json.WriteNumber("message_thread_id", topic);
            json.WriteOptional("is_topic_message", Chat.IsForum);
        }

        json.WriteObject("reply_to_message", ReplyTo is null || isQuoted
            ? null
            : writer => ReplyTo.Write(writer, isQuoted: true));
        json.WriteObject("via_bot", ViaBot is null ? null : ViaBot.Write);
        if (EditDate is { } editDate)
        {
            json.WriteNumber("edit_date", editDate);
        }

        json.WriteOptional("has_protected_content", IsProtected);
        json.WriteText(File is null ? "text" : "caption", Content, File is null ? "entities" : "caption_entities");
        WriteFile(json);
        json.WriteObject("poll", Poll is null ? null : Poll.Write);
        if (Service is { } service)
        {
            json.WritePropertyName(service.Field);
            service.Write(json);
        }

        json.WriteObject("reply_markup", Buttons.Any() ? ReplyMarkup!.Value.WriteTo : null);

        json.WriteEndObject();
    }

    private void WriteFile(Utf8JsonWriter json)
    {
        if (File is null)
        {
            return;
        }

        json.WritePropertyName(IsPhoto ? "photo" : "document");
        if (IsPhoto)
        {
            json.WriteStartArray();
        }

        json.WriteStartObject();
        json.WriteString("file_id", $"file-{Chat.Id}-{Id}");
        json.WriteString("file_unique_id", $"unique-{Chat.Id}-{Id}");
        if (IsPhoto)
        {
            json.WriteNumber("width", 800);
            json.WriteNumber("height", 600);
        }
        else
        {
            json.WriteString("file_name", File.FileName);
        }

        json.WriteEndObject();
        if (IsPhoto)
        {
            json.WriteEndArray();
        }
    }
}
