using System.Text.Json;

namespace StudyBot.Testing.Telegram;

/// <summary>Who is in a chat, and what becomes of it.</summary>
internal sealed partial class TelegramWorld
{
    public void SetMember(
        FakeChat chat, FakeUser by, FakeUser member, string status, params IEnumerable<string> missingRights)
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
            if (chat.Type is "group" or "supergroup" && old.IsInside != changed.IsInside
                && (changed.IsInside || member != Bot))
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

    public void ReopenTopic(FakeChat chat, int topic)
    {
        lock (Gate)
        {
            chat.Topics[topic] = (chat.Topics[topic].Name, false);
            Post(chat, message =>
            {
                message.From = Creator(chat);
                message.Topic = topic;
                message.Service = ("forum_topic_reopened", json =>
                {
                    json.WriteStartObject();
                    json.WriteEndObject();
                });
            });
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

    private static FakeUser Creator(FakeChat chat) =>
        chat.Members.Values.First(member => member.Status == "creator").User;

    private FakeMessage PostService(FakeChat chat, FakeUser by, string field, Action<Utf8JsonWriter> write) =>
        Post(chat, message =>
        {
            message.From = by;
            message.Service = (field, write);
        });
}
