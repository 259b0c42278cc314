using System.Globalization;
using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <summary>Edits, buttons, searches.</summary>
internal sealed partial class TelegramWorld
{
    public void EditByAuthor(FakeMessage message, string text)
    {
        lock (Gate)
        {
            message.Content = HtmlText.Read(text, null);
            message.EditDate = Now;
            if (IsSeen(message))
            {
                var kind = message.Chat.Type == "channel" ? "edited_channel_post" : "edited_message";
                Updates.Add(kind, message.Chat.Id, json => message.Write(json));
            }
        }
    }

    public FakeCallback Press(FakeUser person, FakeMessage message, string data)
    {
        lock (Gate)
        {
            var callback = new FakeCallback(NewId(), Time.GetUtcNow());
            _callbacks.Add(callback.Id, callback);
            Updates.Add("callback_query", message.Chat.Id, json =>
            {
                json.WriteStartObject();
                json.WriteString("id", callback.Id);
                json.WriteObject("from", person.Write);
                json.WriteObject("message", message.IsDeleted
                    ? writer => WriteInaccessible(writer, message)
                    : writer => message.Write(writer));
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

    public FakeInlineQuery TypeInline(FakeUser person, string query, FakeChat? chat, string offset)
    {
        lock (Gate)
        {
            var typed =
                new FakeInlineQuery(NewId(), query, Time.GetUtcNow());
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

    private static void WriteInaccessible(Utf8JsonWriter json, FakeMessage message)
    {
        json.WriteStartObject();
        json.WriteObject("chat", message.Chat.Write);
        json.WriteNumber("message_id", message.Id);
        json.WriteNumber("date", 0);
        json.WriteEndObject();
    }
}
