using System.Text.Json;
using StudyBot.Platforms.Telegram.Api;

namespace StudyBot.Tests.Platforms.Telegram.Api;

/// <summary>Updates as Telegram sends them, with much in them that we do not read.</summary>
public sealed class UpdateJsonTests
{
    [Fact]
    public void A_reply_in_a_topic()
    {
        var message = Read("""
            {"update_id":7,"message":{"message_id":12,"message_thread_id":4,"is_topic_message":true,
             "from":{"id":5,"is_bot":false,"first_name":"安","last_name":"L","username":"an","language_code":"zh-hans","is_premium":true},
             "chat":{"id":-1001,"title":"Class","type":"supergroup","is_forum":true},"date":1700000000,
             "reply_to_message":{"message_id":11,"from":{"id":9,"is_bot":true,"first_name":"B"},"chat":{"id":-1001,"type":"supergroup"},
              "date":1699999999,"text":"问题"},
             "text":"/quiz@B 3","entities":[{"offset":0,"length":7,"type":"bot_command"}]}}
            """).Message!;

        Assert.Equal((12, 1_700_000_000L), (message.MessageId, message.Date));
        Assert.Equal((4, true), (message.MessageThreadId, message.IsTopicMessage));
        var sender = new User(5, false, "安") { LastName = "L", Username = "an", LanguageCode = "zh-hans" };
        Assert.Equal(sender, message.From);
        Assert.Equal(new Chat(-1001, "supergroup") { Title = "Class", IsForum = true }, message.Chat);
        Assert.Equal(("问题", 9L), (message.ReplyToMessage!.Text, message.ReplyToMessage.From!.Id));
        Assert.Equal(new MessageEntity("bot_command", 0, 7), Assert.Single(message.Entities!.Value));
    }

    [Fact]
    public void A_forwarded_message_with_a_caption_by_way_of_a_bot()
    {
        var message = Read("""
            {"update_id":7,"message":{"message_id":1,"chat":{"id":5,"type":"private","first_name":"安"},"date":1,
             "forward_origin":{"type":"hidden_user","sender_user_name":"x","date":2},"via_bot":{"id":9,"is_bot":true,"first_name":"B"},
             "photo":[{"file_id":"f","file_unique_id":"u","width":1,"height":1}],"caption":"看 @an",
             "caption_entities":[{"type":"text_mention","offset":2,"length":3,"user":{"id":5,"is_bot":false,"first_name":"安"}}]}}
            """).Message!;

        Assert.Equal(("hidden_user", 9L, "看 @an"), (message.ForwardOrigin!.Type, message.ViaBot!.Id, message.Caption));
        Assert.Equal(5, Assert.Single(message.CaptionEntities!.Value).User!.Id);
        Assert.Equal((null, null), (message.From, message.Text));
    }

    [Fact]
    public void A_group_that_moves()
    {
        var message = Read("""
            {"update_id":7,"message":{"message_id":1,"chat":{"id":-5,"type":"group","title":"g"},"date":1,"migrate_to_chat_id":-1005}}
            """).Message!;

        Assert.Equal((-5L, -1005L, null), (message.Chat.Id, message.MigrateToChatId, message.MigrateFromChatId));
    }

    [Fact]
    public void A_pressed_button_below_a_message_that_is_gone()
    {
        var query = Read("""
            {"update_id":7,"callback_query":{"id":"77","from":{"id":5,"is_bot":false,"first_name":"安"},
             "message":{"chat":{"id":-1001,"type":"supergroup","title":"Class"},"message_id":12,"date":0},"chat_instance":"1","data":"a:1"}}
            """).CallbackQuery!;

        Assert.Equal(("77", 5L, "a:1"), (query.Id, query.From.Id, query.Data));
        Assert.Equal((12, 0L), (query.Message!.MessageId, query.Message.Date));
    }

