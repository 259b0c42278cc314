using NodaTime;
using StudyBot.Core.Messages;
using StudyBot.Core.Replies;
using StudyBot.Core.Study.Linking;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

/// <summary>Ann on two platforms becomes one learner, and parts again.</summary>
public sealed class LinkConversationTests
{
    private readonly MemoryStudyStore _store = new();
    private readonly Chat _telegram;
    private readonly Chat _discord;

    public LinkConversationTests()
    {
        _telegram = Chat.Private("zh", store: _store, platform: "telegram");
        _discord = Chat.Private("en", store: _store, platform: "discord");
    }

    [Fact]
    public async Task Two_accounts_become_one_learner_when_both_sides_agree()
    {
        await AnswersAsync(_telegram, "1905年");
        _discord.Now = _telegram.Now + Duration.FromHours(1);
        await AnswersAsync(_discord, "1906");

        var linked = await LinkAsync();

        Assert.Equal(2, linked.Replies.Length);
        Assert.Contains("已连接：Discord、Telegram。共 2 次复习", _telegram.Sees(linked).Text, StringComparison.Ordinal);
        Assert.Contains("Linked: Discord, Telegram. 2 reviews in all", _discord.Sees(linked).Text, StringComparison.Ordinal);
        var (here, there) = (await LearnerAsync(_telegram), await LearnerAsync(_discord));
        Assert.Equal(here, there);
        Assert.Equal(2, _store.Reviews.Count(review => review.Learner == here));
        var card = Assert.Single(await _telegram.Reads(work => work.CardsAsync(here, "lighthouse")));
        Assert.Equal(2, card.Card.Reps);
        Assert.Equal(card, Assert.Single(ReviewReplay.Cards(_store.Reviews)));
    }

