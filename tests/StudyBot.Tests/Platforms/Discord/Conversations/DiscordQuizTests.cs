using StudyBot.Platforms.Discord.Api;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>Quizzes over the wire: the whole program, a Discord that forgives nothing.</summary>
public sealed class DiscordQuizTests
{
    [Fact]
    public async Task In_direct_messages_a_quiz_is_pressed_and_typed_to_its_end()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        var chat = run.Discord.DirectMessage(ann);
        ann.Run(chat, "quiz", ("number", 2), ("kind", "choice"));

        var first = await run.AskedAsync(ann, chat, "1/2");
        ann.Press(first, DiscordRun.Options(first)[0]);
        await run.AskedAsync(ann, chat, "2/2");
        ann.Say("A");

        await run.SeesAsync(ann, chat, "The quiz is over");
        Assert.Contains("Answer: ", first.Text, StringComparison.Ordinal);
        Assert.All(chat.Messages, message => Assert.Null(message.OnlyFor));
    }

    [Fact]
    public async Task In_a_channel_five_questions_are_answered_privately_and_revealed_to_all()
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bob) = (run.Member("Ann"), run.Member("Bob"));
        await run.SpeaksEnglishAsync();
        ann.Run(run.Channel, "quiz", ("number", 5), ("kind", "choice"));
        for (var round = 1; round <= 5; round++)
        {
            var question = await run.AskedAsync(ann, run.Channel, $"{round}/5");
            var options = DiscordRun.Options(question);
            var answers = options.Take(2).Zip([ann, bob], (option, player) => player.Press(question, option)).ToList();
            foreach (var answer in answers)
            {
                Assert.Equal(answer.User, (await answer.WhenShownAsync().WaitAsync(DiscordRun.Patience)).OnlyFor);
            }

            ann.Press(question, "a|skip");
            await run.SeesAsync(bob, run.Channel, message => message == question && message.Text.Contains("Answer:"));
            Assert.DoesNotContain("a|skip", DiscordRun.Actions(question));
        }

        var ending = await run.SeesAsync(bob, run.Channel, "Results");
        Assert.Contains("Ann", ending.Text, StringComparison.Ordinal);
        Assert.Contains("Bob", ending.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Channel.MessagesSeenBy(bob), message => message.OnlyFor == ann);
    }

    [Fact]
    public async Task The_open_question_tells_all_how_many_have_answered_and_until_when()
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bob) = (run.Member("Ann"), run.Member("Bob"));
        await run.SpeaksEnglishAsync();
        ann.Run(run.Channel, "quiz", ("number", 2), ("kind", "choice"));
        var question = await run.AskedAsync(ann, run.Channel, "1/2");
        Assert.Matches("⏳ <t:[0-9]+:R>", question.Text);

        ann.Press(question, DiscordRun.Options(question)[0]);
        bob.Press(question, DiscordRun.Options(question)[1]);
        await run.SeesAsync(bob, run.Channel, "2 answered");
        ann.Press(question, "a|skip");

        await run.SeesAsync(bob, run.Channel, message => message == question && message.Text.Contains("Answer:"));
        Assert.DoesNotContain("2 answered", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_typed_into_a_form_that_opens_at_once()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        await run.SpeaksEnglishAsync();
        ann.Run(run.Channel, "quiz", ("number", 1), ("kind", "short"));
        var question = await run.AskedAsync(ann, run.Channel, "1/1");

        var opened = ann.Press(question, Assert.Single(DiscordRun.Options(question)));
        await opened.WhenAnsweredAsync().WaitAsync(DiscordRun.Patience);
        var sent = ann.Submit(opened, "no idea at all");

        var told = await sent.WhenShownAsync().WaitAsync(DiscordRun.Patience);
        Assert.Equal(ann, told.OnlyFor);
        Assert.Contains("no idea at all", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("no idea", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_thread_a_quiz_disturbs_nobody()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        await run.SpeaksEnglishAsync();

        var begun = ann.Run(run.Channel, "quiz", ("number", 1), ("kind", "choice"), ("thread", true));
        var shown = await begun.WhenShownAsync().WaitAsync(DiscordRun.Patience);
        var thread = await run.Discord.WhenAsync(() => shown.Thread);
        var question = await run.AskedAsync(ann, thread, "1/1");
        ann.Press(question, "a|stop");
        await run.SeesAsync(ann, thread, "The quiz is over");

        Assert.Contains("in this thread", shown.Text, StringComparison.Ordinal);
        Assert.StartsWith("Quiz · ", thread.Name, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Channel.Messages, message => message.Text.Contains("1/1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_thread_can_be_begun_the_quiz_is_in_the_channel()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        await run.SpeaksEnglishAsync();
        run.Channel.BotPermissions = FakeChannel.UsualPermissions & ~Permissions.CreatePublicThreads;

        ann.Run(run.Channel, "quiz", ("number", 1), ("thread", true));

        await run.SeesAsync(ann, run.Channel, "I cannot begin a thread here");
        await run.AskedAsync(ann, run.Channel, "1/1");
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_a_quiz_is_private_and_says_so()
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bob) = (run.Member("Ann"), run.Member("Bob"));
        run.Channel.BotPermissions = Permissions.ViewChannel;

        await PlayAloneAsync(run, ann, run.Channel);

        Assert.Empty(run.Channel.MessagesSeenBy(bob));
    }

    [Fact]
    public async Task Installed_by_a_person_the_bot_is_alone_with_them_in_any_chat()
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bob, eve) = (run.Discord.AddUser("Ann"), run.Discord.AddUser("Bob"), run.Discord.AddUser("Eve"));
        ann.HasInstalled = true;
        var chat = run.Discord.PrivateChannel(ann, bob, eve);

        await PlayAloneAsync(run, ann, chat);

        Assert.Empty(chat.MessagesSeenBy(bob));
    }

    [Fact]
    public async Task Old_foreign_and_doubled_presses_get_a_private_word()
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bob) = (run.Member("Ann"), run.Member("Bob"));
        await run.SpeaksEnglishAsync();
        ann.Run(run.Channel, "quiz", ("number", 2), ("kind", "choice"));
        var question = await run.AskedAsync(ann, run.Channel, "1/2");
        var option = DiscordRun.Options(question)[0];

        await ann.Press(question, option).WhenShownAsync().WaitAsync(DiscordRun.Patience);
        var doubled = await ToldAsync(ann.Press(question, option));
        var foreign = await ToldAsync(bob.Press(question, "a|stop"));
        var unknown = await ToldAsync(bob.PressStale(question, "of-an-older-version"));
        ann.Press(question, "a|stop");
        await run.SeesAsync(ann, run.Channel, "Results");
        var old = await ToldAsync(bob.PressStale(question, option));

        Assert.Contains("already", doubled, StringComparison.Ordinal);
        Assert.Contains("Ann", foreign, StringComparison.Ordinal);
        Assert.Contains("no longer in use", unknown, StringComparison.Ordinal);
        Assert.Contains("over", old, StringComparison.Ordinal);

        static async Task<string> ToldAsync(FakeInteraction pressed)
        {
            var told = await pressed.WhenShownAsync().WaitAsync(DiscordRun.Patience);
            Assert.Equal(pressed.User, told.OnlyFor);
            return told.Text;
        }
    }

    [Fact]
    public async Task A_moderator_stops_another_persons_quiz()
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bob) = (run.Member("Ann"), run.Member("Bob", isAdmin: true));
        await run.SpeaksEnglishAsync();
        ann.Run(run.Channel, "quiz", ("number", 2), ("kind", "choice"));
        await run.AskedAsync(ann, run.Channel, "1/2");

        bob.Run(run.Channel, "stop");

        await run.SeesAsync(ann, run.Channel, "The quiz is over");
    }

    [Fact]
    public async Task A_channel_that_is_deleted_in_a_quiz_disturbs_nobody_else()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        await run.SpeaksEnglishAsync();
        ann.Run(run.Channel, "quiz", ("number", 2), ("kind", "choice"));
        var question = await run.AskedAsync(ann, run.Channel, "1/2");
        ann.Press(question, "a|skip");
        run.Channel.Delete();

        var other = run.Guild.AddChannel("other");
        ann.Run(other, "quiz", ("number", 1), ("kind", "choice"));

        await run.AskedAsync(ann, other, "1/1");
    }

    /// <summary>A quiz of two in a place where the bot can only answer.</summary>
    private static async Task PlayAloneAsync(DiscordRun run, FakeUser ann, FakeChannel channel)
    {
        ann.Run(channel, "quiz", ("number", 2), ("kind", "choice"));
        await run.SeesAsync(ann, channel, "between the two of us");
        var first = await run.AskedAsync(ann, channel, "1/2");
        ann.Press(first, DiscordRun.Options(first)[0]);
        var second = await run.AskedAsync(ann, channel, "2/2");
        ann.Press(second, "a|skip");
        await run.SeesAsync(ann, channel, "The quiz is over");
        Assert.All(channel.Messages, message => Assert.Equal(ann, message.OnlyFor));
    }
}
