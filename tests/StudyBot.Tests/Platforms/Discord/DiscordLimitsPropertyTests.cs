using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using StudyBot.Core.Replies;
using StudyBot.Messaging;
using StudyBot.Platforms.Discord;
using StudyBot.Testing;

namespace StudyBot.Tests.Platforms.Discord;

/// <summary>Whatever a reply holds, Discord takes all of it: nothing is over a limit, and no text is lost.</summary>
public sealed class DiscordLimitsPropertyTests
{
    private const int Replies = 120;

    private static readonly string[] Pieces =
    [
        "多元均衡", "，", "。", "word ", "*", "_", "`", "# ", "@everyone ", "<@1>", "https://a.b/c_d ", "\n", "\n\n", "👩‍🚀", "é",
        new('长', 900), new('x', 4_500), string.Concat(Enumerable.Repeat("a sentence. ", 200)),
    ];

    private static Gen<string> Text => Gen.Elements(Pieces).ListOf().Resize(8).Select(pieces => "." + string.Concat(pieces));

    private static Gen<RichText> Rich => Gen.Zip(Text, Gen.Choose(0, 127))
        .Select(pair => RichText.Styled(pair.Item1, (TextStyle)pair.Item2));

    private static Gen<Choice> Button => Gen.Zip(Text, Gen.Choose(0, 60)).Select(pair => pair.Item2 switch
    {
        < 5 => Choice.ToLink(pair.Item1, "https://example.org/" + new string('a', pair.Item2 * 150)),
        var number => new Choice(pair.Item1, $"footnote:{number}", Style: (ChoiceStyle)(number % 3)),
    });

    private static Gen<ReplyPart> Question => Gen.Zip(Gen.Zip(Rich, Rich), Gen.Zip(Text.ListOf().Resize(27), Gen.Zip(Text, Gen.Choose(0, 4))))
        .Select(pair => (ReplyPart)new QuestionPart(
            "a:x:1",
            (AnswerControl)pair.Item2.Item2.Item2,
            TextCutter.Cut(pair.Item1.Item1.ToString(), 120),
            pair.Item1.Item2,
            pair.Item2.Item2.Item2 < 3 ? [.. pair.Item2.Item1.Append("one").Append("two")] : [],
            [],
            "",
            TextCutter.Cut(pair.Item2.Item2.Item1, 90),
            Some.Time,
            Duration.FromSeconds(30),
            (2, 12)) { Standing = "3 answered" });

    private static Gen<ReplyPart> Part => Gen.Frequency(
        (4, Rich.Select(text => (ReplyPart)new TextPart(text))),
        (2, Question),
        (2, Button.ListOf().Resize(12).ListOf().Resize(6).Select(rows =>
            (ReplyPart)new ChoicesPart([.. rows.Select(row => row.ToImmutableArray())]))),
        (1, Text.Select(text => (ReplyPart)new PicturePart([1], text))),
        (1, Text.Select(text => (ReplyPart)new FilePart(text, "text/csv", [1]))));

    [Fact]
    public async Task Discord_takes_whatever_a_reply_holds()
    {
        await using var rig = await DiscordPlatformRig.StartAsync();
        foreach (var drawn in Part.ListOf().Resize(5).Sample(Replies, 20).Where(parts => parts.Count > 0))
        {
            // A reply asks one question at most.
            var parts = drawn.Where((part, index) =>
                part is not QuestionPart || !drawn.Take(index).Any(earlier => earlier is QuestionPart)).ToList();
            var reply = new Reply(parts.ToImmutableArray());
            rig.Channel.Messages.Clear();

            var result = await InTimeAsync(rig, rig.DeliverAsync(reply));
            Assert.True(result is Shown, $"{result}\n{ReplyJson.Write(reply)}");

            Assert.Empty(rig.Discord.Refusals);
            var seen = Letters(DiscordMarkdown.Seen(string.Concat(rig.Channel.Messages.Select(message => message.Text))));
            foreach (var text in parts.OfType<TextPart>().Select(part => part.Text.ToString())
                .Concat(parts.OfType<QuestionPart>().Select(part => part.Prompt.ToString())))
            {
                Assert.Contains(Letters(text), seen, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>What is left of a text where it does not matter how it is cut into lines and messages.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static async Task<DeliveryResult> InTimeAsync(DiscordPlatformRig rig, Task<DeliveryResult> delivery)
    {
        while (!delivery.IsCompleted)
        {
            await Task.WhenAny(delivery, rig.Time.WhenSleepingAsync(TimeSpan.FromSeconds(6)));
            if (!delivery.IsCompleted)
            {
                rig.Time.Advance(TimeSpan.FromSeconds(1));
            }
        }

        return await delivery;
    }
}