    [Fact]
    public async Task The_question_and_the_answer_to_it_stand_on_the_side_of_the_code()
    {
        var code = await CodeAsync(_telegram);

        var entered = await _discord.Says($"/link {code.ToLowerInvariant().Replace("-", " ")}");

        Assert.Equal("The code is right. Please confirm on Telegram.", new Said([entered.Replies[0]]).Text);
        Assert.StartsWith("🔗 Discord 上的 ann 输入了你的连接码", _telegram.Sees(entered).Text, StringComparison.Ordinal);
        var refused = await _telegram.Presses("不连接");
        Assert.Equal("没有连接，两边都和原来一样。", _telegram.Sees(refused).Text);
        Assert.Equal("Not linked; everything is as it was, on both sides.", _discord.Sees(refused).Text);
        Assert.NotEqual(await LearnerAsync(_telegram), await LearnerAsync(_discord));
        Assert.Contains("已经失效", (await _telegram.Presses("连接")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_quiz_goes_on_for_whoever_began_it()
    {
        await _telegram.Says("/start");
        await _discord.Says("/quiz 1 1 cloze");

        await LinkAsync();

        var quiz = await _discord.Reads(work => work.DocumentAsync("quiz"));
        Assert.Contains($"\"Starter\":{{\"Value\":{await LearnerAsync(_telegram)}}}", quiz, StringComparison.Ordinal);
        Assert.Contains("1/1", (await _discord.Says("1905")).Text, StringComparison.Ordinal);
        Assert.All(_store.Answers, answer => Assert.Equal(new LearnerId(1), answer.Learner));
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = await CodeAsync(_telegram);
        await _discord.Says($"/link {code}");
        var thief = Chat.Private("en", store: _store, platform: "terminal");

        Assert.Contains("not valid", (await thief.Says($"/link {code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_lives_ten_minutes_and_no_longer_when_clocks_go_back()
    {
        var code = await CodeAsync(_telegram);
        _discord.Now += Duration.FromMinutes(10) + Duration.FromTicks(1);
        Assert.Contains("not valid", (await _discord.Says($"/link {code}")).Text, StringComparison.Ordinal);

        _discord.Now = _telegram.Now - Duration.FromMinutes(2);
        Assert.Contains("not valid", (await _discord.Says($"/link {code}")).Text, StringComparison.Ordinal);

        _discord.Now = _telegram.Now + Duration.FromMinutes(10);
        Assert.Contains("confirm on Telegram", (await _discord.Says($"/link {code}")).Text, StringComparison.Ordinal);
        _telegram.Now = _discord.Now + Duration.FromMinutes(11);
        Assert.DoesNotContain("✅", (await PressAsync(code, "link-yes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_ends_after_five_tries_of_a_learner_for_ten_minutes()
    {
        var code = await CodeAsync(_telegram);
        for (var guess = 0; guess < LinkGuesses.Most; guess++)
        {
            Assert.Contains("not valid", (await _discord.Says($"/link 00{guess}0-0000-0000")).Text, StringComparison.Ordinal);
        }

        Assert.Contains("try again in 10 minutes", (await _discord.Says($"/link {code}")).Text, StringComparison.Ordinal);
        _discord.Now += Duration.FromMinutes(10);
        var late = await CodeAsync(_telegram, _discord.Now);
        Assert.Contains("confirm on Telegram", (await _discord.Says($"/link {late}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_spent_after_five_wrong_tries_whoever_makes_them()
    {
        var code = await CodeAsync(_telegram);
        var wrong = code[..^1] + (code[^1] == '0' ? '1' : '0');
        for (var guess = 0; guess < LinkCode.MaxTries; guess++)
        {
            var guesser = Chat.Private("en", store: _store, platform: $"platform{guess}");
            Assert.Contains("not valid", (await guesser.Says($"/link {wrong}")).Text, StringComparison.Ordinal);
        }

        Assert.Contains("not valid", (await _discord.Says($"/link {code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_code_takes_the_place_of_the_old_one()
    {
        var old = await CodeAsync(_telegram);
        var code = await CodeAsync(_telegram);

        Assert.Contains("not valid", (await _discord.Says($"/link {old}")).Text, StringComparison.Ordinal);
        Assert.Contains("confirm on Telegram", (await _discord.Says($"/link {code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_code_nonsense_and_an_account_that_is_linked_already_are_told_apart()
    {
        var code = await CodeAsync(_telegram);
        Assert.Contains("到另一个平台上输入", (await _telegram.Says($"/link {code}")).Text, StringComparison.Ordinal);
        Assert.Contains("no link code", (await _discord.Says("/link please")).Text, StringComparison.Ordinal);

        await LinkAsync();

        Assert.Contains("linked already", (await _discord.Says($"/link {await CodeAsync(_telegram)}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_no_code_is_given_and_one_that_is_shown_there_is_spent()
    {
        var code = await CodeAsync(_telegram);
        var group = await Chat.Group("en", store: _store);

        Assert.Contains("private chat", (await group.Says("/link")).Text, StringComparison.Ordinal);
        var shown = await group.Says($"/link {code}");

        Assert.Equal(Some.Sender("ann").Account, Assert.Single(shown.Replies).OnlyFor);
        Assert.Contains("good for nothing", shown.Text, StringComparison.Ordinal);
        Assert.Contains("not valid", (await _discord.Says($"/link {code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_learners_with_two_accounts_each_become_one_with_four()
    {
        var terminal = Chat.Private("en", store: _store, platform: "terminal");
        var matrix = Chat.Private("en", store: _store, platform: "matrix");
        await LinkAsync(_telegram, _discord);
        await LinkAsync(terminal, matrix);

        await LinkAsync(matrix, _discord);

        var learner = await LearnerAsync(_telegram);
        Assert.All(
            new[] { _discord, terminal, matrix }, chat => Assert.Equal(learner, LearnerAsync(chat).GetAwaiter().GetResult()));
        Assert.Equal(4, (await _telegram.Reads(work => work.AccountsAsync(learner))).Length);
    }

    [Fact]
    public async Task Settings_are_kept_and_opting_out_of_leaderboards_holds_for_both()
    {
        await _telegram.Says("/start");
        await _discord.Says("/leaderboard off");
        await LinkAsync();

        Assert.Contains("没有参加排行榜", (await _telegram.Says("/leaderboard")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_leaves_starts_from_nothing_and_all_sides_are_told()
    {
        await AnswersAsync(_telegram, "1905年");
        await LinkAsync();

        var asked = await _discord.Says("/unlink");
        Assert.Equal(["Discord · ann", "Telegram · ann"], asked.Buttons);
        var parted = await _discord.Presses("Discord · ann");

        Assert.Contains("keeps its own log", _discord.Sees(parted).Text, StringComparison.Ordinal);
        Assert.Contains("Discord", _telegram.Sees(parted).Text, StringComparison.Ordinal);
        Assert.NotEqual(await LearnerAsync(_telegram), await LearnerAsync(_discord));
        Assert.Contains("Nothing is learned yet", (await _discord.Says("/progress")).Text, StringComparison.Ordinal);
        Assert.Contains("复习 1 次", (await _telegram.Says("/progress")).Text, StringComparison.Ordinal);
        Assert.Contains("linked to no other", (await _discord.Says("/unlink")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("✅", (await _discord.Sends("ann", new Pressed("part:0:2"))).Text, StringComparison.Ordinal);
    }

    private static async Task AnswersAsync(Chat chat, string answer)
    {
        await chat.Says("/quiz 1 1 cloze");
        await chat.Says(answer);
    }

    private static async Task<string> CodeAsync(Chat chat, Instant? at = null)
    {
        chat.Now = at ?? chat.Now;
        var text = ((TextPart)(await chat.Says("/link")).Replies[0].Parts[0]).Text;
        return text.Spans.First(span => span.Style == TextStyle.Code).Text;
    }

    private async Task<Said> LinkAsync() => await LinkAsync(_telegram, _discord);

    private static async Task<Said> LinkAsync(Chat issuer, Chat other)
    {
        other.Now = issuer.Now = Instant.Max(issuer.Now, other.Now);
        var code = await CodeAsync(issuer);
        var asked = issuer.Sees(await other.Says($"/link {code}"));
        return await issuer.Presses(asked.Buttons[0]);
    }

    private Task<Said> PressAsync(string code, string verb) =>
        _telegram.Sends("ann", new Pressed(Actions.Of(verb, code[..4])));

    private static async Task<LearnerId> LearnerAsync(Chat chat)
    {
        var platform = (await chat.Record()).Id.Platform;
        var account = Some.Sender("ann", platform: platform).Account;
        return (await chat.Reads(work => work.FindLearnerAsync(account)))!.Id;
    }
}