    [Fact]
    public void A_vote_and_one_taken_back()
    {
        var vote = Read("""
            {"update_id":7,"poll_answer":{"poll_id":"88","user":{"id":5,"is_bot":false,"first_name":"安"},"option_ids":[0,2],
             "option_persistent_ids":["a","c"]}}
            """).PollAnswer!;
        var back = Read("""{"update_id":8,"poll_answer":{"poll_id":"88","voter_chat":{"id":-1,"type":"channel"},"option_ids":[]}}""").PollAnswer!;

        Assert.Equal(("88", 5L), (vote.PollId, vote.User!.Id));
        Assert.Equal([0, 2], vote.OptionIds.ToArray());
        Assert.Equal((-1L, 0, null), (back.VoterChat!.Id, back.OptionIds.Length, back.User));
    }

    [Fact]
    public void A_poll_that_was_closed()
    {
        var poll = Read("""
            {"update_id":7,"poll":{"id":"88","question":"?","options":[{"persistent_id":"a","text":"A","voter_count":3}],
             "total_voter_count":3,"is_closed":true,"is_anonymous":false,"type":"quiz","allows_multiple_answers":false,"allows_revoting":false,
             "members_only":false,"correct_option_ids":[0],"explanation":"e","open_period":30,"close_date":1700000030}}
            """).Poll!;

        Assert.Equal(("88", true, "quiz"), (poll.Id, poll.IsClosed, poll.Type));
        Assert.Equal((3, 30), (poll.TotalVoterCount, poll.OpenPeriod));
        Assert.Equal([0], poll.CorrectOptionIds!.Value.ToArray());
        Assert.Equal(new PollOption("A", 3) { PersistentId = "a" }, Assert.Single(poll.Options));
    }

    [Fact]
    public void A_search_and_what_was_picked()
    {
        var search = Read("""
            {"update_id":7,"inline_query":{"id":"9","from":{"id":5,"is_bot":false,"first_name":"安"},"chat_type":"sender","query":"多元","offset":"20"}}
            """).InlineQuery!;
        var picked = Read("""
            {"update_id":8,"chosen_inline_result":{"from":{"id":5,"is_bot":false,"first_name":"安"},"inline_message_id":"m","query":"多元","result_id":"k1"}}
            """).ChosenInlineResult!;

        Assert.Equal(("多元", "20", "sender"), (search.Query, search.Offset, search.ChatType));
        Assert.Equal(("k1", "m"), (picked.ResultId, picked.InlineMessageId));
    }

    [Fact]
    public void The_bot_is_restricted()
    {
        var change = Read("""
            {"update_id":7,"my_chat_member":{"chat":{"id":-1001,"type":"supergroup","title":"c"},"from":{"id":5,"is_bot":false,"first_name":"安"},
             "date":3,"old_chat_member":{"user":{"id":9,"is_bot":true,"first_name":"B"},"status":"member"},
             "new_chat_member":{"user":{"id":9,"is_bot":true,"first_name":"B"},"status":"restricted","is_member":true,"can_send_messages":true,
              "can_send_polls":false,"until_date":0}}}
            """).MyChatMember!;

        var (old, changed) = (change.OldChatMember, change.NewChatMember);
        Assert.Equal(("member", "restricted", 9L), (old.Status, changed.Status, changed.User.Id));
        Assert.Equal((true, true, false), (changed.IsMember, changed.CanSendMessages, changed.CanSendPolls));
    }

    [Fact]
    public void A_channels_post()
    {
        var post = Read("""
            {"update_id":7,"channel_post":{"message_id":1,"sender_chat":{"id":-1002,"type":"channel","title":"n"},
             "author_signature":"安","chat":{"id":-1002,"type":"channel","title":"n"},"date":1,"text":"/daily"}}
            """).ChannelPost!;

        Assert.Equal((-1002L, "安", null), (post.SenderChat!.Id, post.AuthorSignature, post.From));
    }

    [Fact]
    public void A_kind_that_does_not_exist_yet() =>
        Assert.Equal(new Update(7), Read("""{"update_id":7,"telepathy":{"from":{"id":1},"thoughts":[[{}]]}}"""));

    private static Update Read(string json) => JsonSerializer.Deserialize(json, TelegramJson.Default.Update)!;
}
