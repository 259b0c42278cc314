using StudyBot.Core.Replies.Phrases;
using StudyBot.Testing;
using StudyBot.Testing.Telegram;

namespace StudyBot.Tests.Platforms.Telegram;

/// <summary>People and the bot over the wire: the whole program, a Telegram that forgives nothing.</summary>
public sealed class TelegramConversationTests
{
    [Fact]
    public async Task A_whole_quiz_in_private_is_played_by_votes()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/quiz 2 choice");
        await ann.PrivateChat.NextAsync();
        for (var number = 1; number <= 2; number++)
        {
            var question = await ann.PrivateChat.NextAsync();
            Assert.True(question.Poll!.IsQuiz);
            Assert.False(question.Poll.IsAnonymous);
            Assert.True(question.IsProtected);
            Assert.True(ann.Votes(question, [.. question.Poll.CorrectOptionIds]));
            var reveal = await ann.PrivateChat.NextAsync();
            Assert.Contains($"{number}/{number}", reveal.Text, StringComparison.Ordinal);
            await question.EditedAsync();
            Assert.True(question.Poll.IsClosed);
        }

        var ending = await ann.PrivateChat.NextAsync();
        Assert.Contains("2", ending.Text, StringComparison.Ordinal);
        Assert.Contains("quiz", ending.CallbackData);
    }

    [Fact]
    public async Task A_group_votes_types_by_reply_and_skips()
    {
        await using var run = await TelegramRun.StartAsync();
        var (ann, bob) = (run.Telegram.AddUser("Ann", "en"), run.Telegram.AddUser("Bob", "en"));
        var group = run.Telegram.AddSupergroup("Class", ann, bob);
        await group.NextAsync();
        ann.Says(group, "/language en");
        await group.NextAsync();

        ann.Says(group, "/quiz 1 choice");
        await group.NextAsync();
        var poll = await group.NextAsync();
        Assert.Equal(30, poll.Poll!.OpenPeriod);
        ann.Votes(poll, [.. poll.Poll.CorrectOptionIds]);
        bob.Votes(poll, Enumerable.Range(0, poll.Poll.Options.Length).First(option => !poll.Poll.CorrectOptionIds.Contains(option)));
        ann.Says(group, "/skip");
        var reveal = await group.NextAsync();
        Assert.Contains("Ann", reveal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Phrases.English.NobodyAnswered.ToString(), reveal.Text, StringComparison.Ordinal);
        await poll.EditedAsync();
        Assert.True(poll.Poll.IsClosed);
    }

    [Fact]
    public async Task A_typed_answer_in_a_group_is_a_reply_and_gets_a_reaction()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();
        ann.Says(group, "/quiz 1 short");
        await group.NextAsync();
        var question = await group.NextAsync();
        Assert.True(question.ReplyMarkup!.Value.GetProperty("force_reply").GetBoolean());

        var answer = ann.Says(group, "no idea at all", replyTo: question);
        await answer.EditedAsync();

        Assert.Equal("👀", answer.Reaction);
    }

    [Fact]
    public async Task A_topic_has_a_quiz_of_its_own()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var forum = run.Telegram.AddForum("School", ann);
        await forum.NextAsync();
        var topic = forum.AddTopic("History");
        ann.Says(forum, "/quiz 1 choice", topic: topic);

        Assert.Equal(topic, (await forum.NextAsync()).Topic);
        var poll = await forum.NextAsync();
        Assert.Equal(topic, poll.Topic);
        ann.Votes(poll, [.. poll.Poll!.CorrectOptionIds]);
        ann.Says(forum, "/stop", topic: topic);
        Assert.Equal(topic, (await forum.NextAsync()).Topic);
    }

    [Fact]
    public async Task A_search_in_any_chat_is_answered()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "zh-hans");

        var found = await ann.Types("多元").Answer;
        var nothing = await ann.Types("qwertyuiop zxcvbnm").Answer;

        Assert.NotEmpty(found.Results);
        Assert.True(found.IsPersonal);
        Assert.InRange(found.CacheTime, 1, 300);
        Assert.Contains("没有", nothing.Results[0].GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deep_link_leads_to_a_footnote_and_two_people_read_it_in_two_languages()
    {
        await using var run = await TelegramRun.StartAsync();
        var (ann, wei) = (run.Telegram.AddUser("Ann", "en"), run.Telegram.AddUser("Wei", "zh-hans"));
        ann.Says("/start footnote-2");
        wei.Says("/start footnote-2");

        Assert.Contains(Phrases.English.FootnoteName(2), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Contains(Phrases.Chinese.FootnoteName(2), (await wei.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_button_gets_a_polite_answer()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        var welcome = await ann.PrivateChat.NextAsync();

        var answer = await ann.PressesUnseen(welcome, "ancient:history").Answer;

        Assert.Equal(Phrases.English.OldButton.ToString(), answer.Text);
        Assert.True(answer.IsAlert);
    }

    [Fact]
    public async Task A_button_that_types_a_command_is_answered_and_does_it()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        var welcome = await ann.PrivateChat.NextAsync();

        var callback = ann.Presses(welcome, "/help");

        Assert.Null((await callback.Answer).Text);
        Assert.Contains("/quiz", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_of_a_group_cannot_turn_daily_facts_on_and_an_admin_can()
    {
        await using var run = await TelegramRun.StartAsync();
        var (ann, bob) = (run.Telegram.AddUser("Ann", "en"), run.Telegram.AddUser("Bob", "en"));
        var group = run.Telegram.AddSupergroup("Class", ann, bob);
        await group.NextAsync();
        bob.Says("/start");
        await bob.PrivateChat.NextAsync();
        ann.Says(group, "/language en");
        await group.NextAsync();

        bob.Says(group, "/daily on 8:00");
        Assert.Equal(Phrases.English.OnlyAdmins("daily").ToString(), (await bob.PrivateChat.NextAsync()).Text);
        ann.Says(group, "/daily on 8:00");
        Assert.Contains("08:00", (await group.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_blocks_the_bot_is_left_alone_and_welcome_again()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/start");
        await ann.PrivateChat.NextAsync();
        ann.Blocks();
        ann.Unblocks();
        ann.Says("/footnote 1");

        Assert.Contains(Phrases.English.FootnoteName(1), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiz_goes_on_in_the_supergroup_that_its_group_became()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddGroup("Class", ann);
        await group.NextAsync();
        ann.Says(group, "/quiz 3 choice");
        await group.NextAsync();
        await group.NextAsync();
        var supergroup = group.Upgrade();
        ann.Says(supergroup, "/stop");

        Assert.NotNull((await supergroup.NextAsync()).Text);
    }

    [Fact]
    public async Task A_channel_gets_its_daily_fact_once_with_links_to_the_private_chat()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time);
        var ann = run.Telegram.AddUser("Ann", "en");
        var channel = run.Telegram.AddChannel("News", ann);
        run.Telegram.PostsIn(channel, "/language en");
        await channel.NextAsync();
        var soon = time.GetUtcNow().AddMinutes(5);
        run.Telegram.PostsIn(channel, $"/daily on {soon:HH:mm} UTC");
        Assert.Contains($"{soon:HH:mm}", (await channel.NextAsync()).Text, StringComparison.Ordinal);

        time.Shift += TimeSpan.FromMinutes(5);
        run.Telegram.PostsIn(channel, "/daily");
        FakeMessage[] posts = [await channel.NextAsync(), await channel.NextAsync()];
        run.Telegram.PostsIn(channel, "/daily off");
        await channel.NextAsync();

        var fact = Assert.Single(posts, post => post.Text.Contains(Phrases.English.FactTitle, StringComparison.Ordinal));
        Assert.Empty(fact.CallbackData);
        Assert.All(fact.Buttons, button => Assert.StartsWith(
            "https://t.me/TheStudyBot?start=", button.GetProperty("url").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chat_that_is_too_fast_gets_its_answer_later_and_once()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        run.Telegram.Fail("sendMessage", new TelegramFault.TooManyRequests(1));
        ann.Says("/footnote 1");

        Assert.Contains(Phrases.English.FootnoteName(1), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(2, run.Telegram.Calls.Count(call => call.Method == "sendMessage"));
    }

    [Fact]
    public async Task Votes_while_the_bot_was_away_count()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/quiz 1 choice");
        await ann.PrivateChat.NextAsync();
        var question = await ann.PrivateChat.NextAsync();
        await run.StopAsync();
        ann.Votes(question, [.. question.Poll!.CorrectOptionIds]);
        run.Start();

        Assert.Contains("1/1", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_not_valid_any_more_ends_the_program()
    {
        await using var run = await TelegramRun.StartAsync();
        run.Telegram.Fail("getUpdates", new TelegramFault.Unauthorized());
        run.Telegram.AddUser("Ann").Says("/start");

        Assert.Equal(1, await run.EndAsync());
        Assert.Contains(run.Log, entry => entry.Contains("does not accept the token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_vote_that_is_faster_than_the_answer_to_the_poll_counts()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        var answer = new TaskCompletionSource();
        run.Telegram.Fail("sendPoll", new TelegramFault.Slow(answer.Task));
        ann.Says("/quiz 1 choice");
        await ann.PrivateChat.NextAsync();
        var question = await ann.PrivateChat.NextAsync();
        ann.Votes(question, [.. question.Poll!.CorrectOptionIds]);
        answer.SetResult();

        Assert.Contains("1/1", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_whose_answer_was_lost_is_asked_again_and_a_vote_in_either_counts()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        run.Telegram.Fail("sendPoll", new TelegramFault.CutAfter());
        ann.Says("/quiz 1 choice");
        await ann.PrivateChat.NextAsync();
        var orphan = await ann.PrivateChat.NextAsync();
        var again = await ann.PrivateChat.NextAsync();
        Assert.Equal(orphan.Poll!.Question.Text, again.Poll!.Question.Text);

        ann.Votes(orphan, [.. orphan.Poll.CorrectOptionIds]);

        Assert.Contains("1/1", (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        await again.EditedAsync();
        Assert.True(again.Poll.IsClosed);
        Assert.Equal(1, await run.CountAsync("SELECT count(*) FROM answers"));
    }

    [Fact]
    public async Task Stopping_closes_the_open_poll_and_forgets_it()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/quiz 3 choice");
        await ann.PrivateChat.NextAsync();
        var question = await ann.PrivateChat.NextAsync();
        ann.Presses(question, "stop");
        await ann.PrivateChat.NextAsync();
        await question.EditedAsync();

        Assert.True(question.Poll!.IsClosed);
        Assert.Empty(question.CallbackData);
        ann.Says("/footnote 1");
        await ann.PrivateChat.NextAsync();
        Assert.Equal(0, await run.CountAsync("SELECT count(*) FROM platform_state WHERE key LIKE 'poll-%'"));
    }

    [Fact]
    public async Task A_daily_fact_whose_fate_nobody_knows_is_not_posted_twice()
    {
        var time = new ShiftedTime();
        await using var run = await TelegramRun.StartAsync(time);
        var ann = run.Telegram.AddUser("Ann", "en");
        var soon = time.GetUtcNow().AddMinutes(5);
        ann.Says($"/daily on {soon:HH:mm} UTC");
        await ann.PrivateChat.NextAsync();
        run.Telegram.Fail("sendMessage", new TelegramFault.CutAfter());

        time.Shift += TimeSpan.FromMinutes(5);
        var search = ann.Types("");
        await search.Answer;
        Assert.Contains(Phrases.English.FactTitle, (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
        await run.StopAsync();
        run.Start();
        ann.Says("/daily off");

        Assert.Equal(Phrases.English.DailyIsOff.ToString(), (await ann.PrivateChat.NextAsync()).Text);
    }

    [Fact]
    public async Task Where_polls_are_not_allowed_the_options_are_buttons()
    {
        await using var run = await TelegramRun.StartAsync();
        run.Telegram.Expect("send polls");
        var ann = run.Telegram.AddUser("Ann", "en");
        var group = run.Telegram.AddSupergroup("Class", ann);
        await group.NextAsync();
        ann.Makes(run.Telegram.Bot, "restricted", group, "can_send_polls");
        ann.Says(group, "/quiz 1 choice");
        await group.NextAsync();
        var question = await group.NextAsync();

        var pressed = ann.Presses(question, question.CallbackData.First(data => data.EndsWith("|0", StringComparison.Ordinal)));

        Assert.True((await pressed.Answer).IsAlert);
    }

    [Fact]
    public async Task A_question_with_buttons_is_edited_into_its_reveal()
    {
        await using var run = await TelegramRun.StartAsync();
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/quiz 1 short");
        await ann.PrivateChat.NextAsync();
        var question = await ann.PrivateChat.NextAsync();
        ann.Presses(question, "skip");
        await question.EditedAsync();

        Assert.Contains(Phrases.English.SkippedTitle, question.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("skip", question.CallbackData);
    }

    [Fact]
    public async Task A_token_that_telegram_does_not_know_is_said_at_the_start()
    {
        await using var run = await TelegramRun.StartAsync(prepare: telegram => telegram.Fail("getMe", new TelegramFault.Unauthorized()));

        Assert.Equal(2, await run.EndAsync());
        Assert.Contains("setting Telegram:Token", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("AAfake", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updates_of_no_known_kind_stop_nobody()
    {
        await using var run = await TelegramRun.StartAsync();
        run.Telegram.Push("""{"telepathy":{"from":"Ann"}}""");
        run.Telegram.Push("""{"message":{"message_id":"not a number"}}""");
        var ann = run.Telegram.AddUser("Ann", "en");
        ann.Says("/footnote 1");

        Assert.Contains(
            Phrases.English.FootnoteName(1), (await ann.PrivateChat.NextAsync()).Text, StringComparison.Ordinal);
    }
}
