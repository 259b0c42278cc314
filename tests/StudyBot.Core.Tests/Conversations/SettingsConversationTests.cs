using System.Text.RegularExpressions;
using NodaTime;
using StudyBot.Core.Study.Reviewing;
using StudyBot.Core.Study.Scheduling;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

public sealed partial class SettingsConversationTests
{
    private readonly MemoryStudyStore _store = new();

    [Fact]
    public async Task All_are_shown_with_the_word_each_is_changed_by()
    {
        var said = await Chat.Private("en").Says("/settings");

        Assert.Contains("Desired retention (retention): 90%", said.Text, StringComparison.Ordinal);
        Assert.Contains("Learning steps (steps): 1 min, 10 min", said.Text, StringComparison.Ordinal);
        Assert.Contains("Steps after forgetting (relearning): 10 min", said.Text, StringComparison.Ordinal);
        Assert.Contains("New cards a day (new): 20", said.Text, StringComparison.Ordinal);
        Assert.Contains("Longest interval (maximum): 36500 days", said.Text, StringComparison.Ordinal);
        Assert.Contains("Reviews a day (reviews): 200", said.Text, StringComparison.Ordinal);
        Assert.Contains("The day begins at (rollover): 04:00", said.Text, StringComparison.Ordinal);
        Assert.Contains("Intervals vary a little (fuzz): on", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("retention 85%", "85%")]
    [InlineData("retention 0.85", "85%")]
    [InlineData("记忆率 85", "85%")]
    [InlineData("steps 30s 5m 1h", "30 s, 5 min, 1 h")]
    [InlineData("relearning 15m", "15 min")]
    [InlineData("steps 90m 24h", "90 min, 24 h")]
    [InlineData("maximum 365", "365 days")]
    [InlineData("new 0", ": 0")]
    [InlineData("新卡 三十", ": 30")]
    [InlineData("reviews 9999", ": 9999")]
    [InlineData("rollover 5am", "05:00")]
    [InlineData("zone Almaty", "Asia/Almaty (UTC+5)")]
    [InlineData("fuzz off", "off")]
    public async Task One_can_be_changed_and_stays(string typed, string value)
    {
        var chat = Chat.Private("en");
        Assert.Contains(value, (await chat.Says("/settings " + typed)).Text, StringComparison.Ordinal);
        Assert.Contains(value, (await chat.Says("/settings")).Text, StringComparison.Ordinal);
        await chat.Says("/settings default");
        Assert.Contains("90%", (await chat.Says("/settings")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "default")]
    [InlineData("zh", "default")]
    [InlineData("en", "retention 92.5%", "steps 45s 90m 24h", "maximum 1", "new 0", "zone Almaty", "fuzz off")]
    [InlineData("zh", "retention 92.5%", "steps 45s 90m 24h", "maximum 1", "new 0", "zone +5:30", "fuzz off")]
    public async Task What_is_shown_can_be_typed_back(string language, params string[] changes)
    {
        var chat = Chat.Private(language);
        foreach (var change in changes)
        {
            Assert.Contains("✅", (await chat.Says("/settings " + change)).Text, StringComparison.Ordinal);
        }

        var shown = (await chat.Says("/settings")).Text;
        var lines = Line().Matches(shown);
        Assert.Equal(Enum.GetValues<StudySetting>().Length, lines.Count);
        foreach (Match line in lines)
        {
            var said = await chat.Says($"/settings {line.Groups["word"]} {line.Groups["value"]}");
            Assert.Contains("✅", said.Text, StringComparison.Ordinal);
        }

        Assert.Equal(shown, (await chat.Says("/settings")).Text);
    }

    [Theory]
    [InlineData("retention 69%")]
    [InlineData("retention 1")]
    [InlineData("retention NaN")]
    [InlineData("retention -0.9")]
    [InlineData("steps 0m")]
    [InlineData("steps ten")]
    [InlineData("steps 1m 1m 1m 1m 1m 1m 1m")]
    [InlineData("steps 25h")]
    [InlineData("maximum 0")]
    [InlineData("maximum 36501")]
    [InlineData("new -1")]
    [InlineData("new 1000")]
    [InlineData("reviews 0")]
    [InlineData("rollover 25:00")]
    [InlineData("rollover Almaty")]
    [InlineData("zone Atlantis")]
    [InlineData("fuzz perhaps")]
    public async Task What_will_not_do_is_told_with_an_example_and_changes_nothing(string typed)
    {
        var chat = Chat.Private("en");
        var before = (await chat.Says("/settings")).Text;

        var said = await chat.Says("/settings " + typed);

        Assert.Contains("will not do. Give ", said.Text, StringComparison.Ordinal);
        Assert.Contains("for example /settings " + typed.Split(' ')[0], said.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await chat.Says("/settings")).Text);
    }

    [Fact]
    public async Task A_name_alone_says_what_it_takes()
    {
        var said = await Chat.Private("en").Says("/settings retention");
        Assert.Equal("Desired retention: 70% to 99%, for example /settings retention 85%.", said.Text);
    }

    [Fact]
    public async Task An_unknown_one_is_told()
    {
        var said = await Chat.Private("en").Says("/settings colour blue");
        Assert.Contains("There is no setting “colour”", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_counts_from_the_next_review_and_the_log_knows_it()
    {
        var chat = Chat.Private("en", store: _store);
        await AnswerAsync();
        await chat.Says("/settings retention 80%");
        chat.Now += Duration.FromDays(4);
        await AnswerAsync();
        await chat.Says("/settings default");

        Assert.Equal([0.9, 0.8], _store.Reviews.Select(review => review.Parameters.DesiredRetention));
        var cards = await chat.Reads(work => work.CardsAsync(_store.Reviews[0].Learner));
        Assert.Equal(cards.AsEnumerable(), ReviewReplay.Cards(_store.Reviews));

        async Task AnswerAsync()
        {
            await chat.Says("/quiz 1 1 cloze");
            await chat.Says("1905");
        }
    }

    [Fact]
    public async Task The_study_day_is_that_of_the_learners_zone_and_travel_does_not_change_it()
    {
        var chat = Chat.Private("en", store: _store);
        chat.Now = Instant.FromUtc(2024, 3, 4, 22, 30);
        await chat.Says("/settings zone Almaty");
        await AnswerAsync();
        await chat.Says("/settings zone UTC");
        await AnswerAsync();

        Assert.Equal([new LocalDate(2024, 3, 4), new LocalDate(2024, 3, 4)], _store.Reviews.Select(review => review.Day));
        await chat.Says("/settings zone UTC+8");
        await AnswerAsync();
        Assert.Equal(new LocalDate(2024, 3, 5), _store.Reviews[^1].Day);
        Assert.Equal(new LocalDate(2024, 3, 4), _store.Reviews[0].Day);

        async Task AnswerAsync()
        {
            await chat.Says("/quiz 1 1 cloze");
            await chat.Says("1905");
        }
    }

    [Fact]
    public async Task The_packs_own_count_where_the_learner_has_set_nothing()
    {
        var pack = Some.Pack with { Study = new LearnerSettings(Retention: 0.8, NewADay: 3) };
        var chat = Chat.Private("en", Some.Shelf(pack));
        await chat.Says("/settings new 7");

        var said = await chat.Says("/settings");

        Assert.Contains("(retention): 80%", said.Text, StringComparison.Ordinal);
        Assert.Contains("(new): 7", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_the_private_chat_is_offered()
    {
        var group = await Chat.Group("en");
        Assert.Equal(["Settings"], (await group.Says("bob", "/settings new 5")).Buttons);
        Assert.All((await group.Presses("bob", "Settings")).Replies, reply => Assert.Equal("bob", reply.OnlyFor?.User));
    }

    [GeneratedRegex(@"^• .+?[(（](?<word>[a-z]+)[)）][:：]\s*(?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
