using System.Diagnostics;
using StudyBot.Testing.Discord;

namespace StudyBot.Tests.Platforms.Discord.Conversations;

/// <summary>Looking things up over the wire, in two languages.</summary>
public sealed class DiscordLookupTests
{
    [Fact]
    public async Task Suggestions_come_within_a_second_as_one_types()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann", "zh-CN");
        await AnsweredAsync(ann.Type(run.Channel, "lookup", "words", ""));

        // The fastest of some: other tests keep the machine busy.
        var fastest = TimeSpan.MaxValue;
        for (var time = 0; time < 5; time++)
        {
            var began = Stopwatch.GetTimestamp();
            await AnsweredAsync(ann.Type(run.Channel, "lookup", "words", "多"));
            fastest = TimeSpan.FromTicks(Math.Min(fastest.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
        }

        var words = await AnsweredAsync(ann.Type(run.Channel, "lookup", "words", "多元"));
        var footnotes = await AnsweredAsync(ann.Type(run.Channel, "footnote", "number", "1"));
        var nothing = await AnsweredAsync(ann.Type(run.Channel, "footnote", "number", "zzzz"));

        Assert.InRange(fastest.TotalSeconds, 0, 1);
        Assert.Contains(words.Suggestions, name => name.Contains("多元", StringComparison.Ordinal));
        Assert.Contains(footnotes.Suggestions, name => name.Contains("脚注 1", StringComparison.Ordinal));
        Assert.Empty(nothing.Suggestions);
    }

    [Fact]
    public async Task What_is_suggested_can_be_looked_up()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann", "zh-CN");
        var typed = await AnsweredAsync(ann.Type(run.Channel, "lookup", "words", "多元"));
        var value = (string)typed.Choices![0]!["value"]!;

        var found = ann.Run(run.Channel, "lookup", ("words", value));

        var shown = await found.WhenShownAsync().WaitAsync(DiscordRun.Patience);
        Assert.Contains("节", shown.Text, StringComparison.Ordinal);
        Assert.Null(shown.OnlyFor);
    }

    [Fact]
    public async Task A_message_of_somebody_is_looked_up_from_its_menu()
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bob) = (run.Member("Ann", "zh-CN"), run.Member("Bob"));
        var message = run.Channel.Write(bob, "**多元均衡** <@123> 是什么？ https://example.org");

        var used = ann.UseOn(message, "Look up in the essay");

        var shown = await used.WhenShownAsync().WaitAsync(DiscordRun.Patience);
        Assert.Contains("多元", shown.Text, StringComparison.Ordinal);
        Assert.Equal(ann, shown.OnlyFor);
        var further = ann.Press(shown, DiscordRun.Actions(shown).First(action => action.StartsWith("a|section")));
        Assert.Equal(ann, (await further.WhenShownAsync().WaitAsync(DiscordRun.Patience)).OnlyFor);
    }

    [Fact]
    public async Task A_footnotes_buttons_lead_on()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann");
        await run.SpeaksEnglishAsync();
        var first = await ann.Run(run.Channel, "footnote", ("number", "1")).WhenShownAsync()
            .WaitAsync(DiscordRun.Patience);
        var next = DiscordRun.Actions(first).First(action => action.Contains("footnote", StringComparison.Ordinal));

        ann.Press(first, next);

        await run.SeesAsync(ann, run.Channel, message => message.Text.Contains("Footnote 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_people_are_spoken_to_in_two_languages_at_once()
    {
        await using var run = await DiscordRun.StartAsync();
        var (ann, bo) = (run.Member("Ann", "en-GB"), run.Member("Bo", "zh-TW"));

        var english = ann.Run(run.Discord.DirectMessage(ann), "help");
        var chinese = bo.Run(run.Discord.DirectMessage(bo), "help");

        var inEnglish = await english.WhenShownAsync().WaitAsync(DiscordRun.Patience);
        var inChinese = await chinese.WhenShownAsync().WaitAsync(DiscordRun.Patience);
        Assert.Contains("a quiz", inEnglish.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("测验", inChinese.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_in_direct_messages_are_looked_up()
    {
        await using var run = await DiscordRun.StartAsync();
        var ann = run.Member("Ann", "zh-CN");
        ann.Say("qwertyuiop zxcvbnm");

        await run.SeesAsync(ann, run.Discord.DirectMessage(ann), "没有");
    }

    private static async Task<FakeInteraction> AnsweredAsync(FakeInteraction interaction)
    {
        await interaction.WhenAnsweredAsync().WaitAsync(DiscordRun.Patience);
        return interaction;
    }
}
