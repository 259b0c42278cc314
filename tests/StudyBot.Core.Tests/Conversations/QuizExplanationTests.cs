using System.Collections.Immutable;
using StudyBot.Core.Content;
using StudyBot.Core.Replies;
using StudyBot.Testing;

namespace StudyBot.Core.Tests.Conversations;

/// <summary>
/// What a poll says about its answer: at most 200 characters as Telegram counts them, code points, and two line feeds, with
/// the section and the footnotes in it however long the reason is.
/// </summary>
public sealed class QuizExplanationTests
{
    public static TheoryData<string> Reasons => new()
    {
        "短。",
        new string('因', 186),
        new string('因', 187),
        new string('因', 200),
        string.Concat(Enumerable.Repeat("\U0001F468\u200D\U0001F469\u200D\U0001F467", 60)),
        "一\n二\n三",
        "一\n二\n三\n四",
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task It_fits_a_poll_and_says_where_it_stands(string reason) =>
        AssertFits(await ExplanationAsync(reason), "第一节");

    [Fact]
    public async Task What_fits_is_said_whole()
    {
        Assert.Equal("短。 — 第一节 · 文中未注明来源", await ExplanationAsync("短。"));
        Assert.StartsWith("一\n二\n三 — ", await ExplanationAsync("一\n二\n三"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_it_is_with_every_question_of_the_shipped_pack()
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var chat = Chat.Private(language, Some.Shelf(ShippedPack.Pack));
            var said = await chat.Says(language == "zh" ? "/quiz 50 选择 判断" : "/quiz 50 choice truefalse");
            var asked = 0;
            while (said.Replies.SelectMany(reply => reply.Parts).OfType<QuestionPart>().SingleOrDefault() is { } question)
            {
                AssertFits(question.Explanation, "— ");
                asked++;
                said = await chat.Says("/skip");
            }

            Assert.InRange(asked, 10, 50);
        }
    }

    private static void AssertFits(string explanation, string evidence)
    {
        Assert.InRange(explanation.EnumerateRunes().Count(), 1, 200);
        Assert.InRange(explanation.Count(character => character == '\n'), 0, 2);
        Assert.Contains(evidence, explanation, StringComparison.Ordinal);
    }

    private static async Task<string> ExplanationAsync(string reason)
    {
        var edition = Some.OtherPack.Editions["zh"];
        var keyPoint = edition.KeyPoints[0] with { Kind = KeyPointKind.Claimed };
        var question = new TrueFalseQuestion("tea-road-q1", keyPoint.Id, "茶叶由马帮运往高原。", null, reason, true);
        var pack = Some.OtherPack with
        {
            Editions = ImmutableDictionary<string, Edition>.Empty.Add(
                "zh", edition with { KeyPoints = [keyPoint], Questions = [question] }),
        };
        var said = await Chat.Private(shelf: Some.Shelf(pack)).Says("/quiz 1");
        return said.Replies.SelectMany(reply => reply.Parts).OfType<QuestionPart>().Single().Explanation;
    }
}
